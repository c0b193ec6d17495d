import { Link } from '@tanstack/react-router';
import { baseAddress, useAnswer } from '../api/ask';
import { useDataSet, useVersion } from '../api/dataSet';
import { dataStatistics } from '../api/generated/research/data-statistics';
import { useLanguage, useTexts } from '../i18n/language';
import type { Texts } from '../i18n/zh';
import { Answer } from '../ui/Answer';
import { ReportMistake } from '../ui/ReportMistake';
import { useTitle } from '../ui/useTitle';
import { WhatsNew } from '../home/WhatsNew';
import { ChainFreshnessTable } from './ChainFreshnessTable';
import { NewSources } from './NewSources';
import { SourceKinds } from './SourceKinds';

type Type = keyof Texts['entity']['kinds'];

/** The type of entries of a kind: the statistics name kinds as enum values are written, `LAB`. */
const typeOf = (kind: string) => (kind.charAt(0) + kind.slice(1).toLowerCase()) as Type;

/** How large the graph is, how much of it is cited and checked, how fresh each chain is, and what is new. */
export function DataPage() {
  const texts = useTexts();
  const language = useLanguage();
  const locale = language === 'en' ? 'en' : 'zh-CN';
  const answer = useAnswer(dataStatistics, {});
  const set = useDataSet();
  const version = useVersion();
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
              <dt>{texts.version}</dt>
              <dd style={{ overflowWrap: 'anywhere' }}>{version ?? '…'}</dd>
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
                {texts.dataMore.licence}{texts.colon}
                {set?.licence ?? texts.notRecorded}
              </span>
              <Link to="/sources">{texts.sourceList.title}</Link>
              <Link to="/help">{texts.dataMore.meaning}</Link>
              <a href={new URL(`feeds/changes.atom?lang=${language}`, baseAddress).href} type="application/atom+xml">
                {texts.dataMore.feed}
              </a>
            </p>
            <div className="columns">
              <section className="card">
                <h2 style={{ marginTop: 0 }}>{texts.dataMore.entriesByKind}</h2>
                <ul className="list">
                  {of.nodes.map(({ kind, count: number }) => (
                    <li key={kind} className="row" style={{ justifyContent: 'space-between' }}>
                      <span>{texts.entity.kinds[typeOf(kind)]}</span>
                      <b>{count(number)}</b>
                    </li>
                  ))}
                </ul>
              </section>
              <SourceKinds count={count} />
            </div>
            <ChainFreshnessTable count={count} share={share} />
            <WhatsNew shown={20} />
            <NewSources />
            <section className="prose">
              <h2>{texts.dataMore.correct}</h2>
              <p>
                {texts.dataMore.correctHow} {set?.contact ? texts.report.contact(set.contact) : texts.report.noContact}{' '}
                <ReportMistake fact={() => null} />
              </p>
            </section>
          </>
        )}
      </Answer>
    </>
  );
}
