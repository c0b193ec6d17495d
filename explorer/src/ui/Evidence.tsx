import { useWords } from '../i18n/language';
import { Citations, type Citation } from './Citations';

export interface EvidenceItem {
  statement: string;
  statementEn: string;
  citations: readonly Citation[];
}

/** The facts that a result rests on, each with its citations. */
export function Evidence({ of }: { of: readonly EvidenceItem[] }) {
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
