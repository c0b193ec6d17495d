import type { AddressSearch } from '../router';
import { chainTabs } from '../chain/tabs';
import { gapKinds } from '../gaps/gapKinds';
import { groupings } from '../gaps/gapFilter';
import { keyStates } from '../keytech/keyState';
import { partnerKinds, ways } from '../partners/question';
import { sourceKinds } from '../data/sourceKinds';
import { depths, views } from '../technology/views';

/** What the data set has, as far as it is known yet. */
export interface Known {
  /** Slugs of chains; undefined until they are there. */
  chains: readonly string[] | undefined;
  counties: readonly string[] | undefined;
  /** The home region, its counties, and regions elsewhere. */
  regions: readonly string[] | undefined;
}

/** Why a value cannot be used; absent: it is right in form, and the page has no such entry. */
export type Problem = 'value' | 'share' | 'chain' | 'place' | 'id' | 'absent';

/** A value in an address that its page cannot use. */
export interface WrongValue {
  name: keyof AddressSearch;
  value: string;
  problem: Problem;
  /** What could stand there instead; empty where that is no short list. */
  allowed: readonly string[];
}

interface Rule {
  isMany: boolean;
  problem: Problem;
  allowed?: (known: Known) => readonly string[] | undefined;
  fits?: (value: string) => boolean;
}

const oneOf = (values: readonly string[]): Rule => ({ isMany: false, problem: 'value', allowed: () => values });
const manyOf = (values: readonly string[]): Rule => ({ ...oneOf(values), isMany: true });
const chain: Rule = { isMany: false, problem: 'chain', allowed: ({ chains }) => chains };
const chains: Rule = { ...chain, isMany: true };
const county: Rule = { isMany: false, problem: 'place', allowed: ({ counties }) => counties };
const regions: Rule = { isMany: true, problem: 'place', allowed: ({ regions: all }) => all };
const share: Rule = { isMany: false, problem: 'share', fits: (value) => Number(value) >= 0 && Number(value) <= 1 };
const id: Rule = { isMany: false, problem: 'id', fits: (value) => /^[a-z]+:[a-z0-9:-]+$/.test(value) };
const ids: Rule = { ...id, isMany: true };
const openedAll = oneOf(['all']);

/** What each page's parameters may be. A page that is not named here takes any text. */
const rules: Record<string, Partial<Record<keyof AddressSearch, Rule>>> = {
  '/chains/$slug': { tab: oneOf(chainTabs) },
  '/gaps': { chain: chains, kinds: manyOf(gapKinds), county, min: share, group: oneOf(groupings) },
  '/gaps/$slug': { try: id },
  '/technologies/$slug': { view: oneOf(views), depth: oneOf(depths) },
  '/chokepoints': { chain },
  '/targets': { chain, county, region: regions, opened: openedAll },
  '/partners': { by: oneOf(ways), of: ids, without: ids, region: regions, kinds: manyOf(partnerKinds), compare: ids },
  '/key-technologies': { chain: chains, state: manyOf(keyStates) },
  '/counties/$name': { chain: chains, opened: oneOf(['gaps']) },
  '/paths': { from: id, to: id, among: ids },
  '/list': { ids },
  '/sources': { kinds: manyOf(sourceKinds) },
};

/** The parameters without what the page cannot use, and what that is. What is not known yet is not judged. */
export function readParameters(page: string, search: AddressSearch, known: Known): { search: AddressSearch; wrong: WrongValue[] } {
  const kept: AddressSearch = { ...search };
  const wrong: WrongValue[] = [];
  for (const [name, rule] of Object.entries(rules[page] ?? {}) as [Exclude<keyof AddressSearch, 'lang'>, Rule][]) {
    const given = search[name];
    if (!given) continue;
    const allowed = rule.allowed?.(known);
    const fits = rule.fits ?? ((value: string) => !allowed || allowed.includes(value));
    const values = rule.isMany ? given.split(',').filter(Boolean) : [given];
    const unfit = values.filter((value) => !fits(value));
    if (unfit.length === 0) continue;
    kept[name] = values.filter((value) => !unfit.includes(value)).join(',');
    wrong.push({ name, value: unfit.join(','), problem: rule.problem, allowed: rule.problem === 'value' ? (allowed ?? []) : [] });
  }
  return { search: kept, wrong };
}
