import type { CountyPageQuery } from '../api/generated/explorer/county-page';

export type Enterprise = CountyPageQuery['enterprises']['nodes'][number];
type Segment = Enterprise['segments']['edges'][number];
type Chain = Segment['node']['chain'];
type Closable = Enterprise['couldClose'][number];

/** A segment with the enterprises of the county that work in it. */
export interface SegmentHere {
  segment: Segment['node'];
  enterprises: { enterprise: Enterprise; edge: Segment }[];
}

/** A chain with its segments in which the county has something, in the order of the chain. */
export interface ChainHere {
  chain: Chain;
  segments: SegmentHere[];
}

/** What a county has, by chain and segment; the chain in which it has most first. */
export function chainsHere(enterprises: readonly Enterprise[]): ChainHere[] {
  const bySegment = new Map<string, SegmentHere>();
  for (const enterprise of enterprises) {
    for (const edge of enterprise.segments.edges) {
      const known = bySegment.get(edge.node.id) ?? { segment: edge.node, enterprises: [] };
      known.enterprises.push({ enterprise, edge });
      bySegment.set(edge.node.id, known);
    }
  }
  const byChain = new Map<string, ChainHere>();
  for (const here of bySegment.values()) {
    const known = byChain.get(here.segment.chain.id) ?? { chain: here.segment.chain, segments: [] };
    known.segments.push(here);
    byChain.set(here.segment.chain.id, known);
  }
  return [...byChain.values()]
    .map(({ chain, segments }) => ({ chain, segments: segments.toSorted((one, other) => one.segment.order - other.segment.order) }))
    .toSorted((one, other) => weight(other) - weight(one) || one.chain.id.localeCompare(other.chain.id));
}

function weight({ segments }: ChainHere): number {
  return segments.reduce((sum, { enterprises }) => sum + enterprises.length, 0);
}

/** A gap that enterprises of the county could help to close, and which. */
export interface GapHere {
  gap: Closable['gap'];
  candidates: { enterprise: Enterprise; closable: Closable }[];
}

/** The least score of a candidate that is shown: below it, an enterprise is hardly nearer to the gap than any other. */
export const leastFit = 0.2;

/** The gaps that a county could help to close, the gravest first; the best candidates of each first. */
export function gapsHere(enterprises: readonly Enterprise[]): GapHere[] {
  const byGap = new Map<string, GapHere>();
  for (const enterprise of enterprises) {
    for (const closable of enterprise.couldClose.filter(({ score }) => (score ?? 0) >= leastFit)) {
      const known = byGap.get(closable.gap.id) ?? { gap: closable.gap, candidates: [] };
      known.candidates.push({ enterprise, closable });
      byGap.set(closable.gap.id, known);
    }
  }
  return [...byGap.values()]
    .map(({ gap, candidates }) => ({
      gap,
      candidates: candidates.toSorted((one, other) => (other.closable.score ?? 0) - (one.closable.score ?? 0)),
    }))
    .toSorted((one, other) => other.gap.severity - one.gap.severity || one.gap.id.localeCompare(other.gap.id));
}

/** The county of a name as people write it by hand: 如皋 or rugao for 如皋市; undefined where none is meant, or several. */
export function countyCalled(counties: readonly { name: string; nameEn?: string | null }[], called: string): string | undefined {
  const english = called.toLowerCase();
  const names = ({ name, nameEn }: (typeof counties)[number]) => [
    ...(name.length > 2 ? [name.slice(0, -1)] : []),
    ...(nameEn ? [nameEn.toLowerCase(), nameEn.toLowerCase().split(' ')[0]!] : []),
  ];
  const exact = counties.filter(({ name }) => name === called);
  const meant = exact.length > 0 ? exact : counties.filter((county) => names(county).includes(english));
  return meant.length === 1 ? meant[0]!.name : undefined;
}
