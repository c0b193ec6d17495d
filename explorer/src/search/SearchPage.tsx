import { useSearch } from '@tanstack/react-router';
import { useAnswer } from '../api/ask';
import { searchAsYouType } from '../api/generated/explorer/search-as-you-type';
import { useName, useTexts } from '../i18n/language';
import { AddToList, canBeListed } from '../list/AddToList';
import { Answer } from '../ui/Answer';
import { NodeLink } from '../ui/NodeLink';
import { useTitle } from '../ui/useTitle';

/** All results of a search, by kind. */
export function SearchPage() {
  const texts = useTexts();
  const name = useName();
  const { q = '' } = useSearch({ strict: false });
  const answer = useAnswer(searchAsYouType, q ? { text: q, first: 60 } : undefined);
  useTitle(texts.search.title(q));
  return (
    <>
      <h1>{texts.search.title(q)}</h1>
      {q && (
        <Answer of={answer}>
          {({ search: { totalCount, nodes } }) => (
            <>
              <p className="quiet">{nodes.length < totalCount ? texts.of(nodes.length, totalCount) : texts.search.found(totalCount)}</p>
              {[...Map.groupBy(nodes, ({ node }) => node.__typename)].map(([kind, hits]) => (
                <section key={kind}>
                  <h2>{texts.entity.kinds[kind as keyof typeof texts.entity.kinds]}</h2>
                  <ul className="list card">
                    {hits.map(({ node, matched }) => (
                      <li key={node.id}>
                        <NodeLink of={node} /> {canBeListed(node.id) && <AddToList id={node.id} name={name(node)} />}{' '}
                        <span className="quiet small">
                          {texts.search.matched} {matched}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </>
          )}
        </Answer>
      )}
    </>
  );
}
