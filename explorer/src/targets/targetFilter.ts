import type { TargetListQuery, TargetListQueryVariables } from '../api/generated/explorer/target-list';
import type { AddressSearch } from '../router';

export type Target = TargetListQuery['attractionTargets']['nodes'][number];

/** The filter that an address states, as variables of the operation. What is left out filters nothing; of several chains the first
 * counts. */
export function targetFilter({ chain, county }: AddressSearch): TargetListQueryVariables {
  const [slug] = chain?.split(',') ?? [];
  return { ...(slug && { chainId: `chain:${slug}` }), ...(county && { county }) };
}

/** Whether an enterprise is in one of the regions that the address names; all are where it names none. */
export function isInRegions({ region }: AddressSearch): (target: Pick<Target, 'enterprise'>) => boolean {
  const wanted = region ? region.split(',') : [];
  return ({ enterprise }) => wanted.length === 0 || wanted.includes(enterprise.region ?? '');
}
