import { Checkbox } from 'antd';
import { useTexts, useWords } from '../i18n/language';
import { Citations, together } from '../ui/Citations';
import { NodeLink } from '../ui/NodeLink';
import { Terms, useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';
import type { Match } from './useMatches';

/** A partner with its score, what makes it up, the reasons and their sources. */
export function MatchCard({ of, compared }: { of: Match; compared: string[] }) {
  const texts = useTexts();
  const words = useWords();
  const score = useScore();
  const { adjust } = useAddress();
  const { partner } = of;
  const isCompared = compared.includes(partner.id);
  const change = () =>
    adjust({ compare: (isCompared ? compared.filter((id) => id !== partner.id) : [...compared, partner.id]).join(',') });
  return (
    <li>
      <div className="row">
        <b>{score(of.score)}</b>
        <NodeLink of={partner} />
        <span className="quiet small">
          {texts.entity.kinds[partner.__typename]} · {('region' in partner && partner.region) || texts.notRecorded}
        </span>
        <Checkbox
          checked={isCompared}
          disabled={!isCompared && compared.length >= 3}
          onChange={change}
          title={texts.partners.compareLimit}
        >
          {texts.partners.compare}
        </Checkbox>
      </div>
      <Terms of={of.terms} />
      <div className="small">
        {words(of.explanation, of.explanationEn)} <Citations of={together(of.evidence)} basis="EXPERT" />
      </div>
    </li>
  );
}
