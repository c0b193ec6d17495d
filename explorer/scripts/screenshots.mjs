// Usage: node scripts/screenshots.mjs ADDRESS FOLDER [PART]
// Takes a picture of each page of a running product, in both languages, 1366, 1920 and 390 pixels wide, into a folder; with PART only
// of the pages whose name contains it. Names each error of the console and each page that is wider than its window; exit code 1 where
// there is one.
// Uses the system's Chromium (Debian: apt-get install chromium fonts-noto-cjk), or the one that CHROMIUM names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, folder, part = ''] = process.argv.slice(2);
const pages = {
  home: '/',
  'chain-integrated-circuits': '/chains/integrated-circuits',
  'chain-metal-materials': '/chains/metal-materials',
  'chain-ships-offshore': '/chains/ships-offshore',
  'chain-panel': '/chains/ships-offshore?segment=so-design',
  'chain-table': '/chains/wind-power?tab=table',
  'chain-technologies': '/chains/wind-power?tab=technologies',
  gaps: '/gaps',
  'gaps-filtered': '/gaps?chain=integrated-circuits&kinds=BOTTLENECK',
  gap: '/gaps/bottleneck:integrated-circuits:photoresist',
  partners: '/partners?problem=风电叶片碳纤维主梁成型后出现褶皱',
  'partners-enterprise': '/partners?by=enterprise&of=enterprise:tfme',
  technology: '/technologies/photoresist',
  chokepoints: '/chokepoints',
  enterprise: '/enterprises/tfme',
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
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const problems = [];
const heights = { 390: 844, 1366: 768, 1920: 1080 };
for (const width of (process.env.WIDTHS ?? "1366,1920,390").split(",").map(Number)) {
  const context = await browser.newContext({ viewport: { width, height: heights[width] } });
  for (const [name, path] of Object.entries(pages).filter(([name]) => name.includes(part))) {
    for (const language of ['zh', 'en']) await take(context, `${name}-${language}-${width}`, path, language);
  }
  await context.close();
}
await browser.close();
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;

async function take(context, name, path, language) {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) problems.push(`${name}: asks ${request.url()}`);
  });
  await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => !document.querySelector('[role=status]'), undefined, { timeout: 60_000 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (tooWide > 0) problems.push(`${name}: ${tooWide} pixels wider than the window`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
