import { expect, it } from 'vitest';
import { gapFilter } from './gapFilter';

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
