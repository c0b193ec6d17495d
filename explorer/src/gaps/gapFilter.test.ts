import { expect, it } from 'vitest';
import { gapFilter, groupFilter } from './gapFilter';

it('asks for everything without parameters', () => expect(gapFilter({})).toEqual({}));
it('reads every parameter', () => {
  expect(gapFilter({ chain: 'integrated-circuits,wind-power', kinds: 'MISSING,WEAK', county: '如皋市', min: '0.5' })).toEqual({
    chainIds: ['chain:integrated-circuits', 'chain:wind-power'],
    kinds: ['MISSING', 'WEAK'],
    regions: ['如皋市'],
    minSeverity: 0.5,
  });
});
it('leaves out values that are wrong', () => expect(gapFilter({ kinds: 'NONSENSE', min: '7' })).toEqual({}));
it('narrows the filter to a group', () => {
  expect(groupFilter('county', '如皋市', { kinds: ['WEAK'] })).toEqual({ kinds: ['WEAK'], regions: ['如皋市'] });
  expect(groupFilter('chain', 'chain:a', { chainIds: ['chain:a', 'chain:b'] })).toEqual({ chainIds: ['chain:a'] });
  expect(groupFilter('kind', 'WEAK', { minSeverity: 0.5 })).toEqual({ minSeverity: 0.5, kinds: ['WEAK'] });
});
