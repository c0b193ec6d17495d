import { describe, expect, it } from 'vitest';
import { columnsOf, ranksOf, type MapSegment } from './mapLayout';

const segment = (id: string, stage: MapSegment['stage'], ...feeds: string[]): MapSegment => ({ id, stage, order: 1, feeds });

describe('ranks within a band', () => {
  it('follow the longest way along FEEDS', () => {
    const ranks = ranksOf([segment('a', 'UPSTREAM', 'b', 'c'), segment('b', 'UPSTREAM', 'c'), segment('c', 'UPSTREAM')]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 0, b: 1, c: 2 });
  });
  it('are the same for segments that feed one another in turn', () => {
    const ranks = ranksOf([segment('a', 'UPSTREAM', 'b'), segment('b', 'UPSTREAM', 'a', 'c'), segment('c', 'UPSTREAM')]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 0, b: 0, c: 1 });
  });
  it('do not count what lies outside the band', () => {
    expect(ranksOf([segment('a', 'UPSTREAM', 'elsewhere')]).get('a')).toBe(0);
  });
});

describe('columns', () => {
  it('go from upstream to downstream and hold every segment once', () => {
    const columns = columnsOf([segment('z', 'DOWNSTREAM'), segment('a', 'UPSTREAM', 'm'), segment('m', 'MIDSTREAM', 'z')]);
    expect(columns).toEqual([
      { stage: 'UPSTREAM', ids: ['a'] },
      { stage: 'MIDSTREAM', ids: ['m'] },
      { stage: 'DOWNSTREAM', ids: ['z'] },
    ]);
  });
  it('are at most seven, however deep a band is', () => {
    const line = Array.from({ length: 11 }, (_, index) => segment(`s${index}`, 'MIDSTREAM', `s${index + 1}`));
    const columns = columnsOf([segment('a', 'UPSTREAM'), ...line, segment('z', 'DOWNSTREAM')]);
    expect(columns.length).toBeLessThanOrEqual(7);
    expect(columns.flatMap(({ ids }) => ids).toSorted()).toEqual(['a', ...line.map(({ id }) => id), 'z'].toSorted());
  });
  it('put a segment beside what it feeds', () => {
    const columns = columnsOf([
      segment('a', 'UPSTREAM', 'y'),
      segment('b', 'UPSTREAM', 'x'),
      segment('x', 'MIDSTREAM'),
      segment('y', 'MIDSTREAM'),
    ]);
    expect(columns[0]!.ids.indexOf('a')).toBe(columns[1]!.ids.indexOf('y'));
  });
});
