import { cellsOf, saved, textOfWorkbook } from './files';
import { expect, mainText, open, settled, test } from './test';

test('an officer goes from the start to the gravest gap, tries a candidate, and takes the list along', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: /招商找缺口/ }).click();
  await settled(page);
  const total = Number(/共 (\d+) 处断点/.exec(await mainText(page))![1]);

  await page.getByRole('button', { name: '导出' }).click();
  const csv = await saved(page, () => page.getByRole('menuitem', { name: /CSV/ }).click());
  const rows = cellsOf(csv.bytes.toString('utf8'));
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(rows).toHaveLength(total + 1);
  expect(rows[0]).toEqual(expect.arrayContaining(['严重度', '类别', '产业链', '环节', '出处', '数据版本']));
  const gravest = await page.locator('main table tbody tr').first().innerText();
  expect(gravest).toContain(Number(rows[1]![0]).toFixed(2));

  await page.getByRole('button', { name: '导出' }).click();
  const book = await saved(page, () => page.getByRole('menuitem', { name: /XLSX/ }).click());
  const text = textOfWorkbook(book.bytes);
  for (const name of rows.slice(1, 4).map((row) => row[3]!)) expect(text).toContain(name);

  await page.goto('/gaps/bottleneck:integrated-circuits:photoresist');
  await settled(page);
  await page.getByRole('button', { name: '试一试' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '之前' })).toContainText(/之前 \d+ → 之后 \d+/);
  expect(page.url()).toContain('try=');
});

test('an engineer writes a problem, compares two partners and copies the address', async ({ page, browser }) => {
  await open(page, '/');
  await page.getByRole('link', { name: /企业找伙伴/ }).click();
  await settled(page);
  await expect(page.getByText('理解为')).toBeVisible();
  const compare = page.getByRole('checkbox', { name: /比较/ });
  await compare.nth(0).check();
  await compare.nth(1).check();
  await expect(page.getByRole('heading', { name: '比较' })).toBeVisible();
  await settled(page);
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(page.url());
  await settled(fresh);
  await expect(fresh.getByRole('heading', { name: '比较' })).toBeVisible();
  expect(await mainText(fresh)).toBe(await mainText(page));
  await fresh.context().close();
});

test('a researcher finds a chokepoint, what it rests on, and takes the data along', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: '卡点技术' }).click();
  await settled(page);
  const first = page.locator('main table tbody tr').first();
  const name = await first.getByRole('link').first().innerText();
  await page.getByRole('button', { name: '导出' }).click();
  const csv = await saved(page, () => page.getByRole('menuitem', { name: /CSV/ }).click());
  const rows = cellsOf(csv.bytes.toString('utf8'));
  expect(rows).toHaveLength((await page.locator('main table tbody tr').count()) + 1);
  expect(rows[1]![1]).toBe(name);
  await first.getByRole('link').first().click();
  await expect(page.locator('h1')).toHaveText(name);
});
