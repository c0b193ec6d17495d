import type { ChainPageQuery } from '../api/generated/explorer/chain-page';
import { positionOf, type Position } from './position';

export type Chain = NonNullable<ChainPageQuery['chain']>;
export type Undecided = ChainPageQuery['chainGaps']['undecided'][number];
export type Gap = Chain['gaps'][number];

/** A segment with all that its card, its row and its panel show. */
export interface SegmentView {
  segment: Chain['segments'][number];
  gaps: Gap[];
  position: Position;
  undecided: Undecided | undefined;
  bottlenecks: Chain['segments'][number]['technologies']['edges'];
  fedBy: Chain['segments'];
}

/** The segments in the order of the chain. */
export function segmentsOf({ chain, chainGaps }: ChainPageQuery): SegmentView[] {
  return (chain?.segments ?? []).map((segment) => {
    const gaps = chain!.gaps.filter((gap) => gap.segment.id === segment.id);
    const undecided = chainGaps.undecided.find((one) => one.segment.id === segment.id);
    const hasLeader = segment.enterprises.edges.some(({ role }) => role === 'LEADER');
    return {
      segment,
      gaps,
      undecided,
      position: positionOf({ gaps: gaps.map(({ kind }) => kind), hasLeader, isUndecided: undecided !== undefined }),
      bottlenecks: segment.technologies.edges.filter(({ node }) => node.kind === 'BOTTLENECK'),
      fedBy: chain!.segments.filter(({ feeds }) => feeds.edges.some(({ node }) => node.id === segment.id)),
    };
  });
}
