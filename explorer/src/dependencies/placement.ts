/** Where the nodes of the dependency explorer lie. It runs in a worker; equal input gives equal places. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Opened, ShownEdge, ShownNode } from './shownGraph';

export interface Spot {
  x: number;
  y: number;
}

/** What is there before anything was opened. */
interface Start {
  nodes: readonly Pick<ShownNode, 'id'>[];
  edges: readonly Pick<ShownEdge, 'from' | 'to'>[];
}

export const size = { width: 204, height: 78 };
const gap = { x: 66, y: 16 };
const column = size.width + gap.x;
const row = size.height + gap.y;
const margin = 12;

/** The start is laid out in layers, from left to right; what was opened later comes beside what it was opened from, and moves nothing. */
export function placed(start: Start, later: readonly Pick<ShownNode, 'id' | 'from'>[]): Map<string, Spot> {
  const spots = layers(start);
  const taken = [...spots.values()];
  for (const { id, from } of later) {
    const parent = from && spots.get(from.id);
    if (!parent) continue;
    const spot = free(parent, from.relation, taken);
    spots.set(id, spot);
    taken.push(spot);
  }
  return spots;
}

function layers({ nodes, edges }: Start): Map<string, Spot> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: gap.y, ranksep: gap.x, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...size });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map(({ id }) => {
      const { x, y } = graph.node(id) as Spot;
      return [id, { x: Math.round(x - size.width / 2), y: Math.round(y - size.height / 2) }];
    }),
  );
}

/** What is needed stands on the left where there is room, everything else on the right; the nearest free height first. */
function free(parent: Spot, relation: Opened['relation'], taken: readonly Spot[]): Spot {
  const columns = relation === 'dependsOn' ? [-1, 0, 1] : relation === 'requiredBy' ? [1, 2] : [0, 1, 2];
  for (let distance = 0; ; distance += 1) {
    for (const [index, step] of columns.entries()) {
      // A column farther away is taken only where the nearer one is full for a while.
      const rows = distance - index * 6;
      if (rows < 0) continue;
      for (const sign of rows === 0 ? [1] : [1, -1]) {
        const spot = { x: parent.x + step * column, y: parent.y + sign * rows * row };
        if (spot.x >= 0 && spot.y >= 0 && !taken.some((other) => overlap(spot, other))) return spot;
      }
    }
  }
}

function overlap(one: Spot, other: Spot): boolean {
  return Math.abs(one.x - other.x) < size.width + 10 && Math.abs(one.y - other.y) < size.height + 6;
}
