// Usage: node scripts/journeys.mjs ADDRESS
// Performs three journeys in the system's Chromium on a running product, from the start page to the end, as a new user would: only by what
// is seen on the page. Prints for each its clicks, the texts typed, and the seconds from the first page to the end; 0.6 seconds are added
// for each click and 5 for each text, because a person takes time to aim and to write.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const [address] = process.argv.slice(2);
const aim = 0.6;
const write = 5;

const journeys = {
  officer: async ({ page, click, type, file }) => {
    await click(page.getByRole('link', { name: '集成电路的断点' }));
    await click(page.locator('tbody tr').first().getByRole('link').first());
    await click(page.getByRole('button', { name: /^出处 \d+$/ }).first());
    await page.locator('.citations a').first().waitFor();
    await page.keyboard.press('Escape');
    await click(page.getByRole('heading', { level: 1 })); // closes the sources
    await click(page.getByRole('button', { name: /试一试/ }).first());
    await page.getByText(/之前 \d+ → 之后 \d+/).waitFor();
    await click(page.getByRole('link', { name: '断点', exact: true }));
    await page.locator('tbody tr').first().waitFor();
    await click(page.getByRole('button', { name: /导\s?出/ }));
    await file(page.getByRole('menuitem', { name: /CSV/ }), /严重度,类别,产业链/);
    await page.goBack();
    await click(page.getByRole('link', { name: '集成电路', exact: true }).first());
    await click(page.getByRole('link', { name: '简报' }));
    await page.getByRole('button', { name: /打印/ }).waitFor();
  },
  engineer: async ({ page, click, type }) => {
    await click(page.getByRole('link', { name: '找伙伴' }).first());
    await type(page.getByRole('textbox', { name: /难题/ }), '风电叶片碳纤维主梁成型后出现褶皱，孔隙率高于2%，三个月内解决');
    await click(page.getByRole('button', { name: /查找伙伴/ }));
    const compare = page.getByRole('checkbox', { name: '加入比较' });
    await compare.first().waitFor();
    await click(page.locator('.understood .ant-tag-close-icon').last());
    await page.waitForURL(/by=technology/);
    await compare.first().waitFor();
    await click(compare.nth(0));
    await click(compare.nth(1));
    await page.getByRole('heading', { name: '比较' }).waitFor();
    await click(page.getByRole('button', { name: /^出处 \d+$/ }).first());
    await page.locator('.citations a').first().waitFor();
    const copied = page.url();
    const fresh = await (await page.context().browser().newContext()).newPage();
    await fresh.goto(copied);
    await fresh.getByRole('heading', { name: '比较' }).waitFor();
    await fresh.context().close();
  },
  researcher: async ({ page, click, file }) => {
    await click(page.getByRole('link', { name: '光刻胶依赖什么' }));
    await page.locator('tbody tr, .react-flow, svg').first().waitFor();
    await click(page.getByRole('link', { name: '卡点技术' }).first());
    await click(page.locator('tbody tr').first().getByRole('link').first());
    await click(page.getByText('依赖它的', { exact: true }));
    await page.goBack();
    await click(page.getByRole('button', { name: /导\s?出/ }).first());
    await file(page.getByRole('menuitem', { name: /CSV/ }), /得分|技术/);
  },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, walk] of Object.entries(journeys)) {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage();
  page.setDefaultTimeout(90_000);
  const counted = { clicks: 0, texts: 0 };
  const click = async (target) => {
    await target.click();
    counted.clicks++;
  };
  const type = async (target, text) => {
    await target.fill(text);
    counted.texts++;
  };
  const file = async (target, expected) => {
    const download = page.waitForEvent('download');
    await click(target);
    const text = readFileSync(await (await download).path(), 'utf8');
    if (!expected.test(text)) throw new Error(`${name}: the file has no ${expected}: ${text.slice(0, 80)}`);
    counted.rows = text.trim().split('\r\n').length - 1;
  };
  await page.goto(`${address}/?lang=zh`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const start = performance.now();
  await walk({ page, click, type, file });
  const waited = (performance.now() - start) / 1000;
  const seconds = waited + counted.clicks * aim + counted.texts * write;
  const rows = counted.rows === undefined ? '' : `; file with ${counted.rows} rows`;
  const time = `${seconds.toFixed(1)} s (${waited.toFixed(1)} s of them the product)`;
  console.log(`${name}: ${counted.clicks} clicks, ${counted.texts} texts, ${time}${rows}`);
  await page.context().close();
}
await browser.close();
