import { expect, it } from 'vitest';
import { SourceNumbers } from './numbering';

const citation = (id: string, locator: string | null, checkedOn: string | null = null) => ({
  locator,
  checkedOn,
  source: { id, title: id, kind: 'OFFICIAL' as const, url: null },
});

it('numbers documents as they are cited, each once, with all its places', () => {
  const numbers = new SourceNumbers();
  expect(numbers.of([citation('source:b', '二'), citation('source:a', null)])).toEqual([1, 2]);
  expect(numbers.of([citation('source:a', '三'), citation('source:b', '二'), citation('source:b', '四')])).toEqual([1, 2]);
  expect(numbers.sources.map(({ source, places }) => [source.id, places])).toEqual([
    ['source:b', ['二', '四']],
    ['source:a', ['三']],
  ]);
});
it('knows the latest check, and none where nothing was checked', () => {
  const numbers = new SourceNumbers();
  expect(numbers.checkedUntil).toBeNull();
  numbers.of([citation('source:a', null, '2026-11-24'), citation('source:b', null, '2025-01-01')]);
  expect(numbers.checkedUntil).toBe('2026-11-24');
});
