import { useTexts, useWords } from '../i18n/language';
import { Citations, together } from '../ui/Citations';
import { NodeLink } from '../ui/NodeLink';
import { Terms, useScore } from '../ui/Terms';
import type { Match } from './useMatches';

/** Two or three partners side by side. */
export function Comparison({ of }: { of: readonly Match[] }) {
  const texts = useTexts().partners;
  const words = useWords();
  const score = useScore();
  if (of.length < 2) return null;
  return (
    <section aria-label={texts.compareTitle} style={{ marginBottom: 16 }}>
      <h3>{texts.compareTitle}</h3>
      <div className="columns">
        {of.map((match) => (
          <div key={match.partner.id} className="card">
            <div className="row">
              <NodeLink of={match.partner} />
              <b>{score(match.score)}</b>
            </div>
            <Terms of={match.terms} />
            <p className="small">
              {words(match.explanation, match.explanationEn)} <Citations of={together(match.evidence)} basis="EXPERT" />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
