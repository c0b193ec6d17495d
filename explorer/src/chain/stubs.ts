import type { OtherChain } from './chain';
import type { Place, Placed } from './mapPlaces';

/** The strip below the map: its height, where its two titles stand, and the places of its stubs by `feeding ID` and `fed ID`. */
export interface Strip {
  height: number;
  titles: Record<'feeding' | 'fed', { left: number; top: number }>;
  places: Map<string, Place>;
}

const height = 44;
const above = 22;
const title = 92;
const space = 8;

/** Places what feeds this chain on the left and what it feeds on the right. There are at most a few of each. */
export function stripOf({ feeding, fed }: { feeding: OtherChain[]; fed: OtherChain[] }, map: Placed): Strip {
  const top = map.height + above;
  const half = map.width / 2;
  const width = Math.min(190, (half - title - 20) / Math.max(feeding.length, fed.length, 1) - space);
  const places = new Map<string, Place>();
  const place = (side: string, others: OtherChain[], left: number) =>
    others.forEach(({ chain }, index) => places.set(`${side} ${chain.id}`, { left: left + index * (width + space), top, width, height }));
  const fedLeft = map.width - fed.length * (width + space) + space - 10;
  place('feeding', feeding, title + 10);
  place('fed', fed, fedLeft);
  return {
    height: feeding.length + fed.length > 0 ? above + height : 0,
    titles: { feeding: { left: 10, top }, fed: { left: fedLeft - title, top } },
    places,
  };
}

/** A line from a stub up to a card that it feeds, or from a card down to a stub; it runs beside the column of the card. */
export function stubLine(card: Place, stub: Place, side: 'feeding' | 'fed'): string {
  const x = stub.left + stub.width / 2;
  const y = card.top + card.height - 16;
  const edge = side === 'fed' ? card.left + card.width : card.left;
  const beside = side === 'fed' ? edge + 9 : edge - 9;
  const turn = stub.top - 10;
  const down = `Q${beside} ${y} ${beside} ${y + 10} V${turn - 8}`;
  return `M${edge} ${y} ${down} Q${beside} ${turn} ${(beside + x) / 2} ${turn} T${x} ${stub.top}`;
}
