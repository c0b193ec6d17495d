import { useSyncExternalStore } from 'react';

/** A list of one's own: ids in the order set by hand, and a note for some. It is kept in this browser only. */
export interface OwnList {
  ids: readonly string[];
  notes: Readonly<Record<string, string>>;
}

const key = 'explorer.list';
const empty: OwnList = { ids: [], notes: {} };
const listeners = new Set<() => void>();
let kept: OwnList | undefined;

function read(): OwnList {
  kept ??= parse(stored());
  return kept;
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden; then the list lasts as long as the page
  }
}

/** What was stored; an empty list where that is not one. */
export function parse(text: string | null): OwnList {
  try {
    const { ids, notes } = JSON.parse(text ?? '{}') as Partial<OwnList>;
    if (!Array.isArray(ids)) return empty;
    return { ids: ids.filter((id) => typeof id === 'string'), notes: notes && typeof notes === 'object' ? notes : {} };
  } catch {
    return empty;
  }
}

function write(list: OwnList) {
  kept = list;
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // see above
  }
  listeners.forEach((changed) => changed());
}

function subscribe(changed: () => void) {
  const other = (event: StorageEvent) => {
    if (event.key !== key) return;
    kept = undefined;
    changed();
  };
  listeners.add(changed);
  window.addEventListener('storage', other); // a second tab
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', other);
  };
}

export function useOwnList(): OwnList {
  return useSyncExternalStore(subscribe, read);
}

/** Adds an id at the end, or takes it out. */
export function toggle(id: string) {
  const { ids, notes } = read();
  write({ ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id], notes });
}

export function keepIds(ids: readonly string[]) {
  write({ ...read(), ids });
}

export function keepNote(id: string, note: string) {
  const { ids, notes } = read();
  write({ ids, notes: { ...notes, [id]: note } });
}

/** The ids with one moved up (-1) or down (1); the same where it is at the end already. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const result = [...ids];
  const from = result.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= result.length) return result;
  [result[from], result[to]] = [result[to]!, result[from]!];
  return result;
}
