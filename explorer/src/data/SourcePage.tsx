import { useAnswer } from '../api/ask';
import { factsOfASource, type FactsOfASourceQuery } from '../api/generated/research/facts-of-a-source';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { webAddress } from '../ui/Citations';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';

type Source = NonNullable<FactsOfASourceQuery['source']>;

/** A document, and the facts that rest on it. */
export function SourcePage() {
  const answer = useAnswer(factsOfASource, { sourceId: `source:${useSlug()}`, first: 100 });
  return <Answer of={answer}>{({ source }) => (source ? <Found of={source} /> : <Missing />)}</Answer>;
}

function Found({ of }: { of: Source }) {
  const texts = useTexts();
  const address = webAddress(of);
  useTitle(of.title);
  return (
    <>
      <h1 lang="zh-CN">{of.title}</h1>
      <div className="row quiet">
        <span>{of.publisher ?? texts.notRecorded}</span>
        <span>
          {texts.sources.date}: {of.date ?? texts.notRecorded}
        </span>
        {address && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {texts.sources.original} ↗
          </a>
        )}
      </div>
      {of.note && (
        <p className="quiet" lang="zh-CN">
          {of.note}
        </p>
      )}
      <h2>
        {texts.sources.facts} · {of.facts.totalCount}
      </h2>
      {of.facts.nodes.length < of.facts.totalCount && <p className="quiet">{texts.of(of.facts.nodes.length, of.facts.totalCount)}</p>}
      <ul className="list card">
        {of.facts.nodes.map(({ subject, edge, locator, checkedOn }, index) => (
          <li key={index}>
            <NodeLink of={subject} />
            {edge?.to && 'name' in edge.to && (
              <>
                {' '}
                → <NodeLink of={edge.to} />
              </>
            )}
            <div className="quiet small">
              {texts.sources.place}: {locator ?? texts.notRecorded} ·{' '}
              {checkedOn ? `${texts.sources.checked} ${checkedOn}` : texts.sources.notChecked}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
