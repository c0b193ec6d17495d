import type { Place, Placed } from './mapPlaces';

/** The line of an edge with its arrow head, as paths of SVG. */
export interface Route {
  from: string;
  to: string;
  line: string;
  tip: string;
}

interface Point {
  x: number;
  y: number;
}

const apart = 9;
const lane = 3;

/**
 * The lines of all edges. A line leaves a card on the side that faces its target and passes other columns between their cards,
 * never behind one.
 * Ends at the same side of a card stand apart, in the order of what they lead to, so that they do not cross there.
 */
export function routesOf(edges: readonly [string, string][], { places, columns }: Placed): Route[] {
  const columnOf = new Map(columns.flatMap((cards, index) => cards.map((card) => [card, index] as const)));
  const at = (id: string) => columnOf.get(places.get(id)!)!;
  const ports = portsOf(edges, places, at);
  const used = new Map<string, number>();
  return edges.map(([from, to]) => {
    const { start, end } = ports.get(`${from} ${to}`)!;
    const [first, last] = [at(from), at(to)];
    if (first === last) return { from, to, ...loop(start, end) };
    const direction = first < last ? 1 : -1;
    const between = Array.from({ length: Math.abs(last - first) - 1 }, (_, index) => first + direction * (index + 1));
    const passes = between.map((column, index) => {
      const wanted = start.y + ((end.y - start.y) * (index + 1)) / (between.length + 1);
      return passage(columns[column]!, column, wanted, direction, used);
    });
    return { from, to, ...along(start, passes, end, direction) };
  });
}

interface Ports {
  start: Point;
  end: Point;
}

interface End {
  key: string;
  part: keyof Ports;
  id: string;
  towards: number;
}

/** Where each edge leaves and enters: the ends at one side of a card, spread over its height. */
function portsOf(edges: readonly [string, string][], places: Map<string, Place>, at: (id: string) => number): Map<string, Ports> {
  const sides = new Map<string, End[]>();
  const add = (side: string, end: End) => sides.set(side, [...(sides.get(side) ?? []), end]);
  for (const [from, to] of edges) {
    const isBack = at(to) < at(from);
    const key = `${from} ${to}`;
    add(`${from} ${isBack ? 'left' : 'right'}`, { key, part: 'start', id: from, towards: places.get(to)!.top });
    add(`${to} ${at(to) > at(from) ? 'left' : 'right'}`, { key, part: 'end', id: to, towards: places.get(from)!.top });
  }
  const ports = new Map<string, Ports>(edges.map(([from, to]) => [`${from} ${to}`, { start: { x: 0, y: 0 }, end: { x: 0, y: 0 } }]));
  for (const [side, ends] of sides) {
    const { left, top, width, height } = places.get(ends[0]!.id)!;
    const step = Math.min(apart, (height - 30) / ends.length);
    ends.sort((one, other) => one.towards - other.towards || (one.key < other.key ? -1 : 1));
    ends.forEach(({ key, part }, index) => {
      const x = side.endsWith(' left') ? left - 1 : left + width + 1;
      ports.get(key)![part] = { x, y: top + height / 2 + (index - (ends.length - 1) / 2) * step };
    });
  }
  return ports;
}

/** A way through a column, between two of its cards or above or below all, near a height; lines in one passage lie beside one another. */
function passage(cards: readonly Place[], column: number, wanted: number, direction: 1 | -1, used: Map<string, number>): [Point, Point] {
  const first = cards[0]!;
  const last = cards.at(-1)!;
  const ways = [
    first.top - 9,
    ...cards.slice(1).map(({ top }, index) => (cards[index]!.top + cards[index]!.height + top) / 2),
    last.top + last.height + 9,
  ];
  const nearest = ways.reduce((one, other) => (Math.abs(other - wanted) < Math.abs(one - wanted) ? other : one));
  const key = `${column} ${nearest}`;
  const turn = used.get(key) ?? 0;
  used.set(key, turn + 1);
  const y = nearest + (turn % 2 === 0 ? 1 : -1) * Math.ceil((turn % 5) / 2) * lane;
  const [near, far] = [first.left - 2, first.left + first.width + 2];
  return direction === 1 ? [{ x: near, y }, { x: far, y }] : [{ x: far, y }, { x: near, y }];
}

function along(start: Point, passes: readonly [Point, Point][], end: Point, direction: 1 | -1) {
  const tail = { x: end.x - 6 * direction, y: end.y };
  let line = `M${start.x} ${start.y}`;
  let from = start;
  for (const [enter, leave] of passes) {
    line += `${bend(from, enter)} H${leave.x}`;
    from = leave;
  }
  return { line: `${line}${bend(from, tail)}`, tip: head(end, direction) };
}

function bend(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return ` C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** Within a column: out on the right and back in on the right. */
function loop(start: Point, end: Point) {
  const out = start.x + 20;
  return { line: `M${start.x} ${start.y} C${out} ${start.y} ${out} ${end.y} ${end.x + 6} ${end.y}`, tip: head(end, -1) };
}

function head({ x, y }: Point, direction: 1 | -1): string {
  return `M${x} ${y} l${-7 * direction} -3.5 v7 z`;
}
