import { pages } from '../scripts/pages.mjs';
import { expect, inFreshBrowser, languages, mainText, open, settled, test } from './test';

test('opening a panel is a step that Back undoes', async ({ page }) => {
  await open(page, '/chains/integrated-circuits');
  await page.locator('main button.segment').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(page.url()).toContain('segment=');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).not.toContain('segment=');
});

test('Back leads from a gap to the list with its filter, and from the list to the start', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: '集成电路的断点' }).click();
  await settled(page);
  const list = page.url();
  await page.locator('main table a').first().click();
  await expect(page).toHaveURL(/\/gaps\/\w+:/);
  await settled(page);
  await page.goBack();
  await expect(page).toHaveURL(list);
  await page.goBack();
  await expect(page).toHaveURL(/\/(\?lang=zh)?$/);
});

test('the language is in the address and remembered', async ({ page }) => {
  await open(page, '/gaps', 'en');
  expect(await page.locator('h1').innerText()).toMatch(/gaps/i);
  await page.goto('/data');
  await settled(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('unknown parameters are ignored, and an unknown id is searched for', async ({ page }) => {
  await open(page, '/chains/wind-power?colour=blue&tab=no-such-tab');
  await expect(page.locator('h1')).toHaveText('风力发电装备');
  await open(page, '/enterprises/tongfu-no-such-thing');
  await page.locator('main a').first().click();
  await expect(page).toHaveURL(/\/search\?q=/);
});

test.describe('an id that the graph has not', () => {
  test.use({ hasErrors: true });
  for (const [path, said] of [
    ['/chains/no-such-chain', '没有这个页面或条目'],
    ['/chains/no-such-chain/brief', '没有这个页面或条目'],
    ['/partners?by=enterprise&of=enterprise:no-such', '图谱里没有 enterprise:no-such，请另选'],
    ['/paths?from=enterprise:no-such&to=enterprise:tfme', '图谱里没有 enterprise:no-such，请另选'],
  ] as const) {
    test(`is named in Chinese at ${path}`, async ({ page }) => {
      await open(page, path, 'zh');
      await expect(page.locator('main')).toContainText(said);
      expect(await page.locator('main').innerText()).not.toContain('the graph has no');
    });
  }
});

test('a problem of blanks is no question', async ({ page }) => {
  await open(page, '/partners?problem=%20%20');
  await expect(page.locator('main')).not.toContainText('没能取得回答');
});

const states = { zh: ['chain-metal-materials', 'chain-panel', 'gaps-filtered', 'gap', 'technology'], en: ['chain-panel', 'gap'] };
for (const language of languages) {
  for (const name of states[language]) {
    test(`${name} in ${language} is the same in two fresh browsers`, async ({ page }) => {
      await open(page, pages[name]!, language);
      const fresh = await inFreshBrowser(page, page.url());
      expect(await mainText(fresh)).toBe(await mainText(page));
      // The design system still measures and places some of its parts in the frames after the last answer.
      await expect(async () => {
        const [first, second] = await Promise.all(
          [page, fresh].map((one) => one.screenshot({ animations: 'disabled', fullPage: true })),
        );
        expect(first!.equals(second!)).toBe(true);
      }).toPass({ timeout: 60_000 });
      await fresh.context().close();
    });
  }
}

test.describe('a server that is away', () => {
  test.use({ hasErrors: true });
  test('is named, and its answer is shown when it is back', async ({ page, context }) => {
    await context.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.goto('/gaps?lang=zh');
    await expect(page.getByText('暂时连不上服务器')).toBeVisible();
    await context.unroute('**/graphql');
    await expect(page.locator('main table a').first()).toBeVisible();
    await expect(page.getByText('暂时连不上服务器')).toBeHidden();
  });
});

test.describe('a page whose code cannot be loaded', () => {
  test.use({ hasErrors: true });
  test('waits, says so, and comes when the server is back', async ({ page, context }) => {
    await open(page, '/');
    await context.route('**/*', (route) => route.abort('connectionrefused'));
    await page.getByRole('link', { name: '攻关清单' }).first().click();
    await expect(page.getByText('暂时连不上服务器')).toBeVisible();
    await expect(page.locator('h1')).toContainText('十六条产业链');
    await context.unroute('**/*');
    await expect(page.locator('h1')).toHaveText('攻关清单', { timeout: 30_000 });
    await expect(page.getByText('暂时连不上服务器')).toBeHidden();
  });

  test('is told as broken in both languages where the server has not that code', async ({ page, context }) => {
    await open(page, '/');
    await context.route('**/assets/KeyTechnologies*', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: '攻关清单' }).first().click();
    await expect(page.getByRole('alert')).toContainText('页面出错了');
    await expect(page.getByRole('alert')).toContainText('This page does not work');
    await expect(page.getByRole('link', { name: '找伙伴' }).first()).toBeVisible();
  });
});

test('an export that fails says so', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL! });
  await open(page, '/sources');
  const json = { errors: [{ message: 'x', extensions: { code: 'INTERNAL' } }] };
  await page.route('**/graphql', (route) => route.fulfill({ status: 500, json }));
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByText('CSV（UTF-8）').click();
  await expect(page.getByRole('alert')).toHaveText('导出没有完成，请再试一次。');
  await page.close();
});

test('a report is selected where the browser gives no clipboard', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, '/help');
  await page.getByRole('button', { name: '报告有误' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '复制' }).click();
  await expect(page.getByRole('dialog')).toContainText('请按 Ctrl+C 复制');
  expect(await page.evaluate(() => String(getSelection()))).toContain('/help');
});
