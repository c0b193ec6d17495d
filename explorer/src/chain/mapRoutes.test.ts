import { expect, it } from 'vitest';
import type { Column } from './mapLayout';
import { placesOf } from './mapPlaces';
import { routesOf } from './mapRoutes';

const columns: Column[] = [
  { stage: 'UPSTREAM', ids: ['a', 'b'] },
  { stage: 'MIDSTREAM', ids: ['m', 'n', 'o'] },
  { stage: 'DOWNSTREAM', ids: ['y', 'z'] },
];
const placed = placesOf(columns, 1318);

/** The heights at which a line runs straight, which it does where it passes a column. */
const straights = (line: string) => [...line.matchAll(/ ([\d.]+) H/g)].map(([, y]) => Number(y));

it('passes a column between its cards', () => {
  const routes = routesOf([['a', 'z'], ['b', 'y'], ['z', 'a']], placed);
  const cards = placed.columns[1]!;
  for (const { line } of routes) {
    expect(straights(line)).toHaveLength(1);
    for (const y of straights(line)) expect(cards.some(({ top, height }) => y > top && y < top + height)).toBe(false);
  }
});
it('gives two lines in one passage heights of their own', () => {
  const [first, second] = routesOf([['a', 'y'], ['y', 'a']], placed).map(({ line }) => straights(line)[0]);
  expect(first).not.toBe(second);
});
it('keeps the ends at one side of a card apart', () => {
  const routes = routesOf([['a', 'm'], ['a', 'n'], ['a', 'o']], placed);
  expect(new Set(routes.map(({ line }) => line.split(' C')[0])).size).toBe(3);
});
it('never places two cards over one another', () => {
  const all = placed.columns.flat();
  for (const one of all)
    for (const other of all.filter((card) => card !== one)) {
      const isBeside = one.left + one.width <= other.left || other.left + other.width <= one.left;
      const isAbove = one.top + one.height <= other.top || other.top + other.height <= one.top;
      expect(isBeside || isAbove).toBe(true);
    }
});
