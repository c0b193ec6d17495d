const key = 'explorer.recent';
const most = 6;

/** What was searched for last in this browser, the newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text): text is string => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(text: string) {
  const words = text.trim();
  if (words) keep(withNewest(recentSearches(), words));
}

/** The list with a text at its head, each once, the oldest left out. */
export function withNewest(recent: readonly string[], text: string): string[] {
  return [text, ...recent.filter((other) => other !== text)].slice(0, most);
}

export function forgetSearches() {
  keep([]);
}

function keep(texts: string[]) {
  try {
    localStorage.setItem(key, JSON.stringify(texts));
  } catch {
    // storage may be forbidden; then nothing is remembered
  }
}
