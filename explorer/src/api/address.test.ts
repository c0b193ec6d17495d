import { expect, it } from 'vitest';
import { movedTo } from './address';

const redirects = { 'enterprise:old': 'enterprise:tfme' };

it('leads from the address of an entry that was joined with another to that one', () => {
  expect(movedTo('/enterprises/old', redirects)).toBe('/enterprises/tfme');
});

it('leaves any other address', () => {
  expect(movedTo('/enterprises/tfme', redirects)).toBeUndefined();
  expect(movedTo('/labs/old', redirects)).toBeUndefined();
  expect(movedTo('/', redirects)).toBeUndefined();
});
