// Usage: node scripts/frames.mjs ADDRESS [TECHNOLOGY]
// Opens the maps of the two largest chains and says how long after the last byte of their data the cards are there and can be clicked.
// Then unfolds the dependency explorer of a running product until it shows 300 nodes or nothing more unfolds, points at cards and
// scrolls.
// Prints the longest task of the main thread while unfolding, and the times between frames while pointing and scrolling.
// Uses the system's Chromium (Debian: apt-get install chromium fonts-noto-cjk), or the one that CHROMIUM names.
import { chromium } from '@playwright/test';
import { chromiumPath } from './pages.mjs';

const [address, technology = 'photoresist'] = process.argv.slice(2);
const most = 300;
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
page.setDefaultTimeout(120_000);
await page.addInitScript(() => {
  globalThis.tasks = [];
  const keep = (list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration));
  new PerformanceObserver(keep).observe({ type: 'longtask' });
});
const maps = [];
for (const chain of ['ships-offshore', 'metal-materials']) maps.push(await mapOf(chain));
console.table(maps);

await page.goto(`${address}/technologies/${technology}?view=both&depth=5&lang=zh`);
await page.locator('.drawing .node').first().waitFor();

const count = () => page.locator('.drawing .node').count();
const closed = page.locator('.drawing .counts > button[aria-pressed=false]');
await page.evaluate(() => (globalThis.tasks.length = 0));
let nodes = await count();
const pressed = () => page.locator('.drawing .counts > button[aria-pressed=true]').count();
for (; nodes < most && (await closed.count()) > 0; nodes = await count()) {
  const before = await pressed();
  await closed.first().evaluate((button) => button.click());
  await page.waitForFunction(
    (shown) => document.querySelectorAll('.drawing .counts > button[aria-pressed=true]').length > shown,
    before,
  );
}
const unfolding = await page.evaluate(() => globalThis.tasks);

await page.evaluate(() => {
  globalThis.frames = [];
  let last = performance.now();
  const next = (now) => (globalThis.frames.push(now - last), (last = now), requestAnimationFrame(next));
  requestAnimationFrame(next);
});
const box = await page.locator('.drawing').boundingBox();
for (let step = 0; step < 120; step += 1) {
  await page.mouse.move(box.x + 40 + ((step * 37) % (box.width - 80)), box.y + 40 + ((step * 23) % (box.height - 80)));
  if (step % 3 === 0) await page.locator('.drawing').evaluate((drawing, to) => drawing.scrollTo(to * 20, to * 10), step);
}
const frames = (await page.evaluate(() => globalThis.frames.slice(1))).sort((one, other) => one - other);
await browser.close();

const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))].toFixed(1);
console.table([
  {
    nodes,
    'longest task while unfolding (ms)': Math.max(0, ...unfolding).toFixed(0),
    frames: frames.length,
    'frame p50 (ms)': at(0.5),
    'frame p95 (ms)': at(0.95),
    'frame max (ms)': at(1),
  },
]);

/** Milliseconds from the end of the answer with the chain to the first frame with its cards. */
async function mapOf(chain) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelectorAll('button.segment').length > 0) globalThis.mapAt ??= performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${address}/chains/${chain}?tab=map&lang=zh`);
  await page.waitForFunction(() => globalThis.mapAt !== undefined);
  const { mapAt, dataAt } = await page.evaluate(() => ({
    mapAt: globalThis.mapAt,
    dataAt: Math.max(
      ...performance
        .getEntriesByType('resource')
        .filter(({ name, responseEnd }) => name.endsWith('/graphql') && responseEnd < globalThis.mapAt)
        .map(({ responseEnd }) => responseEnd),
    ),
  }));
  return { chain, 'cards after the data (ms)': (mapAt - dataAt).toFixed(0) };
}
