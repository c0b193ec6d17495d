import { listOf, shareOf } from '../api/address';
import type { GapListQueryVariables } from '../api/generated/explorer/gap-list';
import type { AddressSearch } from '../router';
import { gapKinds } from './gapKinds';

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
