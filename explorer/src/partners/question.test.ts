import { expect, it } from 'vitest';
import { lackingParts, questionOf } from './question';

it('names everything that a bare problem lacks', () => {
  expect(lackingParts('碳纤维主梁出现褶皱')).toEqual(['value', 'conditions', 'time']);
  expect(lackingParts('产品经常返修')).toEqual(['value', 'material', 'conditions', 'time']);
});
it('finds values, materials, conditions and time in both languages', () => {
  expect(lackingParts('孔隙率高于 2%，成型温度 120，三个月内解决')).toEqual([]);
  expect(lackingParts('porosity of the resin above 2 % at high temperature, within a month')).toEqual([]);
});
it('falls back to the problem for an unknown way, and leaves out unknown kinds', () => {
  const search = { by: 'nonsense', of: 'technology:a,technology:b', without: 'segment:c', region: '南京,上海', kinds: 'LAB,NONSENSE' };
  expect(questionOf(search)).toEqual({
    way: 'problem',
    problem: '',
    ids: ['technology:a', 'technology:b'],
    without: ['segment:c'],
    regions: ['南京', '上海'],
    kinds: ['LAB'],
  });
});
