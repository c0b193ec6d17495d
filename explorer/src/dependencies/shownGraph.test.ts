import { describe, expect, it } from 'vitest';
import { placed, size } from './placement';
import { collapsed, onlyBranch, openedOf, startOf, textOf, withOpened, type Graph, type Neighbours, type Opened } from './shownGraph';

const none = { totalCount: 0 };
const technology = (id: string) => ({
  id: `technology:${id}`,
  name: id,
  nameEn: null,
  kind: 'BOTTLENECK' as const,
  dependsOn: none,
  requiredBy: none,
  developedBy: none,
  institutions: none,
  labs: none,
});
const graph = (ids: string[], edges: [string, string][]): Graph =>
  ({
    nodes: ids.map((id, depth) => ({ depth, technology: technology(id) })),
    edges: edges.map(([from, to]) => {
      const ends = { from: { id: `technology:${from}` }, to: { id: `technology:${to}` } };
      return { ...ends, basis: 'EXPERT', why: '因', whyEn: 'Because', citations: [] };
    }),
    truncated: false,
  }) as unknown as Graph;
const neighbours = (id: string, relation: Opened['relation'], ids: string[]): [string, Neighbours] => [
  `technology:${id}`,
  {
    [relation]: {
      totalCount: ids.length,
      edges: ids.map((other) => ({
        citations: [],
        node: relation === 'labs' ? { id: `lab:${other}`, name: other, nameEn: null } : technology(other),
      })),
    },
  } as unknown as Neighbours,
];
const many = (count: number) => Array.from({ length: count }, (_, index) => `t${String(index).padStart(3, '0')}`);

describe('the start', () => {
  it('has at most forty technologies, the nearest first, and says that it is cut', () => {
    const start = startOf(graph(many(50), [['t000', 't001'], ['t000', 't049']]));
    expect(start.nodes).toHaveLength(40);
    expect(start.edges).toHaveLength(1);
    expect(start.isCut).toBe(true);
  });
  it('draws an edge from what is needed to what needs it', () => {
    expect(startOf(graph(['a', 'b'], [['a', 'b']])).edges[0]).toMatchObject({ from: 'technology:b', to: 'technology:a', whyEn: 'Because' });
  });
});

describe('what is opened', () => {
  const start = startOf(graph(['a', 'b'], [['a', 'b']]));
  it('reads and writes the address, and leaves out what it does not know', () => {
    const opened = openedOf('a:labs,b:dependsOn,c:nonsense,');
    expect(opened.map(({ relation }) => relation)).toEqual(['labs', 'dependsOn']);
    expect(textOf(opened)).toBe('a:labs,b:dependsOn');
  });
  it('comes node by node up to twelve, and as one card beyond', () => {
    const few = withOpened(start, openedOf('a:labs'), new Map([neighbours('a', 'labs', many(12))]));
    expect(few.nodes).toHaveLength(14);
    const more = withOpened(start, openedOf('a:labs'), new Map([neighbours('a', 'labs', many(13))]));
    expect(more.nodes.slice(2)).toMatchObject([{ kind: 'group', members: { length: 13 } }]);
  });
  it('shows nothing twice, and never more than three hundred nodes', () => {
    const twice = withOpened(start, openedOf('a:dependsOn'), new Map([neighbours('a', 'dependsOn', ['b', 'c'])]));
    expect(twice.nodes.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(twice.edges).toHaveLength(2);
    const wide = startOf(graph(many(40), []));
    const opened = many(40).map((id) => ({ id: `technology:${id}`, relation: 'dependsOn' as const }));
    const all = new Map(many(40).map((id) => neighbours(id, 'dependsOn', many(12).map((other) => `${id}-${other}`))));
    const shown = withOpened(wide, opened, all);
    expect(shown.nodes).toHaveLength(300);
    expect(shown.isCut).toBe(true);
  });
  it('closes with what it had brought', () => {
    const opened = openedOf('a:dependsOn,c:labs,b:labs');
    const shown = withOpened(start, opened, new Map([neighbours('a', 'dependsOn', ['c'])]));
    expect(textOf(collapsed(opened, 'technology:a', shown))).toBe('b:labs');
  });
  it('moves no node that is shown, and covers none', () => {
    const base = startOf(graph(many(40), many(40).slice(1).map((id, index) => [many(40)[Math.floor(index / 3)]!, id])));
    const before = placed(base, []);
    const opened = openedOf('t000:dependsOn,t005:requiredBy,t020:labs');
    const shown = withOpened(base, opened, new Map([
      neighbours('t000', 'dependsOn', ['x', 'y', 'z']),
      neighbours('t005', 'requiredBy', many(9).map((id) => `r-${id}`)),
      neighbours('t020', 'labs', many(12).map((id) => `l-${id}`)),
    ]));
    const after = placed(base, shown.nodes.filter(({ from }) => from));
    for (const [id, spot] of before) expect(after.get(id)).toEqual(spot);
    const spots = [...after.values()];
    expect(spots).toHaveLength(40 + 3 + 9 + 12);
    for (const [index, one] of spots.entries())
      for (const other of spots.slice(index + 1))
        expect(Math.abs(one.x - other.x) >= size.width || Math.abs(one.y - other.y) >= size.height).toBe(true);
  });
});

it('keeps of a branch what leads to a node and what it leads to', () => {
  const shown = startOf(graph(['a', 'b', 'c', 'd'], [['a', 'b'], ['b', 'c'], ['a', 'd']]));
  expect(onlyBranch(shown, 'technology:b').nodes.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});
