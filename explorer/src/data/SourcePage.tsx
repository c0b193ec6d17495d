import { factsOfASource, type FactsOfASourceQuery } from '../api/generated/research/facts-of-a-source';
import { usePages } from '../api/pages';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { webAddress } from '../ui/Citations';
import { LoadMore } from '../ui/LoadMore';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';

type Source = NonNullable<FactsOfASourceQuery['source']>;
const noFacts = { pageInfo: { hasNextPage: false, endCursor: null } };
const pageOf = (answer: FactsOfASourceQuery) => answer.source?.facts ?? noFacts;

/** A document, and the facts that rest on it. */
export function SourcePage() {
  const pages = usePages(factsOfASource, { sourceId: `source:${useSlug()}`, first: 100 }, pageOf);
  return (
    <Answer of={{ ...pages, data: pages.data?.pages[0] }}>
      {({ source }) => {
        if (!source) return <Missing />;
        const facts = pages.data!.pages.flatMap(({ data }) => data.source?.facts.nodes ?? []);
        return (
          <>
            <Found of={source} facts={facts} />
            <LoadMore pages={pages} shown={facts.length} total={source.facts.totalCount} />
          </>
        );
      }}
    </Answer>
  );
}

function Found({ of, facts }: { of: Source; facts: Source['facts']['nodes'] }) {
  const texts = useTexts();
  const address = webAddress(of);
  useTitle(of.title);
  return (
    <>
      <h1 lang="zh-CN">{of.title}</h1>
      <div className="row quiet">
        <span>{texts.sources.kinds[of.kind]}</span>
        <span>{of.publisher ?? texts.notRecorded}</span>
        <span>
          {texts.sources.date}{texts.colon}
          {of.date ?? texts.notRecorded}
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
      <ul className="list card">
        {facts.map(({ subject, edge, locator, checkedOn }, index) => (
          <li key={index}>
            <NodeLink of={subject} />
            {edge?.to && 'name' in edge.to && (
              <>
                {' '}
                → <NodeLink of={edge.to} />
              </>
            )}
            <div className="quiet small">
              {texts.sources.place}{texts.colon}
              {locator ?? texts.notRecorded} ·{' '}
              {checkedOn ? `${texts.sources.checked} ${checkedOn}` : texts.sources.notChecked}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
