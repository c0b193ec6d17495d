import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/ask';
import { useDataSet } from '../api/dataSet';
import { dataStatistics } from '../api/generated/research/data-statistics';
import { useLanguage, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { ReportMistake } from '../ui/ReportMistake';
import { useTitle } from '../ui/useTitle';

/** How large the graph is, and how much of it is cited and checked. */
export function DataPage() {
  const texts = useTexts();
  const locale = useLanguage() === 'en' ? 'en' : 'zh-CN';
  const answer = useAnswer(dataStatistics, {});
  const set = useDataSet();
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  const share = (value: number | null) =>
    value === null ? texts.notRecorded : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  useTitle(texts.data.title);
  return (
    <>
      <h1>{texts.data.title}</h1>
      <Answer of={answer}>
        {({ statistics: of }) => (
          <>
            <dl className="facts">
              <dt>{texts.data.sources}</dt>
              <dd>{count(of.sources)}</dd>
              <dt>{texts.data.citations}</dt>
              <dd>{count(of.citations)}</dd>
              <dt>{texts.data.entries}</dt>
              <dd>{count(of.nodeCount)}</dd>
              <dt>{texts.data.relations}</dt>
              <dd>{count(of.edgeCount)}</dd>
              <dt>{texts.data.cited}</dt>
              <dd>{share(of.cited)}</dd>
              <dt>{texts.dataMore.inferred}</dt>
              <dd>{share(of.inferred)}</dd>
              <dt>{texts.data.expert}</dt>
              <dd>{share(of.expert)}</dd>
              <dt>{texts.data.located}</dt>
              <dd>{share(of.located)}</dd>
              <dt>{texts.data.checked}</dt>
              <dd>{share(of.checked)}</dd>
            </dl>
            <p className="quiet">{texts.data.note}</p>
            <p className="row">
              <span>
                {texts.dataMore.licence}: {set?.licence ?? texts.notRecorded}
              </span>
              <Link to="/sources">{texts.sourceList.title}</Link>
              <Link to="/help">{texts.dataMore.meaning}</Link>
              <ReportMistake fact={() => null} />
            </p>
            <ul className="list card" style={{ maxWidth: 420 }}>
              {of.nodes.map(({ kind, count: number }) => (
                <li key={kind} className="row" style={{ justifyContent: 'space-between' }}>
                  <span>{texts.entity.kinds[kind as keyof typeof texts.entity.kinds] ?? kind}</span>
                  <b>{count(number)}</b>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </>
  );
}
