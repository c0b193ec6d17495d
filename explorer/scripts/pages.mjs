import { existsSync } from 'node:fs';

/**
 * One address for each page and for each of its faces that are worth a look: the browser tests check all of them, and the screenshots show
 * them. A new page needs one line here. The names name the pictures.
 * @type {Record<string, string>}
 */
export const pages = {
  home: '/',
  'chain-integrated-circuits': '/chains/integrated-circuits',
  'chain-metal-materials': '/chains/metal-materials',
  'chain-ships-offshore': '/chains/ships-offshore',
  'chain-panel': '/chains/ships-offshore?segment=so-design',
  'chain-lens-gaps': '/chains/ships-offshore?lens=gaps',
  'chain-lens-sources': '/chains/metal-materials?lens=sources',
  'chain-lens-county': '/chains/ships-offshore?lens=county:启东市',
  'chain-counties': '/chains/ships-offshore?tab=counties&county=启东市',
  'chain-table': '/chains/wind-power?tab=table',
  'chain-gaps': '/chains/wind-power?tab=gaps',
  'chain-strengths': '/chains/wind-power?tab=strengths',
  'chain-technologies': '/chains/wind-power?tab=technologies',
  gaps: '/gaps',
  'gaps-filtered': '/gaps?chain=integrated-circuits&kinds=BOTTLENECK',
  gap: '/gaps/bottleneck:integrated-circuits:photoresist',
  partners: '/partners?problem=风电叶片碳纤维主梁成型后出现褶皱',
  'partners-enterprise': '/partners?by=enterprise&of=enterprise:tfme',
  technology: '/technologies/photoresist',
  chokepoints: '/chokepoints',
  'chokepoints-chain': '/chokepoints?chain=ships-offshore',
  enterprise: '/enterprises/tfme',
  discipline: '/disciplines/materials-science-and-engineering?opened=all',
  source: '/sources/plan-145',
  search: '/search?q=光刻',
  data: '/data',
  sources: '/sources',
  list: '/list?ids=enterprise:tfme,institution:ntu,technology:photoresist,gap:bottleneck:integrated-circuits:photoresist',
  paths: '/paths?from=enterprise:tfme&to=institution:ntu',
  'paths-among': '/paths?among=enterprise:tfme,institution:ntu,technology:photoresist',
  'key-technologies': '/key-technologies?chain=integrated-circuits',
  counties: '/counties',
  county: '/counties/如皋市',
  'county-chain': '/counties/海门区?chain=biomedicine',
  targets: '/targets?chain=ships-offshore',
  brief: '/chains/integrated-circuits/brief',
  help: '/help',
  missing: '/no/such-page',
};

/** The address of a page in a language. */
export const addressIn = (path, language) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** Whether the page in which this runs has its heading and is loading nothing. */
export const isSettled = () =>
  document.querySelector('h1') !== null &&
  document.querySelector('[aria-busy=true]') === null &&
  !document.querySelector('footer').textContent.endsWith('…');

/** The system's Chromium, where Debian and others put it, or the one that `CHROMIUM` names; undefined where there is none. */
export const chromiumPath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
