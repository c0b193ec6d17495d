import { expect, it } from 'vitest';
import { idsIn, questionFor } from './entries';

it('reads each id once and leaves out what can be none', () => {
  expect(idsIn('enterprise:a,enterprise:a,<b>,,gap:missing:wind-power:b')).toEqual(['enterprise:a', 'gap:missing:wind-power:b']);
  expect(idsIn(undefined)).toEqual([]);
});
it('asks for at most a hundred', () => {
  expect(idsIn(Array.from({ length: 200 }, (_, number) => `lab:n${number}`).join(','))).toHaveLength(100);
});
it('asks for gaps and nodes apart', () => {
  expect(questionFor(['gap:weak:a:b', 'lab:c'])).toEqual({ ids: ['lab:c'], gapIds: ['gap:weak:a:b'], gaps: 1 });
});
