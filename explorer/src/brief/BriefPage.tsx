import { Link } from '@tanstack/react-router';
import { Button, QRCode } from 'antd';
import type { ReactNode } from 'react';
import { addressOf } from '../api/address';
import { isUnknown, useAnswer } from '../api/ask';
import { useVersion } from '../api/dataSet';
import { chainBrief, type ChainBriefQuery } from '../api/generated/explorer/chain-brief';
import { useLanguage, useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Missing } from '../ui/Missing';
import { useScore } from '../ui/Terms';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import './brief.css';
import { briefOf, type Brief } from './brief';
import { BriefGaps } from './BriefGaps';
import { BriefSegments } from './BriefSegments';
import { BriefSources } from './BriefSources';
import { BriefTechnologies } from './BriefTechnologies';
import { Marks } from './Mentions';

type Chain = NonNullable<ChainBriefQuery['chain']>;

/** A brief on a chain, to be printed on A4 or saved as PDF. The same version of the graph gives the same brief. */
export function BriefPage() {
  const answer = useAnswer(chainBrief, { chainId: `chain:${useSlug()}` });
  if (isUnknown(answer.error)) return <Missing />;
  return <Answer of={answer}>{(data) => (data.chain ? <Found of={data} chain={data.chain} /> : <Missing />)}</Answer>;
}

function Found({ of, chain }: { of: ChainBriefQuery; chain: Chain }) {
  const texts = useTexts();
  const name = useName();
  const brief = briefOf(of, chain);
  useTitle(texts.brief.title(name(chain)));
  return (
    <>
      <div className="row noprint" style={{ marginBottom: 12 }}>
        <Button type="primary" onClick={() => print()}>
          {texts.brief.print}
        </Button>
        <Link to={addressOf(chain.id)}>{name(chain)}</Link>
      </div>
      {/* A table only for printing: its foot stands at the foot of every sheet. */}
      <table className="brief" role="presentation">
        <tbody>
          <tr>
            <td>
              <Content of={of} chain={chain} brief={brief} />
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td>
              <Foot chain={chain} brief={brief} />
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function Content({ of, chain, brief }: { of: ChainBriefQuery; chain: Chain; brief: Brief }) {
  const { brief: texts, semicolon } = useTexts();
  const words = useWords();
  const name = useName();
  const score = useScore();
  return (
    <>
      <Head chain={chain} brief={brief} />
      <Part title={texts.segments}>
        <BriefSegments of={brief.segments} />
      </Part>
      {brief.strengths.length > 0 && (
        <Part title={texts.strengths}>
          <ul className="tight">
            {brief.strengths.map(({ strength, marks }) => (
              <li key={strength.segment.id}>
                <b>{name(strength.segment)}</b> {score(strength.score)} · {words(strength.explanation, strength.explanationEn)}
                <Marks of={marks} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={texts.gaps}>
        <BriefGaps of={brief.gaps} total={of.chainGaps.totalCount} />
      </Part>
      {of.chainGaps.undecided.length > 0 && (
        <Part title={texts.undecided}>
          <ul className="tight">
            {of.chainGaps.undecided.map(({ segment, missing, missingEn }) => (
              <li key={segment.id}>
                <b>{name(segment)}</b> {words(missing, missingEn)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {brief.technologies.length > 0 && (
        <Part title={texts.bottlenecks}>
          <BriefTechnologies of={brief.technologies} total={chain.technologies.totalCount} />
        </Part>
      )}
      {brief.parks.length > 0 && (
        <Part title={texts.parks}>
          <p>
            {brief.parks.map(({ park, marks }, index) => (
              <span key={park.id}>
                {index > 0 && semicolon}
                {name(park)}
                <Marks of={marks} />
              </span>
            ))}
          </p>
        </Part>
      )}
      <Part title={texts.sources}>
        <p className="quiet small">{texts.expertMeans}</p>
        <BriefSources of={brief.numbers.sources} />
      </Part>
    </>
  );
}

function Head({ chain, brief }: { chain: Chain; brief: Brief }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const { statistics } = chain;
  return (
    <header className="briefhead">
      <div>
        <h1>{texts.brief.title(name(chain))}</h1>
        <p className="quiet">{name(chain.cluster)}</p>
        <p>
          {words(chain.summary, chain.summaryEn) ?? texts.notRecorded}
          <Marks of={brief.summaryMarks} />
        </p>
        <p className="small">
          {texts.home.segments(statistics.segments)} · {texts.home.enterprises(statistics.localEnterprises)} ·{' '}
          {texts.home.bottlenecks(statistics.bottleneckTechnologies)} · {texts.counties.labs} {statistics.labs} ·{' '}
          {texts.counties.institutions} {statistics.institutions} · {texts.counties.parks} {statistics.parks}
        </p>
      </div>
      <figure>
        <QRCode type="svg" aria-label={texts.brief.scan} value={location.href} size={104} bordered={false} color="#000" bgColor="#fff" />
        <figcaption className="quiet small">{texts.brief.scan}</figcaption>
      </figure>
    </header>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Foot({ chain, brief }: { chain: Chain; brief: Brief }) {
  const texts = useTexts();
  const name = useName();
  const version = useVersion();
  const day = brief.numbers.checkedUntil;
  const checked = day && new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium' }).format(new Date(day));
  return (
    <div className="brieffoot small quiet">
      <span>{texts.brief.title(name(chain))}</span>
      <span>
        {version && texts.brief.footer(version)}
        {checked && ` · ${texts.brief.checkedUntil(checked)}`}
      </span>
    </div>
  );
}
