import { useTexts } from '../i18n/language';
import { toggle, useOwnList } from './ownList';

interface Props {
  id: string;
  name: string;
  /** Whether to show the words, not only the sign: at the head of a page. */
  isLong?: boolean;
}

/** Puts an entry or a gap on one's own list, or takes it off. */
export function AddToList({ id, name, isLong = false }: Props) {
  const { list: texts, colon } = useTexts();
  const isAdded = useOwnList().ids.includes(id);
  const label = isAdded ? texts.added : texts.add;
  return (
    <button
      type="button"
      className="tolist"
      aria-pressed={isAdded}
      aria-label={`${label}${colon}${name}`}
      title={label}
      onClick={() => toggle(id)}
    >
      <span aria-hidden>{isAdded ? '✓' : '＋'}</span>
      {isLong && ` ${label}`}
    </button>
  );
}

/** Whether what has this id may stand on a list: enterprises, institutions, laboratories, technologies and gaps. */
export function canBeListed(id: string): boolean {
  return /^(enterprise|institution|lab|technology|gap):/.test(id);
}
