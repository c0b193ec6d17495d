import { expect, it } from 'vitest';
import { fileName, toCsv } from './rows';

const columns = [{ title: 'name', value: (row: { name: string | null }) => row.name }];

it('starts with a byte-order mark and quotes what needs quotes', () => {
  expect(toCsv(columns, [{ name: '光刻胶' }, { name: 'a "b", c' }])).toBe('\uFEFFname\r\n光刻胶\r\n"a ""b"", c"\r\n');
});
it('leaves the cell of what is not recorded empty', () => {
  expect(toCsv(columns, [{ name: null }])).toBe('\uFEFFname\r\n\r\n');
});
it('never lets text become a formula', () => {
  expect(toCsv(columns, [{ name: '=1+1' }])).toContain("'=1+1");
});
it('names files so that every system can keep them', () => {
  expect(fileName('gaps: a/b', '1-841e5c81ff524f48', 'csv')).toBe('gaps-a-b-1-841e5c81ff.csv');
});
