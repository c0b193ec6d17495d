import type { ListEntriesQuery } from '../api/generated/explorer/list-entries';

type Node = Extract<NonNullable<ListEntriesQuery['nodes'][number]>, { name: string }>;
export type ListedGap = ListEntriesQuery['chainGaps']['nodes'][number];
type Closable = Extract<Node, { couldClose: unknown }>['couldClose'][number];

/** A gap that an entry could help to close, or that a technology is. */
export interface Closes {
  way: 'GROW' | 'ATTRACT' | 'RESEARCH' | 'OWN';
  score: number | null;
  gap: Closable['gap'];
  evidence: Closable['evidence'];
}

/** An entry of the list, in its order: a node of the graph or a gap. */
export type Entry = { id: string; node: Node; closes: Closes[] } | { id: string; gap: ListedGap };

const idPattern = /^[a-z]+:[a-z0-9:-]+$/;
const most = 100;

/** The ids that an address names: each once, at most a hundred, without what can be no id. */
export function idsIn(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').filter((id) => idPattern.test(id)))].slice(0, most);
}

/** What to ask for a list of ids: gaps and nodes apart. The number of gaps keeps a list of many nodes within the limit of cost. */
export function questionFor(ids: readonly string[]) {
  const gapIds = ids.filter((id) => id.startsWith('gap:'));
  return { ids: ids.filter((id) => !id.startsWith('gap:')), gapIds, gaps: gapIds.length };
}

/** The entries in the order of the ids; ids that the graph does not have are left out. */
export function entriesOf({ nodes, chainGaps }: ListEntriesQuery, ids: readonly string[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const node of nodes) if (isEntity(node)) byId.set(node.id, { id: node.id, node, closes: closesOf(node) });
  for (const gap of chainGaps.nodes) byId.set(gap.id, { id: gap.id, gap });
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function isEntity(node: ListEntriesQuery['nodes'][number]): node is Node {
  return node !== null && 'name' in node;
}

function closesOf(node: Node): Closes[] {
  if ('couldClose' in node) return [...node.couldClose];
  if ('gaps' in node) return node.gaps.map((gap) => ({ way: 'OWN', score: null, gap, evidence: [] }));
  return [];
}
