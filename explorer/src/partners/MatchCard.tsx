import { Checkbox } from 'antd';
import { useName, useTexts, useWords } from '../i18n/language';
import { AddToList } from '../list/AddToList';
import { Citations, together } from '../ui/Citations';
import { EvidenceDetails } from '../ui/Evidence';
import { NodeLink } from '../ui/NodeLink';
import { PathLine } from '../ui/PathLine';
import { Region } from '../ui/Region';
import { Terms, useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';
import type { Match } from './useMatches';

/** A partner with its score, what makes it up, the reasons and their sources. */
export function MatchCard({ of, compared }: { of: Match; compared: string[] }) {
  const texts = useTexts();
  const words = useWords();
  const name = useName();
  const score = useScore();
  const { adjust } = useAddress();
  const { partner } = of;
  const isPresent = of.terms.some(({ name: term, value }) => term === 'relation' && value > 0);
  const isCompared = compared.includes(partner.id);
  const change = () => adjust({ compare: (isCompared ? compared.filter((id) => id !== partner.id) : [...compared, partner.id]).join(',') });
  return (
    <li>
      <div className="row">
        <b>{score(of.score)}</b>
        <NodeLink of={partner} />
        <span className="quiet small">{texts.entity.kinds[partner.__typename]}</span>
        <Region of={'region' in partner ? partner.region : null} />
        {isPresent && <b className="small">{texts.partnerFilters.present}</b>}
        <Checkbox checked={isCompared} disabled={!isCompared && compared.length >= 3} onChange={change} title={texts.partners.compareLimit}>
          {texts.partners.compare}
        </Checkbox>
        <AddToList id={partner.id} name={name(partner)} />
      </div>
      <Terms of={of.terms} />
      <div className="small">
        {words(of.explanation, of.explanationEn)} <Citations of={together(of.evidence)} basis="EXPERT" />
      </div>
      <EvidenceDetails of={of.evidence} />
      {of.paths.length > 0 && (
        <details>
          <summary className="small">{texts.partnerFilters.path}</summary>
          {of.paths.map((path) => (
            <PathLine key={path.nodes.map(({ id }) => id).join()} of={path} />
          ))}
        </details>
      )}
    </li>
  );
}
