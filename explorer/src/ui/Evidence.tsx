import { useTexts, useWords } from '../i18n/language';
import { Citations, type Citation } from './Citations';

export interface EvidenceItem {
  statement: string;
  statementEn: string;
  citations: readonly Citation[];
}

const shownFirst = 5;

/** The facts that a result rests on, each with its citations: the first few, and the others on request. */
export function Evidence({ of }: { of: readonly EvidenceItem[] }) {
  const texts = useTexts();
  const others = of.slice(shownFirst);
  return (
    <>
      <Facts of={of.slice(0, shownFirst)} />
      {others.length > 0 && (
        <details>
          <summary className="small">
            {texts.showMore} · {others.length}
          </summary>
          <Facts of={others} />
        </details>
      )}
    </>
  );
}

/** The same behind a line that says how many there are; nothing where there is none. */
export function EvidenceDetails({ of }: { of: readonly EvidenceItem[] }) {
  const texts = useTexts();
  if (of.length === 0) return null;
  return (
    <details>
      <summary className="small">
        {texts.gaps.evidence} · {of.length}
      </summary>
      <Evidence of={of} />
    </details>
  );
}

function Facts({ of }: { of: readonly EvidenceItem[] }) {
  const words = useWords();
  return (
    <ul className="list">
      {of.map((fact, index) => (
        <li key={index}>
          {words(fact.statement, fact.statementEn)} <Citations of={fact.citations} basis="EXPERT" />
        </li>
      ))}
    </ul>
  );
}
