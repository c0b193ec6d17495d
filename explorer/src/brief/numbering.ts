import type { Citation } from '../ui/Citations';

/** A document of a brief: its number, and the places in it that the brief rests on, each once. */
export interface NumberedSource {
  number: number;
  source: Citation['source'];
  places: string[];
}

/** Numbers documents in the order in which a brief cites them; the same facts in the same order give the same numbers. */
export class SourceNumbers {
  private readonly known = new Map<string, NumberedSource>();
  private newest = '';

  /** The documents, by number. */
  get sources(): NumberedSource[] {
    return [...this.known.values()];
  }

  /** The day of the latest check of a fact in the brief; null where none was checked. It depends on the facts alone, not on today. */
  get checkedUntil(): string | null {
    return this.newest || null;
  }

  /** The numbers of the documents of a fact, in their order. */
  of(citations: readonly Citation[]): number[] {
    return [...new Set(citations.map((citation) => this.numberOf(citation)))].sort((one, other) => one - other);
  }

  private numberOf({ source, locator, checkedOn }: Citation): number {
    const entry = this.known.get(source.id) ?? { number: this.known.size + 1, source, places: [] };
    this.known.set(source.id, entry);
    if (locator && !entry.places.includes(locator)) entry.places.push(locator);
    if (checkedOn && checkedOn > this.newest) this.newest = checkedOn;
    return entry.number;
  }
}
