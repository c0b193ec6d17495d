import type { AddressSearch } from '../router';

/** Between which entries paths are sought, as the address says. */
export interface PathQuestion {
  mode: 'two' | 'among';
  ids: string[];
  isComplete: boolean;
}

const most = 8;

export function pathQuestion({ from, to, among }: AddressSearch): PathQuestion {
  if (among !== undefined) {
    const ids = idsOf(among.split(','));
    return { mode: 'among', ids, isComplete: ids.length >= 2 };
  }
  const ids = idsOf([from, to]);
  return { mode: 'two', ids, isComplete: ids.length === 2 };
}

/** What can be an id, each once, at most eight. */
function idsOf(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text): text is string => /^[a-z]+:[a-z0-9-]+$/.test(text ?? '')))].slice(0, most);
}
