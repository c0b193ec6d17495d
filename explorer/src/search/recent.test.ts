import { expect, it } from 'vitest';
import { withNewest } from './recent';

it('has the newest first, each once, and at most six', () => {
  expect(withNewest(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(withNewest(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5']);
});
