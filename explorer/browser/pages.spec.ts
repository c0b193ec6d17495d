import { pages } from '../scripts/pages.mjs';
import { accessibilityFaults } from './axe';
import type { Page } from '@playwright/test';
import { expect, languages, open, test } from './test';
import { untranslated } from './untranslated';

for (const [name, path] of Object.entries(pages)) {
  // Both languages in one browser: it has the program already when it opens the second.
  test(`${name}: accessible, translated, as wide as its window`, async ({ page, answers }) => {
    for (const language of languages) {
      answers.length = 0; // what the other language was answered excuses nothing in this one
      await page.setViewportSize({ width: 1366, height: 768 });
      await open(page, path, language);
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'en' ? 'en' : 'zh-CN');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await untranslated(page, language, answers)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);
      // The rules of axe do not depend on the language, and take seconds on a large page.
      if (language === 'zh') expect(await accessibilityFaults(page)).toEqual([]);

      await page.setViewportSize({ width: 390, height: 844 });
      // On a narrow screen some pages begin with the list; it is enough to open them once anew.
      if (language === 'zh') await open(page, path, language);
      expect(await widthBeyond(page)).toBe(0);
    }
  });
}

/** How many pixels the page is wider than its window. */
const widthBeyond = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  for (const name of ['home', 'chain-metal-materials', 'gap', 'technology']) {
    test(`${name} can be read`, async ({ page }) => {
      await open(page, pages[name]!);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
});

test('the first view needs at most 300 KB of compressed script', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.js')) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await open(page, '/');
  const size = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(300_000);
});

test('a name without a blank, such as that of a chemical, makes no page wider than its window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/enterprises/tfme', 'en');
  await page.locator('h1, main li a').evaluateAll((names) => names.forEach((name) => (name.textContent = 'methyl'.repeat(40))));
  expect(await widthBeyond(page)).toBe(0);
});
