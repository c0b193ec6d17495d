/** Where the segments of a chain lie on its map. Pure: the same chain gives the same map for everyone. */

export type Stage = 'UPSTREAM' | 'MIDSTREAM' | 'DOWNSTREAM';

export interface MapSegment {
  id: string;
  stage: Stage;
  order: number;
  feeds: readonly string[];
}

/** A column of the map, from left to right; `ids` from top to bottom. */
export interface Column {
  stage: Stage;
  ids: string[];
}

const stages: readonly Stage[] = ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM'];

/** At most so many columns in all: more would not fit 1366 pixels. */
const mostColumns = 7;

/** A column of so many cards fits an ordinary screen. */
const lowEnough = 4;

export function columnsOf(segments: readonly MapSegment[]): Column[] {
  const bands = stages.map((stage) => segments.filter((segment) => segment.stage === stage)).filter((band) => band.length > 0);
  const ranks = bands.map(ranksOf);
  const widths = share(
    ranks.map((rank) => Math.max(...rank.values()) + 1),
    bands.map((band) => band.length),
  );
  const columns = bands.flatMap((band, index) => split(band, ranks[index]!, widths[index]!));
  return settle(spread(columns, segments), segments);
}

/** The rank of each segment among the others: the longest way to it along FEEDS; segments that feed one another in turn share a rank. */
export function ranksOf(segments: readonly MapSegment[]): Map<string, number> {
  const inside = new Map(segments.map(({ id }) => [id, new Set<string>()]));
  for (const { id, feeds } of segments)
    feeds.filter((next) => inside.has(next) && next !== id).forEach((next) => inside.get(id)!.add(next));
  const circles = circlesOf(inside);
  const ranks = new Map<string, number>();
  const rankOf = (circle: string): number => {
    const known = ranks.get(circle);
    if (known !== undefined) return known;
    const before = [...inside].filter(
      ([id, nexts]) => circles.get(id) !== circle && [...nexts].some((next) => circles.get(next) === circle),
    );
    const rank = Math.max(-1, ...before.map(([id]) => rankOf(circles.get(id)!))) + 1;
    ranks.set(circle, rank);
    return rank;
  };
  return new Map(segments.map(({ id }) => [id, rankOf(circles.get(id)!)]));
}

/** For each node the first of those that it can reach and that can reach it. A band has at most a dozen nodes. */
function circlesOf(edges: Map<string, Set<string>>): Map<string, string> {
  const reached = new Map([...edges.keys()].map((id) => [id, reach(edges, id)]));
  const ids = [...edges.keys()];
  return new Map(
    ids.map((id) => [id, ids.find((other) => other === id || (reached.get(id)!.has(other) && reached.get(other)!.has(id)))!]),
  );
}

function reach(edges: Map<string, Set<string>>, start: string): Set<string> {
  const seen = new Set<string>();
  const left = [start];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const next of edges.get(id) ?? []) {
      if (!seen.has(next)) left.push(next);
      seen.add(next);
    }
  }
  return seen;
}

/** How many columns each band gets: as many as it has ranks, fewer where all together would be too many. The emptiest loses first. */
function share(ranks: number[], sizes: number[]): number[] {
  const widths = [...ranks];
  while (widths.reduce((sum, width) => sum + width, 0) > mostColumns) {
    const density = widths.map((width, index) => (width > 1 ? sizes[index]! / width : Infinity));
    widths[density.indexOf(Math.min(...density))]! -= 1;
  }
  return widths;
}

function split(band: readonly MapSegment[], ranks: Map<string, number>, width: number): Column[] {
  const deepest = Math.max(...ranks.values()) + 1;
  const columns: Column[] = Array.from({ length: width }, () => ({ stage: band[0]!.stage, ids: [] }));
  const sorted = [...band].sort((one, other) => one.order - other.order);
  for (const { id } of sorted) columns[Math.floor((ranks.get(id)! * width) / deepest)]!.ids.push(id);
  return columns.filter(({ ids }) => ids.length > 0);
}

/**
 * Where columns are left over, the tallest are halved, so that the map stays low. Segments of one rank do not feed one another, so things
 * still flow from left to right. What is fed most stands left, near what feeds it.
 */
function spread(columns: Column[], segments: readonly MapSegment[]): Column[] {
  const fed = (id: string) => segments.filter(({ feeds }) => feeds.includes(id)).length;
  while (columns.length < mostColumns) {
    const tallest = columns.reduce((one, other) => (other.ids.length > one.ids.length ? other : one));
    if (tallest.ids.length <= lowEnough) break;
    const sorted = tallest.ids.toSorted((one, other) => fed(other) - fed(one));
    const half = Math.ceil(sorted.length / 2);
    const { stage } = tallest;
    columns.splice(columns.indexOf(tallest), 1, { stage, ids: sorted.slice(0, half) }, { stage, ids: sorted.slice(half) });
  }
  return columns;
}

/** Orders each column so that a segment lies near what it is tied to: a few sweeps of the barycentre method. */
function settle(columns: Column[], segments: readonly MapSegment[]): Column[] {
  const ties = new Map(segments.map(({ id }) => [id, new Set<string>()]));
  for (const { id, feeds } of segments) {
    for (const next of feeds) {
      ties.get(next)?.add(id);
      if (ties.has(next)) ties.get(id)!.add(next);
    }
  }
  for (let sweep = 0; sweep < 4; sweep += 1) {
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) sortColumn(column, columns, ties);
  }
  return columns;
}

function sortColumn(column: Column, columns: readonly Column[], ties: Map<string, Set<string>>) {
  const places = new Map(columns.flatMap(({ ids }) => ids.map((id, index) => [id, (index + 0.5) / ids.length] as const)));
  const centre = (id: string) => {
    const near = [...ties.get(id)!].filter((other) => !column.ids.includes(other)).map((other) => places.get(other)!);
    return near.length === 0 ? places.get(id)! : near.reduce((sum, place) => sum + place, 0) / near.length;
  };
  const centres = new Map(column.ids.map((id) => [id, centre(id)]));
  column.ids.sort((one, other) => centres.get(one)! - centres.get(other)! || (one < other ? -1 : 1));
}
