import { useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { askInASentence, type AskInASentenceQuery } from '../api/generated/research/ask-in-a-sentence';
import { usePages } from '../api/pages';
import { useName, useTexts, useWords } from '../i18n/language';
import { AddToList, canBeListed } from '../list/AddToList';
import { Answer } from '../ui/Answer';
import { LoadMore } from '../ui/LoadMore';
import { NodeLink } from '../ui/NodeLink';
import { Region } from '../ui/Region';
import { useTitle } from '../ui/useTitle';

type Hit = AskInASentenceQuery['search']['nodes'][number];
const pageOf = ({ search }: AskInASentenceQuery) => search;

/** All results of a search or of a question in a sentence, by kind, each with why it was found. */
export function SearchPage() {
  const texts = useTexts();
  const { q = '' } = useSearch({ strict: false });
  useTitle(q ? texts.search.title(q) : texts.search.label);
  return (
    <>
      <h1>{q ? texts.search.title(q) : texts.search.label}</h1>
      {q ? <Results key={q} of={q} /> : <p className="quiet">{texts.search.hint}</p>}
    </>
  );
}

function Results({ of }: { of: string }) {
  const texts = useTexts();
  const words = useWords();
  const pages = usePages(askInASentence, { text: of, first: 60 }, pageOf);
  return (
    <Answer of={{ ...pages, data: pages.data?.pages[0] }}>
      {({ search: { totalCount, advice, adviceEn } }) => {
        const hits = pages.data!.pages.flatMap(({ data }) => data.search.nodes);
        return (
          <>
            {advice && <Alert type="info" showIcon title={words(advice, adviceEn)} style={{ margin: '10px 0' }} />}
            {totalCount === 0 ? <p>{texts.asked.noResults}</p> : <p className="quiet">{texts.search.found(totalCount)}</p>}
            {[...Map.groupBy(hits, ({ node }) => node.__typename)].map(([kind, hitsOfKind]) => (
              <section key={kind}>
                <h2>{texts.entity.kinds[kind as keyof typeof texts.entity.kinds]}</h2>
                <ul className="list card">
                  {hitsOfKind.map((hit) => (
                    <HitLine key={hit.node.id} of={hit} />
                  ))}
                </ul>
              </section>
            ))}
            <LoadMore pages={pages} shown={hits.length} total={totalCount} />
          </>
        );
      }}
    </Answer>
  );
}

function HitLine({ of: { node, how, field, matched, reason, reasonEn } }: { of: Hit }) {
  const { asked } = useTexts();
  const name = useName();
  const words = useWords();
  return (
    <li>
      <div className="row">
        <NodeLink of={node} />
        {'chain' in node && <span className="quiet small">{name(node.chain)}</span>}
        {'region' in node && <Region of={node.region} />}
        {canBeListed(node.id) && <AddToList id={node.id} name={name(node)} />}
        <span className="quiet small why">{words(reason, reasonEn) ?? asked.why(asked.fields[field] ?? '', asked.hows[how], matched)}</span>
      </div>
    </li>
  );
}
