import { expect, it } from 'vitest';
import { freshnessOf } from './freshness';

const on = (...days: (string | null)[]) => ({ citations: days.map((checkedOn) => ({ checkedOn })) });
const none = { edges: [] };

it('counts each cited fact once, by its latest check, and none without a source', () => {
  const segment = { ...on('2026-01-01'), enterprises: { edges: [on(null), on()] }, technologies: none, parks: none };
  const technologies = { edges: [on('2020-01-01', '2026-10-01')] };
  const other = { ...on(), enterprises: none, technologies, parks: { edges: [on('2020-01-01', null)] } };
  const chain = { ...on('2024-11-27'), segments: [segment, other] };
  expect(freshnessOf(chain, new Date('2026-11-28'))).toEqual({ cited: 5, recent: 2, old: 2, never: 1 });
});
