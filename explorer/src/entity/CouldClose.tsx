import { useAnswer } from '../api/ask';
import { listEntries } from '../api/generated/explorer/list-entries';
import { useTexts } from '../i18n/language';
import { entriesOf } from '../list/entries';
import { ClosesItems } from '../list/ListEntry';

/** The gaps that an enterprise, a laboratory or an institution could help to close; nothing until they are there. */
export function CouldClose({ id }: { id: string }) {
  const texts = useTexts().list;
  const answer = useAnswer(listEntries, { ids: [id], gapIds: [] }).data?.data;
  const [entry] = answer ? entriesOf(answer, [id]) : [];
  if (!entry || !('closes' in entry) || entry.closes.length === 0) return null;
  return (
    <section className="card" style={{ marginTop: 16 }}>
      <h2 style={{ margin: '0 0 4px', fontSize: 15 }}>
        {texts.closes} · {entry.closes.length}
      </h2>
      <ClosesItems of={entry.closes} />
    </section>
  );
}
