import { expect, it } from 'vitest';
import { moved, parse } from './ownList';

it('reads what was stored, and nothing from what is no list', () => {
  expect(parse('{"ids":["enterprise:a"],"notes":{"enterprise:a":"call"}}')).toEqual({
    ids: ['enterprise:a'],
    notes: { 'enterprise:a': 'call' },
  });
  for (const wrong of [null, '', 'nonsense', '{"ids":3}', '[]']) expect(parse(wrong)).toEqual({ ids: [], notes: {} });
});
it('moves an entry by one, and stops at the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
});
