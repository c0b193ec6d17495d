import { expect, it } from 'vitest';
import { chainsHere, countyCalled, gapsHere, type Enterprise } from './county';

const named = (id: string) => ({ id, name: id, nameEn: null });
const chain = (slug: string) => ({ __typename: 'Chain' as const, ...named(`chain:${slug}`) });
const segment = (slug: string, order: number, of: string) => ({
  role: null,
  citations: [],
  node: { ...named(`segment:${slug}`), order, chain: chain(of) },
});
const closable = (gap: string, severity: number, score: number) => ({
  way: 'GROW',
  score,
  evidence: [],
  gap: { id: gap, kind: 'WEAK', severity, chain: chain('a'), segment: named('segment:x'), technology: null },
});
const enterprise = (slug: string, edges: unknown[], couldClose: unknown[] = []) =>
  ({ ...named(`enterprise:${slug}`), citations: [], role: null, segments: { edges }, couldClose }) as unknown as Enterprise;

it('puts the chain with most enterprises first, and segments in the order of the chain', () => {
  const here = chainsHere([
    enterprise('one', [segment('late', 2, 'b'), segment('early', 1, 'b')]),
    enterprise('two', [segment('only', 1, 'a')]),
  ]);
  expect(here.map((one) => [one.chain.id, one.segments.map(({ segment: of }) => of.id)])).toEqual([
    ['chain:b', ['segment:early', 'segment:late']],
    ['chain:a', ['segment:only']],
  ]);
});
it('names each gap once, the gravest first, with its best candidate first and without those that hardly fit', () => {
  const here = gapsHere([
    enterprise('one', [], [closable('gap:light', 0.3, 0.5), closable('gap:grave', 0.7, 0.3)]),
    enterprise('two', [], [closable('gap:grave', 0.7, 0.6), closable('gap:far', 0.9, 0.1)]),
  ]);
  expect(here.map(({ gap, candidates }) => [gap.id, candidates.map((one) => one.enterprise.id)])).toEqual([
    ['gap:grave', ['enterprise:two', 'enterprise:one']],
    ['gap:light', ['enterprise:one']],
  ]);
});

it('knows a county by what people write in an address', () => {
  const counties = [
    { name: '如皋市', nameEn: 'Rugao City' },
    { name: '如东县', nameEn: 'Rudong County' },
    { name: '南通开发区', nameEn: 'Nantong Development Area' },
    { name: '南通创新区', nameEn: 'Nantong Innovation Zone' },
  ];
  expect(countyCalled(counties, '如皋市')).toBe('如皋市');
  expect(countyCalled(counties, '如皋')).toBe('如皋市');
  expect(countyCalled(counties, 'RUDONG')).toBe('如东县');
  expect(countyCalled(counties, 'Nantong')).toBeUndefined();
  expect(countyCalled(counties, '如')).toBeUndefined();
});
