import { useAnswer } from './ask';
import { home } from './generated/explorer/home';
import { dataSet } from './generated/explorer/data-set';
import type { Known } from './parameters';
import { useLanguage } from '../i18n/language';

/** What the data set says of itself; undefined until it is there. */
export function useDataSet() {
  return useAnswer(dataSet, {}).data?.data.dataSet ?? undefined;
}

/** The version of the graph that the pages show; null until an answer came. */
export function useVersion(): string | null {
  return useAnswer(home, {}).data?.version ?? null;
}

/** The name of a region in the language shown; the Chinese one where the data set has no English one. */
export function useRegionName(): (region: string) => string {
  const language = useLanguage();
  const set = useDataSet();
  if (language !== 'en' || !set) return (region) => region;
  const counties = set.homeRegion ? [set.homeRegion, ...set.homeRegion.counties] : [];
  const names = new Map([...counties, ...set.regions].map(({ name, nameEn }) => [name, nameEn]));
  return (region) => names.get(region) ?? region;
}

/** The counties of the home region, without the region itself, in the order of the data set. */
export function useCounties(): string[] {
  const home = useDataSet()?.homeRegion;
  return home?.counties.map(({ name }) => name).filter((name) => name !== home.name) ?? [];
}

/** What an address may name of the data set; undefined until it is there. */
export function useKnown(): Known {
  const chains = useAnswer(home, {}).data?.data.clusters.flatMap((cluster) => cluster.chains);
  const set = useDataSet();
  const city = set?.homeRegion;
  const here = city && [city.name, ...city.counties.map(({ name }) => name)];
  return {
    chains: chains?.map(({ id }) => id.slice('chain:'.length)),
    counties: here?.filter((name) => name !== city?.name),
    regions: set && [...(here ?? []), ...set.regions.map(({ name }) => name)],
  };
}
