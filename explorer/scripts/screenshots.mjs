// Usage: node scripts/screenshots.mjs ADDRESS FOLDER [PART]
// Takes a picture of each page of a running product, in both languages, 1366, 1920 and 390 pixels wide, into a folder; with PART only
// of the pages whose name contains it. Names each error of the console and each page that is wider than its window; exit code 1 where
// there is one.
// Uses the system's Chromium (Debian: apt-get install chromium fonts-noto-cjk), or the one that CHROMIUM names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { addressIn, chromiumPath, isSettled, pages } from './pages.mjs';

const [address, folder, part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
const problems = [];
const heights = { 390: 844, 1366: 768, 1920: 1080 };
for (const width of (process.env.WIDTHS ?? '1366,1920,390').split(',').map(Number)) {
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
  await page.goto(`${address}${addressIn(path, language)}`, { timeout: 120_000 });
  await page.waitForFunction(isSettled, undefined, { timeout: 180_000 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (tooWide > 0) problems.push(`${name}: ${tooWide} pixels wider than the window`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
