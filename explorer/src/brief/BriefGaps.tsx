import { useName, useTexts, useWords } from '../i18n/language';
import { useScore } from '../ui/Terms';
import type { BriefGap, Mention } from './brief';
import { Marks, Mentions } from './Mentions';

/** The gravest gaps with their reasons and the candidates to close each. */
export function BriefGaps({ of, total }: { of: readonly BriefGap[]; total: number }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const score = useScore();
  if (of.length === 0) return <p>{texts.brief.noGaps}</p>;
  return (
    <>
      <ol className="briefgaps">
        {of.map(({ gap, marks, grow, attract, research }) => (
          <li key={gap.id}>
            <h3>
              {texts.gaps.kinds[gap.kind]} {score(gap.severity)} · {name(gap.technology ?? gap.segment)}
            </h3>
            <p>
              {words(gap.explanation, gap.explanationEn)}
              <Marks of={marks} />
            </p>
            <Way title={texts.brief.grow} of={grow} />
            <Way title={texts.brief.attract} of={attract} />
            <Way title={texts.brief.research} of={research} />
          </li>
        ))}
      </ol>
      {total > of.length && <p className="quiet small">{texts.brief.moreGaps(total - of.length)}</p>}
    </>
  );
}

function Way({ title, of }: { title: string; of: readonly Mention[] }) {
  return (
    <div className="small">
      <b>{title}</b> <Mentions of={of} />
    </div>
  );
}
