// Usage: node scripts/pictures.mjs ADDRESS
// Renews the pictures of the main pages in docs/pictures (README shows them) from a running product: 1366 by 768 pixels, Chinese.
// Uses the system's Chromium (Debian: apt-get install chromium fonts-noto-cjk), or the one that CHROMIUM names.
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath, isSettled } from './pages.mjs';

const [address] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const most = 250_000;
const pages = {
  home: '/',
  chain: '/chains/ships-offshore?tab=map',
  gap: '/gaps/bottleneck:integrated-circuits:photoresist',
  partners: '/partners?problem=风电叶片碳纤维主梁成型后出现褶皱',
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
for (const [name, path] of Object.entries(pages)) {
  await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=zh`, { timeout: 180_000 });
  await page.waitForFunction(isSettled, undefined, { timeout: 120_000 });
  await page.evaluate(() => document.fonts.ready);
  const file = `${folder}${name}.png`;
  await page.screenshot({ path: file, timeout: 120_000, animations: 'disabled' });
  const { size } = statSync(file);
  console.log(`${name}.png ${size} bytes`);
  if (size > most) throw new Error(`${file} is larger than ${most} bytes.`);
}
await browser.close();
