import type { Position, SegmentView } from './chain';

/** A question that the map answers; each has its levels, from good to bad, and `unknown` for what is not known or does not occur. */
export const lenses = ['position', 'gaps', 'bottlenecks', 'sources'] as const;
export type Lens = (typeof lenses)[number] | `county:${string}`;

export type Tone = 'good' | 'calm' | 'warn' | 'bad' | 'unknown';

/** A level of a lens: the key of its word, its colour's meaning, and a shape, because colour is never the only sign. */
export interface Level {
  key: string;
  tone: Tone;
  shape: string;
}

const level = (key: string, tone: Tone, shape: string): Level => ({ key, tone, shape });

export const levels = {
  position: [
    level('strong', 'good', '◆'),
    level('fair', 'calm', '●'),
    level('thin', 'warn', '▲'),
    level('missing', 'bad', '✕'),
    level('undecided', 'unknown', '?'),
  ],
  gaps: [level('grave', 'bad', '✕'), level('serious', 'warn', '▲'), level('slight', 'calm', '●'), level('noGap', 'unknown', '○')],
  bottlenecks: [level('many', 'bad', '✕'), level('some', 'warn', '▲'), level('noBottleneck', 'unknown', '○')],
  sources: [level('well', 'good', '◆'), level('partly', 'calm', '●'), level('poorly', 'warn', '▲')],
  county: [level('leader', 'good', '◆'), level('present', 'calm', '●'), level('absent', 'unknown', '○')],
} as const satisfies Record<string, readonly Level[]>;

export type LensKind = keyof typeof levels;

/** The lens that the address names; undefined for one that does not exist. */
export function lensOf(text: string | undefined, counties: readonly string[]): Lens | undefined {
  if (!text) return 'position';
  if (lenses.some((lens) => lens === text)) return text as Lens;
  return counties.includes(countyOf(text) ?? '') ? (text as Lens) : undefined;
}

export function countyOf(lens: string): string | undefined {
  return lens.startsWith('county:') ? lens.slice('county:'.length) : undefined;
}

export function kindOf(lens: Lens): LensKind {
  return countyOf(lens) === undefined ? (lens as LensKind) : 'county';
}

/** The counties in which enterprises of the chain are recorded, those with most first. */
export function countiesOf(segments: readonly SegmentView[]): string[] {
  const firms = new Map<string, Set<string>>();
  for (const { segment } of segments)
    for (const { node } of segment.enterprises.edges)
      if (node.region) firms.set(node.region, (firms.get(node.region) ?? new Set()).add(node.id));
  return [...firms].sort(([one, some], [other, more]) => more.size - some.size || (one < other ? -1 : 1)).map(([county]) => county);
}

/** How many facts of a segment there are, how many of them name a source, and from how many documents. */
export function sourcingOf({ segment }: SegmentView) {
  const facts = [segment, ...segment.enterprises.edges, ...segment.technologies.edges];
  const documents = new Set(facts.flatMap(({ citations }) => citations.map(({ source }) => source.id)));
  return { facts: facts.length, cited: facts.filter(({ citations }) => citations.length > 0).length, documents: documents.size };
}

/** The level of a position. */
export function positionLevel(position: Position): Level {
  return levels.position.find(({ key }) => key === position)!;
}

/** The level of a segment under a lens. */
export function levelOf(view: SegmentView, lens: Lens): Level {
  const of = (kind: LensKind, key: string) => levels[kind].find((one) => one.key === key)!;
  const kind = kindOf(lens);
  if (kind === 'gaps') return of(kind, severityKey(view.gaps[0]?.severity));
  if (kind === 'bottlenecks') return of(kind, countKey(view.bottlenecks.length));
  if (kind === 'sources') {
    const { facts, cited } = sourcingOf(view);
    return of(kind, cited / facts >= 0.8 ? 'well' : cited / facts >= 0.4 ? 'partly' : 'poorly');
  }
  if (kind === 'county') return of(kind, presenceKey(view, countyOf(lens)!));
  return positionLevel(view.position);
}

function severityKey(severity: number | undefined): string {
  if (severity === undefined) return 'noGap';
  return severity >= 0.6 ? 'grave' : severity >= 0.3 ? 'serious' : 'slight';
}

function countKey(count: number): string {
  return count >= 3 ? 'many' : count > 0 ? 'some' : 'noBottleneck';
}

function presenceKey(view: SegmentView, county: string): string {
  const there = firmsIn(view, county);
  if (there.length === 0) return 'absent';
  return there.some(({ role }) => role === 'LEADER') ? 'leader' : 'present';
}

/** The enterprises of a segment in a county, the leaders first. */
export function firmsIn({ segment }: SegmentView, county: string) {
  return leadersFirst(segment.enterprises.edges.filter(({ node }) => node.region === county));
}

export function leadersFirst<Firm extends { role: string | null }>(firms: readonly Firm[]): Firm[] {
  return firms.toSorted((one, other) => Number(other.role === 'LEADER') - Number(one.role === 'LEADER'));
}
