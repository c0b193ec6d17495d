import type { Locator, Page } from '@playwright/test';
import { cellsOf, saved, textOfWorkbook } from './files';
import { expect, inFreshBrowser, mainText, open, settled, test } from './test';

/**
 * A new user at the start page, who goes only by what is seen. The most clicks and texts are those of docs/explorer.md, which
 * compares them with the same job in a spreadsheet.
 */
class Visitor {
  clicks = 0;
  texts = 0;
  private readonly begin = performance.now();

  constructor(readonly page: Page) {}

  /** Clicks, and waits until nothing is loading. */
  async click(target: Locator) {
    await target.click();
    this.clicks += 1;
    await settled(this.page);
  }

  async type(target: Locator, text: string) {
    await target.fill(text);
    this.texts += 1;
  }

  /** Opens the menu of an export or of a picture and takes one of its files. */
  async take(button: Locator, format: RegExp) {
    await button.click();
    const file = await saved(this.page, () => this.page.getByRole('menuitem', { name: format }).click());
    this.clicks += 2;
    return file;
  }

  /** Prints what the walk needed, for the table in docs/explorer.md. */
  report(name: string) {
    const seconds = ((performance.now() - this.begin) / 1000).toFixed(1);
    console.log(`${name}: ${this.clicks} clicks, ${this.texts} texts; the page itself took ${seconds} s`);
  }
}

/** The name of each node with its place; a node that was moved has another one. */
const placesOf = (nodes: Locator) =>
  nodes.evaluateAll((all) => all.map((node) => `${node.querySelector('.name')?.textContent} ${node.getAttribute('style')}`));

const sources = (page: Page) => page.getByRole('button', { name: /^出处 \d+$/ });

test('an officer: the gravest gap, its evidence, whom to attract and grow, one tried, list and brief', async ({ page }) => {
  await open(page, '/');
  const visitor = new Visitor(page);
  await visitor.click(page.getByRole('link', { name: '集成电路的断点' }));
  const counted = page.getByText(/共 \d+ 处断点/);
  await expect(counted).toBeVisible();
  const total = Number(/\d+/.exec(await counted.innerText())![0]);
  const first = page.locator('main table tbody tr').first();
  const gravest = await first.innerText();

  const csv = await visitor.take(page.getByRole('button', { name: '导出' }), /CSV/);
  const rows = cellsOf(csv.bytes.toString('utf8'));
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(rows).toHaveLength(total + 1);
  expect(rows[0]).toEqual(expect.arrayContaining(['严重度', '类别', '产业链', '环节', '出处', '数据版本']));
  expect(gravest).toContain(Number(rows[1]![0]).toFixed(2));
  const book = await visitor.take(page.getByRole('button', { name: '导出' }), /XLSX/);
  for (const row of rows.slice(1, 4)) expect(textOfWorkbook(book.bytes)).toContain(row[3]!);

  await visitor.click(first.getByRole('link').first());
  await visitor.click(sources(page).first());
  await expect(page.locator('.citations a').first()).toBeVisible();
  await page.keyboard.press('Escape');
  for (const way of ['本地企业延伸', '外地企业招引']) await expect(page.getByRole('heading', { name: way })).toBeVisible();
  await visitor.click(page.getByRole('button', { name: '试一试' }).first());
  await expect(page.getByRole('alert').filter({ hasText: '之前' })).toContainText(/之前 \d+ → 之后 \d+/);
  expect(page.url()).toContain('try=');

  await visitor.click(page.locator('main').getByRole('link', { name: '集成电路', exact: true }).first());
  await visitor.click(page.getByRole('link', { name: '简报' }));
  await expect(page.getByRole('button', { name: /打印/ })).toBeVisible();
  expect(await mainText(page)).toContain('数据版本');
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  visitor.report('officer');
  expect(visitor.clicks).toBeLessThanOrEqual(10);
});

test('an engineer: a problem, what was understood corrected, two partners compared, the source, the address', async ({ page }) => {
  await open(page, '/');
  const visitor = new Visitor(page);
  await visitor.click(page.getByRole('navigation').getByRole('link', { name: '找伙伴' }));
  await visitor.type(page.getByRole('textbox', { name: /难题/ }), '风电叶片碳纤维主梁成型后出现褶皱，孔隙率高于2%，三个月内解决');
  await visitor.click(page.getByRole('button', { name: '查找伙伴' }));
  await expect(page.getByRole('region', { name: '理解为' })).toBeVisible();
  const understood = page.locator('.understood li');
  const before = await understood.count();
  await visitor.click(page.locator('.understood .ant-tag-close-icon').last());
  expect(await understood.count()).toBeLessThan(before);

  const compare = page.getByRole('checkbox', { name: '加入比较' });
  await visitor.click(compare.nth(0));
  await visitor.click(compare.nth(1));
  await expect(page.getByRole('heading', { name: '比较' })).toBeVisible();
  await visitor.click(sources(page).first());
  await expect(page.locator('.citations a').first()).toBeVisible();
  await page.keyboard.press('Escape');
  visitor.report('engineer');
  expect(visitor.clicks).toBeLessThanOrEqual(6);

  const fresh = await inFreshBrowser(page, page.url());
  await expect(fresh.getByRole('heading', { name: '比较' })).toBeVisible();
  expect(await mainText(fresh)).toBe(await mainText(page));
  await fresh.context().close();
});

test('a researcher: what a technology rests on, unfolded; a chokepoint, its impact, picture and data', async ({ page }) => {
  await open(page, '/');
  const visitor = new Visitor(page);
  await visitor.click(page.getByRole('link', { name: '光刻胶依赖什么' }));
  const nodes = page.locator('.drawing .node');
  await expect(nodes.first()).toBeVisible();
  const before = await nodes.count();
  const places = await placesOf(nodes);
  await visitor.click(page.locator('.drawing .counts > button[aria-pressed=false]').filter({ hasText: '▣' }).first());
  await expect.poll(() => nodes.count()).toBeGreaterThan(before);
  await expect(page).toHaveURL(/opened=/);
  expect((await placesOf(nodes)).filter((place) => places.includes(place))).toHaveLength(before);

  await visitor.click(page.getByRole('navigation').getByRole('link', { name: '卡点技术' }));
  await expect(page.locator('h1')).toHaveText('卡点技术排名');
  const first = page.locator('main table tbody tr').first().getByRole('link').first();
  const name = await first.innerText();
  await visitor.click(first);
  await expect(page.locator('h1')).toHaveText(name);
  await expect(page.getByRole('heading', { name: /影响/ }).first()).toBeVisible();

  const picture = await visitor.take(page.getByRole('button', { name: '存为图片' }), /SVG/);
  expect(picture.bytes.toString('utf8')).toContain(name);
  const shown = await page.locator('main table tbody tr').count();
  const csv = await visitor.take(page.getByRole('button', { name: '导出' }).first(), /CSV/);
  expect(cellsOf(csv.bytes.toString('utf8'))).toHaveLength(shown + 1);
  visitor.report('researcher');
  expect(visitor.clicks).toBeLessThanOrEqual(8);
});
