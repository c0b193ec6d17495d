import { expect, it } from 'vitest';
import { isInRegions, targetFilter } from './targetFilter';

it('asks for everything without parameters', () => expect(targetFilter({})).toEqual({}));
it('reads chain and county', () => {
  expect(targetFilter({ chain: 'ships-offshore', county: '启东市' })).toEqual({ chainId: 'chain:ships-offshore', county: '启东市' });
});
it('keeps enterprises of the chosen regions, and all without a choice', () => {
  const target = (region: string | null) => ({
    enterprise: { __typename: 'Enterprise' as const, id: 'enterprise:a', name: 'a', nameEn: null, region },
  });
  expect([target('上海'), target('南京'), target(null)].map(isInRegions({ region: '上海,苏州' }))).toEqual([true, false, false]);
  expect([target('上海'), target(null)].map(isInRegions({}))).toEqual([true, true]);
});
