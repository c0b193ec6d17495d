import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { baseAddress } from './api/ask';
import { part } from './api/part';
import { HomePage } from './home/HomePage';
import { Broken } from './ui/Broken';
import { Layout } from './ui/Layout';
import { Missing } from './ui/Missing';

/** Everything that an address may say after its question mark. Pages check the values; unknown names are left out. */
export interface AddressSearch {
  lang?: 'zh' | 'en';
  tab?: string;
  lens?: string;
  segment?: string;
  kinds?: string;
  chain?: string;
  county?: string;
  min?: string;
  try?: string;
  by?: string;
  problem?: string;
  of?: string;
  without?: string;
  compare?: string;
  view?: string;
  depth?: string;
  only?: string;
  q?: string;
  text?: string;
  ids?: string;
  from?: string;
  to?: string;
  among?: string;
  group?: string;
  opened?: string;
  region?: string;
  state?: string;
}

const names = [
  'tab',
  'lens',
  'segment',
  'kinds',
  'chain',
  'county',
  'min',
  'try',
  'by',
  'problem',
  'of',
  'without',
  'compare',
  'view',
  'depth',
  'only',
  'q',
  'text',
  'ids',
  'from',
  'to',
  'among',
  'group',
  'opened',
  'region',
  'state',
] as const;

/** A language that the first address asked for and the page has not; null where it asked for none or for one that there is. */
const languageAsked = new URLSearchParams(globalThis.location?.search).get('lang');
export const unknownLanguage = languageAsked === 'zh' || languageAsked === 'en' ? null : languageAsked;

function readSearch(given: Record<string, unknown>): AddressSearch {
  const search: AddressSearch = {};
  for (const name of names) if (typeof given[name] === 'string' && given[name]) search[name] = given[name];
  if (given.lang === 'en' || given.lang === 'zh') search.lang = given.lang;
  return search;
}

const root = createRootRoute({
  validateSearch: readSearch,
  search: { middlewares: [retainSearchParams(['lang'])] },
  component: Root,
  notFoundComponent: Missing,
});

function Root() {
  return <Layout asked={root.useSearch().lang} />;
}

const page = <Path extends string>(path: Path, component: Parameters<typeof createRoute>[0]['component']) =>
  createRoute({ getParentRoute: () => root, path, component: component as () => React.ReactNode });

/** A page whose code comes when it is first opened. */
const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(load: () => Promise<Module>, name: Name) =>
  lazyRouteComponent(() => part(load), name) as unknown as () => React.ReactNode;

const entityPage = lazyPage(() => import('./entity/EntityPage'), 'EntityPage');

const routes = root.addChildren([
  page('/', HomePage),
  page(
    '/chains/$slug',
    lazyPage(() => import('./chain/ChainPage'), 'ChainPage'),
  ),
  page(
    '/chains/$slug/brief',
    lazyPage(() => import('./brief/BriefPage'), 'BriefPage'),
  ),
  page(
    '/gaps',
    lazyPage(() => import('./gaps/GapsPage'), 'GapsPage'),
  ),
  page(
    '/gaps/$slug',
    lazyPage(() => import('./gaps/GapPage'), 'GapPage'),
  ),
  page(
    '/partners',
    lazyPage(() => import('./partners/PartnersPage'), 'PartnersPage'),
  ),
  page(
    '/technologies/$slug',
    lazyPage(() => import('./technology/TechnologyPage'), 'TechnologyPage'),
  ),
  page(
    '/chokepoints',
    lazyPage(() => import('./technology/ChokepointsPage'), 'ChokepointsPage'),
  ),
  page(
    '/search',
    lazyPage(() => import('./search/SearchPage'), 'SearchPage'),
  ),
  page(
    '/data',
    lazyPage(() => import('./data/DataPage'), 'DataPage'),
  ),
  page(
    '/help',
    lazyPage(() => import('./help/HelpPage'), 'HelpPage'),
  ),
  page(
    '/list',
    lazyPage(() => import('./list/ListPage'), 'ListPage'),
  ),
  page(
    '/paths',
    lazyPage(() => import('./paths/PathsPage'), 'PathsPage'),
  ),
  page(
    '/key-technologies',
    lazyPage(() => import('./keytech/KeyTechnologiesPage'), 'KeyTechnologiesPage'),
  ),
  page(
    '/counties',
    lazyPage(() => import('./county/CountiesPage'), 'CountiesPage'),
  ),
  page(
    '/counties/$name',
    lazyPage(() => import('./county/CountyPage'), 'CountyPage'),
  ),
  page(
    '/targets',
    lazyPage(() => import('./targets/TargetsPage'), 'TargetsPage'),
  ),
  page(
    '/sources',
    lazyPage(() => import('./data/SourcesPage'), 'SourcesPage'),
  ),
  page(
    '/sources/$slug',
    lazyPage(() => import('./data/SourcePage'), 'SourcePage'),
  ),
  page('/enterprises/$slug', entityPage),
  page('/institutions/$slug', entityPage),
  page('/labs/$slug', entityPage),
  page('/parks/$slug', entityPage),
  page('/segments/$slug', entityPage),
  page('/clusters/$slug', entityPage),
  page('/collaborations/$slug', entityPage),
  page('/projects/$slug', entityPage),
  page('/assessments/$slug', entityPage),
  page('/disciplines/$slug', entityPage),
]);

/** Parameters are plain text in the address, so that people can read and write them. */
export const router = createRouter({
  routeTree: routes,
  basepath: new URL(baseAddress).pathname,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const kept = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
    const text = new URLSearchParams(kept).toString();
    return text ? `?${text}` : '';
  },
  defaultErrorComponent: Broken,
  pathParamsAllowedCharacters: [':'],
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
