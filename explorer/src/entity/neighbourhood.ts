import type { Named } from '../ui/NodeLink';
import type { Relation, RelationName } from './relations';

/** A relation in the picture of an entry's neighbourhood: a box with its first entries and how many more there are. Pixels. */
export interface Branch {
  name: RelationName;
  totalCount: number;
  shown: readonly Named[];
  rest: number;
  x: number;
  y: number;
  height: number;
  /** The line from the entry in the middle to the box. */
  line: string;
}

export interface NeighbourhoodView {
  branches: Branch[];
  /** The upper left corner of the entry's own box. */
  centre: { x: number; y: number };
  width: number;
  height: number;
}

/** The boxes' sizes in pixels. */
export const box = { width: 300, centreWidth: 220, centreHeight: 64, head: 30, line: 24, foot: 10 } as const;
const most = 4;
const space = 90;
const between = 14;

/** Places the relations of an entry left and right of it, each next one where there is less; the same for everyone. */
export function neighbourhoodOf(relations: readonly Relation[]): NeighbourhoodView {
  const columns = { left: [] as Relation[], right: [] as Relation[] };
  const heights = { left: 0, right: 0 };
  for (const relation of relations) {
    const side = heights.left <= heights.right ? 'left' : 'right';
    columns[side].push(relation);
    heights[side] += heightOf(relation) + between;
  }
  const height = Math.max(box.centreHeight, heights.left - between, heights.right - between);
  const centre = { x: box.width + space, y: (height - box.centreHeight) / 2 };
  const width = centre.x + box.centreWidth + (columns.right.length > 0 ? space + box.width : 0);
  const topOf = (side: 'left' | 'right') => (height - heights[side] + between) / 2;
  const branches = (['left', 'right'] as const).flatMap((side) => branchesOf(columns[side], side, topOf(side), centre));
  return { branches, centre, width, height };
}

function branchesOf(of: readonly Relation[], side: 'left' | 'right', top: number, centre: { x: number; y: number }): Branch[] {
  const x = side === 'left' ? 0 : centre.x + box.centreWidth + space;
  let next = top;
  return of.map((relation) => {
    const { name, totalCount, edges } = relation;
    const [y, height] = [next, heightOf(relation)];
    next += height + between;
    const shown = edges.slice(0, most).map(({ node }) => node);
    return { name, totalCount, shown, rest: totalCount - shown.length, x, y, height, line: lineTo(side, y + height / 2, centre) };
  });
}

function lineTo(side: 'left' | 'right', y: number, centre: { x: number; y: number }): string {
  const from = { x: side === 'left' ? centre.x : centre.x + box.centreWidth, y: centre.y + box.centreHeight / 2 };
  const to = side === 'left' ? box.width : centre.x + box.centreWidth + space;
  const middle = (from.x + to) / 2;
  return `M${from.x} ${from.y} C${middle} ${from.y} ${middle} ${y} ${to} ${y}`;
}

function heightOf({ edges, totalCount }: Relation): number {
  const lines = Math.min(edges.length, most) + (totalCount > most ? 1 : 0);
  return box.head + lines * box.line + box.foot;
}
