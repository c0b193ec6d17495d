import { expect, it } from 'vitest';
import type { CountyMatrixQuery } from '../api/generated/explorer/county-matrix';
import { countyRows, heat } from './matrix';

const group = (count: number, region: string | null, chain?: string) => ({
  __typename: 'Group' as const,
  count,
  keys: [{ key: 'REGION', value: region }, ...(chain ? [{ key: 'CHAIN', value: chain }] : [])],
});

it('has a row for each county, the city last, and zero only where something was counted', () => {
  const rows = countyRows({
    dataSet: {
      homeRegion: {
        name: '甲市',
        counties: [
          { name: '甲市', nameEn: null },
          { name: '乙县', nameEn: null },
        ],
      },
    },
    enterprises: { totalCount: 3, byCounty: [group(3, '乙县')], byChain: [group(2, '乙县', 'chain:a'), group(1, null, 'chain:a')] },
    leaders: { byCounty: [] },
    parks: { byCounty: [group(1, '甲市')] },
    labs: { byCounty: [] },
    chainGaps: { totals: [{ key: '乙县', count: 5 }] },
  } as unknown as CountyMatrixQuery);
  expect(rows.map(({ name, enterprises, parks, gaps }) => [name, enterprises, parks, gaps])).toEqual([
    ['乙县', 3, 0, 5],
    ['甲市', 0, 1, 0],
  ]);
  expect(rows[0]!.byChain.get('chain:a')).toBe(2);
});
it('colours more where there is more, and nothing where there is none', () => {
  expect(heat(0, 9)).toBe(0);
  expect(heat(9, 9)).toBeGreaterThan(heat(1, 9));
});
