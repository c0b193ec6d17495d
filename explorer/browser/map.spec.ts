import type { Page } from '@playwright/test';
import { saved } from './files';
import { expect, languages, open, settled, test } from './test';

for (const language of languages) {
  test(`on no chain map in ${language} a label lies over another, and each fits 1366 pixels`, async ({ page }) => {
    await open(page, '/', language);
    const cards = page.locator('main a.card[href*="/chains/"]');
    const found = await cards.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(found).toHaveLength(16);
    for (const address of found) {
      await page.goto(address);
      await settled(page);
      await expect(page.locator('button.segment').first()).toBeVisible();
      expect(await overlaps(page), address).toEqual([]);
      expect(await page.locator('div.scroll:has(> .map)').evaluate((box) => box.scrollWidth - box.clientWidth), address).toBe(0);
    }
  });
}

/** The labels of the map that lie over one another: titles of bands, cards, and the texts within each card. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator('.map').evaluate((map) => {
    const over = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
    const pairs = (elements: Element[]) =>
      elements.flatMap((one, index) =>
        elements
          .slice(index + 1)
          .filter((other) => over(one.getBoundingClientRect(), other.getBoundingClientRect()))
          .map((other) => `${one.textContent} / ${other.textContent}`),
      );
    const labels = [...map.querySelectorAll('.band h2, .segment, .stub, .stubs')];
    const texts = [...map.querySelectorAll('.segment')].flatMap((card) => pairs([...card.children]));
    const outside = [...map.querySelectorAll('.segment')].flatMap((card) =>
      [...card.children]
        .filter((text) => text.getBoundingClientRect().bottom > card.getBoundingClientRect().bottom)
        .map((text) => text.textContent!),
    );
    return [...pairs(labels), ...texts, ...outside];
  });
}

test('a lens stands in the address, has its own legend and moves no card', async ({ page }) => {
  await open(page, '/chains/ships-offshore');
  const places = () => page.locator('button.segment').evaluateAll((cards) => cards.map((card) => card.getAttribute('style')));
  const before = await places();
  for (const [lens, word] of [['gaps', '较重'], ['bottlenecks', '三项以上'], ['sources', '充分'], ['county:启东市', '有龙头']]) {
    await open(page, `/chains/ships-offshore?lens=${lens}`);
    await expect(page.getByRole('list', { name: '图例' })).toContainText(word!);
    expect(await places()).toEqual(before);
  }
  await open(page, '/chains/ships-offshore?lens=nonsense');
  await expect(page.getByText('已改为“本地基础”')).toBeVisible();
});

test('a stub leads to the other chain', async ({ page }) => {
  await open(page, '/chains/metal-materials');
  const stub = page.locator('a.stub').last();
  const name = await stub.innerText();
  await stub.focus();
  await expect(page.locator('button.segment.tied').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText(name);
});

test('the picture holds the whole map, its legend and where it comes from', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await open(page, '/chains/ships-offshore?tab=map&lens=gaps');
  await page.getByRole('button', { name: '存为图片' }).click();
  const svg = (await saved(page, () => page.getByRole('menuitem', { name: 'SVG' }).click())).bytes.toString('utf8');
  expect(svg.match(/stroke="#d8dee6"/g)).toHaveLength(await page.locator('button.segment').count());
  for (const part of ['最严重的断点', '上游', '下游', '较重', '数据版本', '/chains/ships-offshore', '#ffffff']) expect(svg).toContain(part);
  await page.getByRole('button', { name: '存为图片' }).click();
  const png = await saved(page, () => page.getByRole('menuitem', { name: 'PNG' }).click());
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(2000);
});

test('a county of a chain shows its enterprises and the gaps that it could close', async ({ page }) => {
  await open(page, '/chains/ships-offshore?tab=counties');
  await page.getByRole('button', { name: '启东市' }).click();
  await expect(page.getByRole('heading', { name: '启东市可补的断点' })).toBeVisible();
  await settled(page);
  expect(page.url()).toContain('county=');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '启东市可补的断点' })).toBeHidden();
});

test('a printed map is as wide as its sheet', async ({ page }) => {
  await open(page, '/chains/ships-offshore');
  await page.emulateMedia({ media: 'print' });
  const parts = await page.locator('.map > *').evaluateAll((all) => all.map((part) => part.getBoundingClientRect().width));
  expect(Math.max(...parts)).toBeLessThanOrEqual(660);
});
