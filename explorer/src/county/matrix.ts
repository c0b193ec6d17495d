import type { CountyMatrixQuery } from '../api/generated/explorer/county-matrix';

type Group = CountyMatrixQuery['enterprises']['byCounty'][number];

/** What a county has: counts, and its enterprises by chain. */
export interface CountyRow {
  name: string;
  enterprises: number;
  leaders: number;
  parks: number;
  labs: number;
  gaps: number;
  byChain: ReadonlyMap<string, number>;
}

/** A row for each county of the home region, in the order of the data set; last the region itself, for entries of which no county is
 * known. */
export function countyRows({ dataSet, enterprises, leaders, parks, labs, chainGaps }: CountyMatrixQuery): CountyRow[] {
  const home = dataSet?.homeRegion;
  const counties = home?.counties.map(({ name }) => name) ?? [];
  const names = [...counties.filter((name) => name !== home?.name), ...counties.filter((name) => name === home?.name)];
  const [all, led, park, lab] = [enterprises, leaders, parks, labs].map(({ byCounty }) => countsOf(byCounty));
  const gaps = new Map(chainGaps.totals.map(({ key, count }) => [key, count]));
  return names.map((name) => ({
    name,
    enterprises: all!.get(name) ?? 0,
    leaders: led!.get(name) ?? 0,
    parks: park!.get(name) ?? 0,
    labs: lab!.get(name) ?? 0,
    gaps: gaps.get(name) ?? 0,
    byChain: new Map(
      enterprises.byChain.flatMap(({ keys, count }) => (valueOf(keys, 'REGION') === name ? [[valueOf(keys, 'CHAIN') ?? '', count]] : [])),
    ),
  }));
}

function countsOf(groups: readonly Group[]): Map<string | null, number> {
  return new Map(groups.map(({ keys, count }) => [valueOf(keys, 'REGION'), count]));
}

function valueOf(keys: Group['keys'], name: string): string | null {
  return keys.find(({ key }) => key.toUpperCase() === name)?.value ?? null;
}

/** How strongly a cell is coloured, 0 to 1: by the largest of the matrix, so that one large chain does not hide the others. */
export function heat(count: number, largest: number): number {
  return count === 0 || largest === 0 ? 0 : 0.08 + 0.5 * Math.sqrt(count / largest);
}
