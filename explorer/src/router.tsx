import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { baseAddress } from './api/ask';
import { HomePage } from './home/HomePage';
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

const entityPage = lazyRouteComponent(() => import('./entity/EntityPage'), 'EntityPage');

const routes = root.addChildren([
  page('/', HomePage),
  page(
    '/chains/$slug',
    lazyRouteComponent(() => import('./chain/ChainPage'), 'ChainPage'),
  ),
  page(
    '/chains/$slug/brief',
    lazyRouteComponent(() => import('./brief/BriefPage'), 'BriefPage'),
  ),
  page(
    '/gaps',
    lazyRouteComponent(() => import('./gaps/GapsPage'), 'GapsPage'),
  ),
  page(
    '/gaps/$slug',
    lazyRouteComponent(() => import('./gaps/GapPage'), 'GapPage'),
  ),
  page(
    '/partners',
    lazyRouteComponent(() => import('./partners/PartnersPage'), 'PartnersPage'),
  ),
  page(
    '/technologies/$slug',
    lazyRouteComponent(() => import('./technology/TechnologyPage'), 'TechnologyPage'),
  ),
  page(
    '/chokepoints',
    lazyRouteComponent(() => import('./technology/ChokepointsPage'), 'ChokepointsPage'),
  ),
  page(
    '/search',
    lazyRouteComponent(() => import('./search/SearchPage'), 'SearchPage'),
  ),
  page(
    '/data',
    lazyRouteComponent(() => import('./data/DataPage'), 'DataPage'),
  ),
  page(
    '/help',
    lazyRouteComponent(() => import('./help/HelpPage'), 'HelpPage'),
  ),
  page(
    '/list',
    lazyRouteComponent(() => import('./list/ListPage'), 'ListPage'),
  ),
  page(
    '/paths',
    lazyRouteComponent(() => import('./paths/PathsPage'), 'PathsPage'),
  ),
  page(
    '/key-technologies',
    lazyRouteComponent(() => import('./keytech/KeyTechnologiesPage'), 'KeyTechnologiesPage'),
  ),
  page(
    '/counties',
    lazyRouteComponent(() => import('./county/CountiesPage'), 'CountiesPage'),
  ),
  page(
    '/counties/$name',
    lazyRouteComponent(() => import('./county/CountyPage'), 'CountyPage'),
  ),
  page(
    '/targets',
    lazyRouteComponent(() => import('./targets/TargetsPage'), 'TargetsPage'),
  ),
  page(
    '/sources',
    lazyRouteComponent(() => import('./data/SourcesPage'), 'SourcesPage'),
  ),
  page(
    '/sources/$slug',
    lazyRouteComponent(() => import('./data/SourcePage'), 'SourcePage'),
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
  pathParamsAllowedCharacters: [':'],
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
