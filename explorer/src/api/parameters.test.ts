import { expect, it } from 'vitest';
import { readParameters } from './parameters';

const known = { chains: ['wind-power'], counties: ['如皋市'], regions: ['如皋市', '上海'] };
const unknown = { chains: undefined, counties: undefined, regions: undefined };

it('keeps the right values of a list, and names the wrong ones with what could stand there', () => {
  const { search, wrong } = readParameters('/gaps', { chain: 'wind-power,steam', kinds: 'WEAK,BAD', group: 'colour', q: 'x' }, known);
  expect(search).toEqual({ chain: 'wind-power', kinds: 'WEAK', group: '', q: 'x' });
  expect(wrong.map(({ name, value, problem }) => [name, value, problem])).toEqual([
    ['chain', 'steam', 'chain'],
    ['kinds', 'BAD', 'value'],
    ['group', 'colour', 'value'],
  ]);
  expect(wrong[1]!.allowed).toContain('MISSING');
});
it('takes numbers from 0 to 1, and places of the data set', () => {
  const least = (min: string) => readParameters('/gaps', { min }, known).wrong.length;
  expect([least('0'), least('0.5'), least('1'), least('1.2'), least('-1'), least('high')]).toEqual([0, 0, 0, 1, 1, 1]);
  expect(readParameters('/targets', { county: '如皋市', region: '上海,月球' }, known).search).toEqual({ county: '如皋市', region: '上海' });
});
it('knows ids by their form, gaps among them', () => {
  const ids = 'enterprise:tfme,gap:bottleneck:integrated-circuits:photoresist';
  expect(readParameters('/list', { ids }, known).wrong).toEqual([]);
  expect(readParameters('/list', { ids: `${ids},通富微电` }, known).search.ids).toBe(ids);
});
it('knows the tabs of a chain and the views of a technology', () => {
  expect(readParameters('/chains/$slug', { tab: 'strengths' }, known).wrong).toEqual([]);
  expect(readParameters('/chains/$slug', { tab: 'weather' }, known).search.tab).toBe('');
  expect(readParameters('/technologies/$slug', { view: 'up', depth: '9' }, known).wrong).toMatchObject([{ name: 'depth', value: '9' }]);
});
it('does not judge what is not known yet, nor parameters of other pages', () => {
  expect(readParameters('/gaps', { chain: 'steam', county: '月球' }, unknown).wrong).toEqual([]);
  expect(readParameters('/help', { kinds: 'BAD' }, known)).toEqual({ search: { kinds: 'BAD' }, wrong: [] });
});
