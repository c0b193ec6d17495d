import type { ChainPageQuery } from '../api/generated/explorer/chain-page';
import type { Named } from '../ui/NodeLink';

export type Chain = NonNullable<ChainPageQuery['chain']>;
export type Undecided = ChainPageQuery['chainGaps']['undecided'][number];
export type Gap = Chain['gaps'][number];

/** How well a segment is held locally, as the API judges it (docs/analyses/strengths.md). */
export type Position = 'strong' | 'fair' | 'thin' | 'missing' | 'undecided';

/** The position as the API names it. */
export function positionOf(named: Uppercase<Position>): Position {
  return named.toLowerCase() as Position;
}

/** The position of a segment; undecided where nothing is known of it. */
export function positionIn({ position }: { position: { position: Uppercase<Position> } | null }): Position {
  return positionOf(position?.position ?? 'UNDECIDED');
}

/** A segment with all that its card, its row and its panel show. */
export interface SegmentView {
  segment: Chain['segments'][number];
  gaps: Gap[];
  position: Position;
  undecided: Undecided | undefined;
  bottlenecks: Chain['segments'][number]['technologies']['edges'];
}

/** Another chain, and the segments of this one that it feeds or is fed by. */
export interface OtherChain {
  chain: Named;
  segments: Set<string>;
}

/** The segments in the order of the chain. */
export function segmentsOf({ chain, chainGaps }: ChainPageQuery): SegmentView[] {
  return (chain?.segments ?? []).map((segment) => {
    const gaps = chain!.gaps.filter((gap) => gap.segment.id === segment.id);
    const undecided = chainGaps.undecided.find((one) => one.segment.id === segment.id);
    return {
      segment,
      gaps,
      undecided,
      position: positionIn(segment),
      bottlenecks: segment.technologies.edges.filter(({ node }) => node.kind === 'BOTTLENECK'),
    };
  });
}

/** The other chains that feed segments of this one, and those that segments of this one feed; in the order of their names. */
export function otherChains(segments: readonly SegmentView[]): { feeding: OtherChain[]; fed: OtherChain[] } {
  const own = new Set(segments.map(({ segment }) => segment.id));
  const collect = (tiesOf: (view: SegmentView) => readonly { id: string; chain: Named }[]) => {
    const chains = new Map<string, OtherChain>();
    for (const view of segments) {
      for (const { chain } of tiesOf(view).filter(({ id }) => !own.has(id))) {
        const other = chains.get(chain.id) ?? { chain, segments: new Set<string>() };
        chains.set(chain.id, { ...other, segments: other.segments.add(view.segment.id) });
      }
    }
    return [...chains.values()].sort((one, other) => (one.chain.id < other.chain.id ? -1 : 1));
  };
  return {
    feeding: collect(({ segment }) => segment.fedBy.nodes),
    fed: collect(({ segment }) => segment.feeds.edges.map(({ node }) => node)),
  };
}
