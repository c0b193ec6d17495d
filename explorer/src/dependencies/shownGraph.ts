/** What the dependency explorer shows: the start, and what a person opened. Pure, so that an address always shows the same. */
import type { DependencyExplorerQuery } from '../api/generated/explorer/dependency-explorer';
import type { TechnologyNeighboursQuery } from '../api/generated/explorer/technology-neighbours';
import type { Basis, Citation } from '../ui/Citations';
import type { Named } from '../ui/NodeLink';

export type Graph = DependencyExplorerQuery['dependencyGraph'];
export type Counted = Graph['nodes'][number]['technology'];
export type Neighbours = NonNullable<TechnologyNeighboursQuery['technology']>;

export const relations = ['dependsOn', 'requiredBy', 'developedBy', 'institutions', 'labs'] as const;
export type Relation = (typeof relations)[number];

/** A technology and the kind of its neighbours that was opened; `photoresist:labs` in the address. */
export interface Opened {
  id: string;
  relation: Relation;
}

export interface ShownNode extends Named {
  kind: 'technology' | 'partner' | 'group';
  /** Of a technology: how many neighbours of each kind it has. */
  counts?: Record<Relation, number>;
  technologyKind?: Counted['kind'];
  /** What was opened and brought this node; undefined at the start. */
  from?: Opened;
  /** Of a group: those that it stands for. */
  members?: readonly Named[];
}

/** An edge from what is needed, or who knows, to what needs or knows it. */
export interface ShownEdge {
  from: string;
  to: string;
  relation: Relation;
  basis: Basis | null;
  why: string | null;
  whyEn: string | null;
  citations: readonly Citation[];
}

export interface Shown {
  nodes: ShownNode[];
  edges: ShownEdge[];
  /** Whether the start has more technologies than are drawn, or a limit left something out. */
  isCut: boolean;
}

export const mostAtStart = 40;
export const most = 300;
/** More neighbours of a kind than this come as one card that opens as a list. */
export const mostOfAKind = 12;

/** Reads `photoresist:labs,fcbga-packaging:dependsOn`; what cannot be read is left out. */
export function openedOf(text: string | undefined): Opened[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [slug, name] = part.split(':');
    const relation = relations.find((one) => one === name);
    return slug && relation ? [{ id: `technology:${slug}`, relation }] : [];
  });
}

export function textOf(opened: readonly Opened[]): string {
  return opened.map(({ id, relation }) => `${id.slice('technology:'.length)}:${relation}`).join(',');
}

/** The start: the technologies nearest to the root, at most forty, and the edges among them. */
export function startOf(graph: Graph): Shown {
  const sorted = graph.nodes.toSorted((one, other) => one.depth - other.depth || (one.technology.id < other.technology.id ? -1 : 1));
  const nodes = sorted.slice(0, mostAtStart).map(({ technology }) => technologyNode(technology));
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = graph.edges
    .filter(({ from, to }) => shown.has(from.id) && shown.has(to.id))
    .map(({ from, to, ...statement }) => ({ ...statement, from: to.id, to: from.id, relation: 'dependsOn' as const }));
  return { nodes, edges, isCut: graph.truncated || nodes.length < graph.nodes.length };
}

function technologyNode({ id, name, nameEn, kind, ...counted }: Omit<Counted, '__typename'>, from?: Opened): ShownNode {
  const counts = Object.fromEntries(relations.map((relation) => [relation, counted[relation].totalCount])) as Record<Relation, number>;
  return { id, name, nameEn, kind: 'technology', technologyKind: kind, counts, ...(from && { from }) };
}

/** The start with what was opened, in the order in which it was opened. A technology that is not shown opens nothing. */
export function withOpened(start: Shown, opened: readonly Opened[], neighbours: ReadonlyMap<string, Neighbours>): Shown {
  const shown: Shown = { nodes: [...start.nodes], edges: [...start.edges], isCut: start.isCut };
  const known = new Set(shown.nodes.map(({ id }) => id));
  const drawn = new Set(shown.edges.map(({ from, to }) => `${from} ${to}`));
  for (const step of opened) {
    const found = neighbours.get(step.id)?.[step.relation];
    if (!found || !known.has(step.id)) continue;
    const fresh = found.edges.filter(({ node }) => !known.has(node.id));
    const nodes = fresh.map(({ node }) => node);
    if (nodes.length > mostOfAKind) addGroup(shown, step, found, nodes);
    else nodes.forEach((node) => addNode(shown, known, step, node));
    for (const edge of found.edges) addEdge(shown, known, drawn, step, edge);
  }
  return shown;
}

type Neighbour = Neighbours[Relation]['edges'][number];

/** The node of each neighbour in an answer, made once, so that what is drawn already stays the same object in the next step. */
const nodesMade = new WeakMap<Neighbour['node'], ShownNode>();

function nodeOf(node: Neighbour['node'], step: Opened): ShownNode {
  const made =
    nodesMade.get(node) ?? ('dependsOn' in node ? technologyNode(node, step) : { ...node, kind: 'partner' as const, from: step });
  nodesMade.set(node, made);
  return made;
}

function addNode(shown: Shown, known: Set<string>, step: Opened, node: Neighbour['node']) {
  if (shown.nodes.length >= most) {
    shown.isCut = true;
    return;
  }
  known.add(node.id);
  shown.nodes.push(nodeOf(node, step));
}

function addGroup(shown: Shown, step: Opened, found: Neighbours[Relation], members: readonly Named[]) {
  const group = groupOf(step, found, members);
  if (shown.nodes.length < most) shown.nodes.push(group);
  const [from, to] = step.relation === 'requiredBy' ? [step.id, group.id] : [group.id, step.id];
  shown.edges.push({ from, to, relation: step.relation, basis: null, why: null, whyEn: null, citations: [] });
}

/** The same for a group, as long as it stands for the same neighbours. */
const groupsMade = new WeakMap<Neighbours[Relation], ShownNode>();

function groupOf(step: Opened, found: Neighbours[Relation], members: readonly Named[]): ShownNode {
  const made = groupsMade.get(found);
  if (made?.members?.length === members.length && made.members.every((member, index) => member === members[index])) return made;
  const group: ShownNode = { id: `group:${textOf([step])}`, name: '', nameEn: null, kind: 'group', from: step, members };
  groupsMade.set(found, group);
  return group;
}

function addEdge(shown: Shown, known: ReadonlySet<string>, drawn: Set<string>, step: Opened, edge: Neighbour) {
  const [from, to] = step.relation === 'requiredBy' ? [step.id, edge.node.id] : [edge.node.id, step.id];
  if (!known.has(edge.node.id) || drawn.has(`${from} ${to}`)) return;
  drawn.add(`${from} ${to}`);
  const { basis = null, why = null, whyEn = null } = 'basis' in edge ? edge : {};
  shown.edges.push({ from, to, relation: step.relation, basis, why, whyEn, citations: edge.citations });
}

/** Opens what is closed, and closes what is open. */
export function toggled(opened: readonly Opened[], step: Opened): Opened[] {
  const others = opened.filter(({ id, relation }) => id !== step.id || relation !== step.relation);
  return others.length < opened.length ? others : [...opened, step];
}

/** What remains when something is closed: nothing that only it had brought stays open. */
export function collapsed(opened: readonly Opened[], id: string, shown: Shown): Opened[] {
  const brought = new Set([id]);
  for (const node of shown.nodes) if (node.from && brought.has(node.from.id)) brought.add(node.id);
  return opened.filter((one) => !brought.has(one.id));
}

/** Only a node with what leads to it and what it leads to. Places do not change. */
export function onlyBranch({ nodes, edges, isCut }: Shown, id: string): Shown {
  const kept = new Set([...reached(id, edges, 'from', 'to'), ...reached(id, edges, 'to', 'from')]);
  return { nodes: nodes.filter((node) => kept.has(node.id)), edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)), isCut };
}

function reached(start: string, edges: readonly ShownEdge[], near: 'from' | 'to', far: 'from' | 'to'): Set<string> {
  const seen = new Set([start]);
  // A set grows while it is walked, so this visits what it adds.
  for (const id of seen) for (const edge of edges) if (edge[near] === id) seen.add(edge[far]);
  return seen;
}
