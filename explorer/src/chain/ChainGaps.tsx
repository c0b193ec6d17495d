import { useName, useTexts, useWords } from '../i18n/language';
import { Citations, together } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import type { Chain, Gap } from './chain';

/** The gaps of a chain, the gravest first. */
export function ChainGaps({ of, chain }: { of: readonly Gap[]; chain: Chain }) {
  const texts = useTexts();
  const words = useWords();
  const name = useName();
  return (
    <ul className="list card" aria-label={name(chain)}>
      {of.length === 0 && <li>{texts.home.noGap}</li>}
      {of.map((gap) => (
        <li key={gap.id}>
          <GapLine of={gap} /> <Citations of={together(gap.evidence)} basis="EXPERT" />
          <div className="quiet small">{words(gap.explanation, gap.explanationEn)}</div>
        </li>
      ))}
    </ul>
  );
}
