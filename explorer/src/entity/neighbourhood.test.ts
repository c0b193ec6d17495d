import { expect, test } from 'vitest';
import { neighbourhoodOf } from './neighbourhood';
import type { Relation, RelationName } from './relations';

const relation = (name: RelationName, count: number): Relation => ({
  name,
  totalCount: count,
  edges: Array.from({ length: Math.min(count, 25) }, (_, index) => ({
    node: { id: `technology:${name}-${index}`, name: `${name} ${index}`, nameEn: null },
    basis: null, why: null, whyEn: null, citations: [],
  })),
});

test('every relation has its box with at most four entries, and says how many more there are', () => {
  const { branches } = neighbourhoodOf([relation('segments', 3), relation('develops', 12), relation('labs', 1)]);
  expect(branches.map(({ name, shown, rest }) => [name, shown.length, rest])).toEqual(
    expect.arrayContaining([['segments', 3, 0], ['develops', 4, 8], ['labs', 1, 0]]),
  );
});

test('no box lies over another or over the entry in the middle, and all lie within the picture', () => {
  const { branches, centre, width, height } = neighbourhoodOf(
    (['segments', 'develops', 'needs', 'labs', 'parks', 'collaborations'] as const).map((name, index) => relation(name, 1 + index * 3)),
  );
  for (const [index, one] of branches.entries()) {
    expect(one.y).toBeGreaterThanOrEqual(0);
    expect(one.y + one.height).toBeLessThanOrEqual(height);
    expect(one.x + 300).toBeLessThanOrEqual(width);
    expect(one.x + 300 <= centre.x || one.x >= centre.x + 220).toBe(true);
    for (const other of branches.slice(index + 1).filter(({ x }) => x === one.x)) {
      expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
    }
  }
});
