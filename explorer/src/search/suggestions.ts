import { addressOf } from '../api/address';
import type { SearchAsYouTypeQuery } from '../api/generated/explorer/search-as-you-type';
import type { Texts } from '../i18n/zh';

export type Found = SearchAsYouTypeQuery['search']['nodes'][number]['node'];

/** A line of the search box: where it leads, and its words. */
export interface Suggestion {
  value: string;
  label: string;
}

/** What to suggest for an entry that was found: the entry, and the questions that a page answers on it. */
export function suggestionsFor(node: Found, name: string, texts: Texts): Suggestion[] {
  const value = addressOf(node.id);
  const kind = texts.entity.kinds[node.__typename as keyof typeof texts.entity.kinds];
  const partners = { value: `/partners?by=${node.__typename.toLowerCase()}&of=${node.id}`, label: texts.searchMore.partnersFor(name) };
  const questions: Partial<Record<typeof node.__typename, Suggestion[]>> = {
    Chain: [{ value: `${value}?tab=gaps`, label: texts.search.whatLacks(name) }],
    Technology: [{ value: `${value}?view=both`, label: texts.search.whoResearches(name) }],
    Enterprise: [partners],
    Segment: [partners],
  };
  return [{ value, label: `${name} · ${kind}` }, ...(questions[node.__typename] ?? [])];
}

/** The counties whose name begins as the text does, as questions. */
export function countyQuestions(counties: readonly string[], text: string, nameOf: (county: string) => string, texts: Texts): Suggestion[] {
  const wanted = text.toLowerCase();
  return counties
    .filter((county) => text.length >= 2 && [county, nameOf(county)].some((name) => name.toLowerCase().startsWith(wanted)))
    .map((county) => ({ value: `/counties/${county}`, label: texts.searchMore.countyCloses(nameOf(county)) }));
}
