import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { addressIn, chromiumPath, isSettled } from '../scripts/pages.mjs';

export { expect };

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

interface Fixtures {
  /** Whether the test expects errors in the console, because it takes the server away. */
  hasErrors: boolean;
  /** The answers of the API to this test's pages, in the order in which they came; some are still being read. */
  answers: Promise<unknown>[];
  quiet: void;
}

/** A test in a fresh browser that fails on any error in the console and any request to another host. */
export const test = base.extend<Fixtures>({
  hasErrors: [false, { option: true }],
  answers: async ({}, use) => use([]),
  quiet: [
    async ({}, use, info) => {
      const isMissing = !chromiumPath && process.env.CI !== 'true';
      info.skip(isMissing, 'Chromium is missing; bash tools/setup.sh installs it');
      await use();
    },
    { auto: true },
  ],
  context: async ({ context, hasErrors, answers, baseURL }, use) => {
    const problems = watch(context, baseURL!, answers);
    await use(context);
    if (!hasErrors) expect(problems).toEqual([]);
  },
});

/** Collects what must not be: errors of the console, and requests to other hosts. */
export function watch(context: BrowserContext, address: string, answers: Promise<unknown>[] = []): string[] {
  const problems: string[] = [];
  context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) problems.push(`asks ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.url().endsWith('/graphql')) answers.push(response.json().catch(() => null));
  });
  return problems;
}

/** The same address in a browser that knows nothing; fails on what must not be there either. The caller closes its context. */
export async function inFreshBrowser(page: Page, address: string): Promise<Page> {
  const context = await page.context().browser()!.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  });
  const problems = watch(context, new URL(address).origin);
  const fresh = await context.newPage();
  await fresh.goto(address);
  await settled(fresh);
  expect(problems).toEqual([]);
  return fresh;
}

/** Opens a page in a language and waits until nothing is loading. */
export async function open(page: Page, path: string, language: Language = 'zh') {
  await page.goto(addressIn(path, language));
  await settled(page);
}

/** Waits until the page has its heading and nothing is loading. */
export async function settled(page: Page) {
  await page.waitForFunction(isSettled);
  await page.evaluate(() => document.fonts.ready);
}

/** The text of the page's own part, as a reader sees it. */
export const mainText = (page: Page) => page.locator('main').innerText();
