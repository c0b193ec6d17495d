import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './test';

/** Presses a key until an element has the focus; fails after a hundred presses. */
async function pressUntil(page: Page, key: string, selector: string) {
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/** Closes what is open. The library listens to Escape only a moment after it has shown something. */
async function escapeUntilHidden(page: Page, opened: Locator) {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden({ timeout: 2000 });
  }).toPass();
}

test('the first Tab offers to skip to the content', async ({ page }) => {
  await open(page, '/gaps');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a segment is found, opened, read and closed with the keyboard alone', async ({ page }) => {
  await open(page, '/chains/ships-offshore');
  await pressUntil(page, 'Tab', 'button.segment');
  const name = await page.evaluate(() => document.activeElement!.querySelector('.name')!.textContent!);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText(name);
  await pressUntil(page, 'Tab', '[role=dialog] button.linkish');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await escapeUntilHidden(page, page.getByRole('tooltip'));
  await escapeUntilHidden(page, panel);
  await expect(page.locator('button.segment:focus')).toHaveCount(1);
});

test('a search is typed, and a suggestion taken with the arrows', async ({ page }) => {
  await open(page, '/');
  await pressUntil(page, 'Tab', 'header input');
  await page.keyboard.type('光刻胶');
  // What was found, not the examples that the box shows before anything is typed.
  await expect(page.getByText('光刻胶 · 技术', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/technologies\//);
});
