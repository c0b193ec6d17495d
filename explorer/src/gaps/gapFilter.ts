import { listOf, shareOf } from '../api/address';
import type { GapListQueryVariables } from '../api/generated/explorer/gap-list';
import type { AddressSearch } from '../router';
import { gapKinds, type GapKind } from './gapKinds';

/** How gaps may be grouped, as the address says. */
export const groupings = ['none', 'chain', 'kind', 'county'] as const;
export type GroupBy = Exclude<(typeof groupings)[number], 'none'>;

/** The same, as the API names it. */
export const groupKeys = { chain: 'CHAIN', kind: 'KIND', county: 'REGION' } as const;

/** The filter that an address states, as variables of the operation. What is left out filters nothing. */
export function gapFilter({ chain, kinds, county, min }: AddressSearch): GapListQueryVariables {
  const chosen = listOf(kinds, gapKinds);
  const least = shareOf(min);
  return {
    ...(chain && { chainIds: chain.split(',').map((slug) => `chain:${slug}`) }),
    ...(chosen.length > 0 && { kinds: chosen }),
    ...(county && { regions: [county] }),
    ...(least !== undefined && { minSeverity: least }),
  };
}

/** The filter of one group: what the filter says, narrowed to the key of the group. */
export function groupFilter(by: GroupBy, key: string, filter: GapListQueryVariables): GapListQueryVariables {
  const narrowed: Record<GroupBy, GapListQueryVariables> = {
    chain: { chainIds: [key] },
    kind: { kinds: [key as GapKind] },
    county: { regions: [key] },
  };
  return { ...filter, ...narrowed[by] };
}
