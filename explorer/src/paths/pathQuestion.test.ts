import { expect, it } from 'vitest';
import { pathQuestion } from './pathQuestion';

it('asks between two once both are there', () => {
  expect(pathQuestion({ from: 'lab:a', to: 'lab:b' })).toEqual({ mode: 'two', ids: ['lab:a', 'lab:b'], isComplete: true });
  expect(pathQuestion({ from: 'lab:a', to: 'lab:a' }).isComplete).toBe(false);
  expect(pathQuestion({}).isComplete).toBe(false);
});
it('asks among two to eight, without what can be no id', () => {
  expect(pathQuestion({ among: 'lab:a,nonsense,lab:b,lab:a' })).toEqual({ mode: 'among', ids: ['lab:a', 'lab:b'], isComplete: true });
  expect(pathQuestion({ among: Array.from({ length: 9 }, (_, number) => `lab:n${number}`).join() }).ids).toHaveLength(8);
});
