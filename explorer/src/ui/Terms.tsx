import { useLanguage, useTexts } from '../i18n/language';

export interface Term {
  name: string;
  weight: number;
  value: number;
  contribution: number;
}

const colours = ['#0b5cad', '#c2660a', '#1a7a4c', '#8b3fa8', '#b3261e', '#4b6a8a', '#7a6a00', '#0f7c80', '#a03568', '#5b5b5b'];

/** A score from 0 to 1 in the notation of the language shown. */
export function useScore(): (value: number) => string {
  const format = new Intl.NumberFormat(useLanguage() === 'en' ? 'en' : 'zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

/** What makes up a score: a bar from 0 to 1 with a part for each term, and the same as text. */
export function Terms({ of }: { of: readonly Term[] }) {
  const { terms } = useTexts();
  const score = useScore();
  // A term may take something away: it is told in the list, and has no part of the bar.
  const shown = of.filter(({ contribution }) => contribution !== 0);
  return (
    <>
      <div className="terms" aria-hidden>
        {shown.map(({ contribution }, index) => (
          <span key={index} style={{ width: `${Math.max(0, contribution) * 100}%`, background: colours[index % colours.length] }} />
        ))}
      </div>
      <ul className="termlist">
        {shown.map(({ name, contribution }, index) => (
          <li key={index}>
            <span className="swatch" style={{ background: colours[index % colours.length] }} aria-hidden />
            {terms[name] ?? name} {Math.abs(contribution) < 0.005 ? `<${score(0.01)}` : score(contribution)}
          </li>
        ))}
      </ul>
    </>
  );
}
