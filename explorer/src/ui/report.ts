import type { Citation } from './Citations';

/** What a report of a mistake is about. */
export interface ReportedFact {
  /** Address of the page on which the fact is shown. */
  address: string;
  version: string | null;
  /** The fact as the page words it; null where the whole page is meant. */
  fact: string | null;
  citations: readonly Citation[];
}

/** The words around the parts of a report, in the language of the page. */
export interface ReportTexts {
  address: string;
  id: string;
  version: string;
  fact: string;
  source: string;
  wrong: string;
  notRecorded: string;
  colon: string;
}

/** The text of a report, ready to be copied or sent: address, id, version, the fact, where it stands, and a place for what is wrong. */
export function reportText({ address, version, fact, citations }: ReportedFact, texts: ReportTexts): string {
  const sources = citations.map(({ source, locator }) => `${source.title} (${source.id})${locator ? `, ${locator}` : ''}`);
  const lines = [
    [texts.address, address],
    [texts.id, idIn(address)],
    [texts.version, version],
    [texts.fact, fact],
    ...(sources.length > 0 ? sources.map((source) => [texts.source, source]) : [[texts.source, fact && texts.notRecorded]]),
  ];
  const told = lines.flatMap(([name, value]) => (value ? [`${name}${texts.colon}${value}`] : []));
  return [...told, '', `${texts.wrong}${texts.colon}`].join('\n');
}

/** The folder and slug with which the address names an entry; null for a page of several. */
function idIn(address: string): string | null {
  const parts = decodeURIComponent(new URL(address).pathname).split('/').filter(Boolean);
  return parts.length >= 2 ? parts.slice(-2).join('/') : null;
}

/** The contact as an address that opens a mail with the text, or the contact's page; null where there is none. */
export function contactAddress(contact: string | null | undefined, subject: string, text: string): string | null {
  if (!contact) return null;
  if (/^https?:\/\//.test(contact)) return contact;
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
