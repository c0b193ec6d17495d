import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useAnswer } from '../api/ask';
import { listEntries } from '../api/generated/explorer/list-entries';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { entriesOf, idsIn, questionFor, type Entry } from './entries';
import { ListEntry } from './ListEntry';
import { ListExport } from './ListExport';
import { keepIds, moved, useOwnList } from './ownList';

/** A list of one's own or a shared one: its ids stand in the address, its notes only in this browser. */
export function ListPage() {
  const texts = useTexts().list;
  const { search } = useAddress();
  const ids = idsIn(search.ids);
  const answer = useAnswer(listEntries, ids.length > 0 ? questionFor(ids) : undefined);
  useTitle(texts.title);
  return (
    <>
      <h1>{texts.title}</h1>
      <SharedNotice ids={ids} />
      {ids.length === 0 ? <p>{texts.empty}</p> : <Answer of={answer}>{(data) => <Found of={entriesOf(data, ids)} ids={ids} />}</Answer>}
    </>
  );
}

/** Says so where the address names another list than the one kept in this browser. */
function SharedNotice({ ids }: { ids: string[] }) {
  const texts = useTexts().list;
  const own = useOwnList().ids;
  if (own.join() === ids.join() || (ids.length === 0 && own.length === 0)) return null;
  const mine = own.length > 0 && (
    <Link to="/list" search={{ ids: own.join() }}>
      {texts.mine}
    </Link>
  );
  if (ids.length === 0) return <p>{mine}</p>;
  const title = (
    <div className="row">
      <span>{texts.shared}</span>
      <Button size="small" onClick={() => keepIds(ids)}>
        {texts.keep}
      </Button>
      {mine}
    </div>
  );
  return <Alert type="info" title={title} className="noprint" style={{ margin: '10px 0' }} />;
}

function Found({ of, ids }: { of: Entry[]; ids: string[] }) {
  const texts = useTexts().list;
  const own = useOwnList();
  const { adjust } = useAddress();
  const isOwn = own.ids.join() === ids.join();
  const change = (next: string[]) => {
    if (isOwn) keepIds(next);
    adjust({ ids: next.join() });
  };
  const connectable = of.map(({ id }) => id).filter((id) => !id.startsWith('gap:'));
  return (
    <>
      <div className="row noprint" style={{ margin: '10px 0' }}>
        <span>{texts.count(of.length)}</span>
        <ListExport of={of} notes={own.notes} />
        <Button onClick={() => print()}>{texts.print}</Button>
        {connectable.length >= 2 && connectable.length <= 8 && (
          <Link to="/paths" search={{ among: connectable.join() }}>
            {texts.paths}
          </Link>
        )}
        <span className="quiet small">{texts.share}</span>
      </div>
      {of.length < ids.length && <p className="quiet">{texts.skipped(ids.length - of.length)}</p>}
      <ol className="list card entries">
        {of.map((entry, index) => (
          <ListEntry
            key={entry.id}
            of={entry}
            number={index + 1}
            count={of.length}
            note={own.notes[entry.id] ?? ''}
            onMove={(by) => change(moved(ids, entry.id, by))}
            onRemove={() => change(ids.filter((id) => id !== entry.id))}
          />
        ))}
      </ol>
    </>
  );
}
