import { expect, it } from 'vitest';
import { candidatesOf, stateOf } from './keyState';

const node = { __typename: 'Enterprise' as const, id: 'enterprise:a', name: 'a', nameEn: null, region: null };
const developers = (...states: (null | 'ESTABLISHED' | 'PLANNED')[]) => ({
  totalCount: states.length,
  edges: states.map((status) => ({ status, basis: 'CITED' as const, why: null, whyEn: null, citations: [], node })),
});
const candidate = (id: string, score: number) => ({ score, enterprise: { ...node, id }, evidence: [] });
const gap = (...grow: ReturnType<typeof candidate>[]) => ({ id: 'gap:x', severity: 1, remedies: { grow, attract: [] } });

it('tells mastering from plans, and plans from a base', () => {
  expect(stateOf({ here: developers('PLANNED', null), outside: developers(), gaps: [] })).toBe('mastered');
  expect(stateOf({ here: developers('PLANNED'), outside: developers(null), gaps: [gap(candidate('enterprise:a', 1))] })).toBe('planned');
  expect(stateOf({ here: developers(), outside: developers(null), gaps: [gap(candidate('enterprise:a', 1))] })).toBe('could');
  expect(stateOf({ here: developers(), outside: developers(null), gaps: [gap()] })).toBe('outside');
  expect(stateOf({ here: developers(), outside: developers(), gaps: [] })).toBe('nobody');
});
it('names each candidate once, with the best score first', () => {
  const gaps = [gap(candidate('enterprise:a', 0.2), candidate('enterprise:b', 0.4)), gap(candidate('enterprise:a', 0.5))];
  expect(candidatesOf({ gaps }, 'grow').map(({ enterprise, score }) => [enterprise.id, score])).toEqual([
    ['enterprise:a', 0.5],
    ['enterprise:b', 0.4],
  ]);
});
