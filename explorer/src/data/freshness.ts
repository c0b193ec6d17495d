import type { ChainFreshnessQuery } from '../api/generated/explorer/chain-freshness';
import { checkAge } from '../ui/checkAge';

type Chain = NonNullable<ChainFreshnessQuery['chain']>;

/** How many facts of a chain have a source, and when these were checked last. */
export interface Freshness {
  cited: number;
  /** Checked within the last 24 months. */
  recent: number;
  /** Checked, but longer ago. */
  old: number;
  never: number;
}

/** The freshness of the facts on a chain: of the chain, its segments, and what is in them. A fact is as fresh as its latest check; facts
 * without a source cannot be checked and are not counted. */
export function freshnessOf(chain: Pick<Chain, 'citations' | 'segments'>, today: Date): Freshness {
  const facts = [
    chain,
    ...chain.segments,
    ...chain.segments.flatMap(({ enterprises, technologies, parks }) => [enterprises, technologies, parks].flatMap(({ edges }) => edges)),
  ];
  const count: Freshness = { cited: 0, recent: 0, old: 0, never: 0 };
  for (const { citations } of facts) {
    if (citations.length === 0) continue;
    const latest = citations.reduce((day, { checkedOn }) => (checkedOn && checkedOn > day ? checkedOn : day), '');
    count.cited++;
    count[checkAge(latest || null, today)]++;
  }
  return count;
}
