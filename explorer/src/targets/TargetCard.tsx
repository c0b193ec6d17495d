import { useName, useTexts, useWords } from '../i18n/language';
import { AddToList } from '../list/AddToList';
import { Citations, together } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { NodeLink } from '../ui/NodeLink';
import { Region } from '../ui/Region';
import { Terms, useScore } from '../ui/Terms';
import type { Target } from './targetFilter';

/** An enterprise elsewhere: its score and what makes it up, the gaps that it would close or ease, where it could settle, the evidence. */
export function TargetCard({ of }: { of: Target }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const score = useScore();
  return (
    <li>
      <div className="row">
        <b>{score(of.score)}</b>
        <NodeLink of={of.enterprise} />
        <Region of={of.enterprise.region} />
        <Citations of={together(of.evidence)} basis="EXPERT" />
        <AddToList id={of.enterprise.id} name={name(of.enterprise)} />
      </div>
      <Terms of={of.terms} />
      <p className="small">{words(of.explanation, of.explanationEn)}</p>
      <div className="small">
        {texts.targets.gaps}
        {texts.colon}
        <ul className="tight">
          {of.gaps.map(({ gap, removed, isClosed }) => (
            <li key={gap.id}>
              <GapLine of={gap} />{' '}
              <span className="quiet">
                {name(gap.chain)} · {isClosed ? texts.targets.closes : texts.targets.eases} −{score(removed)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {of.parks.length > 0 && (
        <div className="small">
          {texts.targets.parks}
          {texts.colon}
          {of.parks.map((park, index) => (
            <span key={park.id}>
              {index > 0 && texts.comma}
              <NodeLink of={park} />
            </span>
          ))}
        </div>
      )}
    </li>
  );
}
