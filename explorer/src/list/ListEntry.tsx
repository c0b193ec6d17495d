import { Button, Input } from 'antd';
import { useName, useTexts, useWords } from '../i18n/language';
import { Citations, together } from '../ui/Citations';
import { GapLine, useGapName } from '../ui/GapLine';
import { NodeLink } from '../ui/NodeLink';
import { Region } from '../ui/Region';
import { useScore } from '../ui/Terms';
import type { Closes, Entry, ListedGap } from './entries';
import { keepNote } from './ownList';

interface Props {
  of: Entry;
  number: number;
  count: number;
  note: string;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** An entry of a list: what it is, what it could help with, one's note, and buttons to move it or take it out. */
export function ListEntry({ of, number, count, note, onMove, onRemove }: Props) {
  const { list: texts, colon } = useTexts();
  const name = useEntryName()(of);
  const words = useWords();
  return (
    <li>
      <div className="row">
        <b className="quiet">{number}.</b>
        {'gap' in of ? <GapHead of={of.gap} /> : <NodeHead of={of.node} />}
        <span className="noprint row" style={{ marginLeft: 'auto', gap: 4 }}>
          <Button
            size="small"
            aria-label={`${texts.up}${colon}${name}`}
            title={texts.up}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            size="small"
            aria-label={`${texts.down}${colon}${name}`}
            title={texts.down}
            disabled={number === count}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
          <Button size="small" aria-label={`${texts.remove}${colon}${name}`} onClick={onRemove}>
            {texts.remove}
          </Button>
        </span>
      </div>
      {'gap' in of && <p className="quiet small">{words(of.gap.explanation, of.gap.explanationEn)}</p>}
      {'closes' in of && <ClosesList of={of.closes} />}
      <Note id={of.id} name={name} note={note} />
    </li>
  );
}

/** The name of an entry or a gap in the language shown. */
export function useEntryName(): (entry: Entry) => string {
  const name = useName();
  const gapName = useGapName();
  return (entry) => ('gap' in entry ? gapName(entry.gap) : name(entry.node));
}

function NodeHead({ of }: { of: Extract<Entry, { node: unknown }>['node'] }) {
  const texts = useTexts();
  return (
    <>
      <NodeLink of={of} />
      <span className="quiet small">{texts.entity.kinds[of.__typename as keyof typeof texts.entity.kinds]}</span>
      {'region' in of && <Region of={of.region} />}
      <Citations of={of.citations} basis="EXPERT" />
    </>
  );
}

function GapHead({ of }: { of: ListedGap }) {
  return (
    <>
      <GapLine of={of} />
      <NodeLink of={of.chain} />
      <Citations of={together(of.evidence)} basis="EXPERT" />
    </>
  );
}

function ClosesList({ of }: { of: Closes[] }) {
  const texts = useTexts().list;
  if (of.length === 0) return <p className="quiet small">{texts.closesNone}</p>;
  return (
    <details open={of.length <= 3}>
      <summary className="small">
        {of[0]?.way === 'OWN' ? texts.ownGaps : texts.closes} · {of.length}
      </summary>
      <ClosesItems of={of} />
    </details>
  );
}

/** The gaps that somebody could help to close, each with how and how well. */
export function ClosesItems({ of }: { of: Closes[] }) {
  const texts = useTexts().list;
  const score = useScore();
  return (
    <ul className="list small">
      {of.map((closes) => (
        <li key={`${closes.way} ${closes.gap.id}`}>
          <GapLine of={closes.gap} />{' '}
          <span className="quiet">
            {texts.ways[closes.way]} {closes.score !== null && `${score(closes.score)} · `}
          </span>
          {closes.way !== 'OWN' && <Citations of={together(closes.evidence)} basis="EXPERT" />}
        </li>
      ))}
    </ul>
  );
}

function Note({ id, name, note }: { id: string; name: string; note: string }) {
  const { list: texts, colon } = useTexts();
  return (
    <>
      <Input.TextArea
        className="noprint"
        style={{ marginTop: 6, maxWidth: 620 }}
        aria-label={`${texts.note}${colon}${name}`}
        placeholder={texts.note}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        value={note}
        onChange={(event) => keepNote(id, event.target.value)}
      />
      {note && <p className="onlyprint">{note}</p>}
    </>
  );
}
