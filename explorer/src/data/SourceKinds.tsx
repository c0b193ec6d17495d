import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/ask';
import { sourcesByKind } from '../api/generated/explorer/sources-by-kind';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { sourceKinds } from './sourceKinds';

/** How many documents there are of each kind, each leading to their list. */
export function SourceKinds({ count }: { count: (value: number) => string }) {
  const texts = useTexts();
  const answer = useAnswer(sourcesByKind, {});
  return (
    <section className="card">
      <h2 style={{ marginTop: 0 }}>{texts.dataMore.byKind}</h2>
      <Answer of={answer}>
        {({ sources: { groupBy } }) => {
          const counts = new Map(groupBy.map((group) => [group.keys[0]?.value, group.count]));
          return (
            <ul className="list">
              {sourceKinds.map((kind) => (
                <li key={kind} className="row" style={{ justifyContent: 'space-between' }}>
                  <Link to="/sources" search={{ kinds: kind }}>
                    {texts.sources.kinds[kind]}
                  </Link>
                  <b>{count(counts.get(kind) ?? 0)}</b>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </section>
  );
}
