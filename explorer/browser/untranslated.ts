import type { Page } from '@playwright/test';
import type { Language } from './test';

/** Latin words that the Chinese page has on purpose: names of formats and of the licence, and the other language's name. */
const latinOnPurpose = ['Excel', 'XLSX', 'CSV', 'UTF-8', 'SVG', 'PNG', 'PDF', 'CC BY', 'GraphQL', 'Atom', 'English'];

const foreign: Record<Language, RegExp> = { zh: /[A-Za-z]{3,}/, en: /\p{Script=Han}+/u };

/**
 * The texts of a page that are not in its language. Texts of the data are as the data has them, so they are taken out first; but where
 * an entry has a name in the language of the page, its other name must not be shown.
 */
export async function untranslated(page: Page, language: Language, answers: readonly unknown[]): Promise<string[]> {
  const data = new Set<string>(language === 'zh' ? latinOnPurpose : []);
  const mustNot = new Set<string>();
  const may = new Set<string>();
  answers.forEach((answer) => read(answer, language, data, mustNot, may));
  const known = [...data].filter((text) => foreign[language].test(text)).sort((one, other) => other.length - one.length);
  const texts = await textsOf(page);
  const asked = decodeURIComponent(page.url());
  return texts.filter((text) => {
    if (!foreign[language].test(text) || asked.includes(text)) return false;
    if (mustNot.has(text) && !may.has(text)) return true;
    const rest = known.reduce((left, one) => (left.includes(one) ? left.replaceAll(one, ' ') : left), text);
    const words = rest.match(new RegExp(foreign[language], 'gu')) ?? [];
    return words.some((word) => !asked.includes(word));
  });
}

/** Values such as DRAWS_ON come with the data, and no reader is to see them. */
const isEnumValue = (text: string) => /^[A-Z]+(_[A-Z]+)+$/.test(text);

function read(value: unknown, language: Language, data: Set<string>, mustNot: Set<string>, may: Set<string>) {
  if (typeof value === 'string' && !isEnumValue(value)) data.add(value);
  if (Array.isArray(value)) value.forEach((one) => read(one, language, data, mustNot, may));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const { name, nameEn } = value as { name?: unknown; nameEn?: unknown };
  if (typeof name === 'string' && typeof nameEn === 'string' && name !== nameEn) mustNot.add(language === 'en' ? name : nameEn);
  else if (typeof name === 'string') may.add(name);
  Object.values(value).forEach((one) => read(one, language, data, mustNot, may));
}

/** What is written on the page and what a screen reader says, without the parts that say that they are in another language. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // The library's icons and its button that empties a choice name themselves in English, whatever its language.
    const inOther = (element: Element | null) =>
      element?.closest('[lang]') !== document.documentElement || element.closest('.anticon, .ant-select-clear') !== null;
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (textContent?.trim() && !inOther(parentElement) && !parentElement!.closest('script, noscript, style'))
        texts.push(textContent.trim());
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      const attributes = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []);
      if (!inOther(element)) texts.push(...attributes);
    }
    return texts;
  });
}
