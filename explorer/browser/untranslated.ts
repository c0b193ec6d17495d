import type { Page } from '@playwright/test';
import type { Language } from './test';

/** Latin words that the Chinese page has on purpose: names of formats and of the licence, and the other language's name. */
const latinOnPurpose = ['Excel', 'XLSX', 'CSV', 'UTF-8', 'SVG', 'PNG', 'PDF', 'CC BY', 'GraphQL', 'Atom', 'English'];

/** Words of the other language, and its punctuation. */
const foreign: Record<Language, RegExp> = { zh: /[A-Za-z]{3,}|\p{Script=Han}[,:;]/u, en: /[\p{Script=Han}，。；：、（）]+/u };

/**
 * The texts of a page that are not in its language. Texts of the data are as the data has them, so they are taken out first; but where
 * the data has a text in both languages, that of the other one must not be shown.
 */
export async function untranslated(page: Page, language: Language, answers: readonly Promise<unknown>[]): Promise<string[]> {
  const data = new Set<string>(language === 'zh' ? latinOnPurpose : []);
  const mustNot = new Set<string>();
  const may = new Set<string>();
  (await Promise.all(answers)).forEach((answer) => read(answer, language, data, mustNot, may));
  const known = [...data].filter((text) => foreign[language].test(text)).sort((one, other) => other.length - one.length);
  const texts = await textsOf(page);
  const asked = decodeURIComponent(page.url());
  return texts.flatMap(({ text, isInOther }) => (isUntranslated(text, isInOther) ? text : []));

  function isUntranslated(text: string, isInOther: boolean) {
    if (!foreign[language].test(text) || asked.includes(text)) return false;
    if (mustNot.has(text) && !may.has(text)) return true;
    if (isInOther) return false;
    const rest = known.reduce((left, one) => (left.includes(one) ? left.replaceAll(one, ' ') : left), text);
    const words = rest.match(new RegExp(foreign[language], 'gu')) ?? [];
    return words.some((word) => !asked.includes(word));
  }
}

/** Values such as DRAWS_ON come with the data, and no reader is to see them. */
const isEnumValue = (text: string) => /^[A-Z]+(_[A-Z]+)+$/.test(text);

/** Nor the words by which the API names kinds of nodes, fields, and the terms of a score. */
const isCode = (key: string, of: object) => key === '__typename' || key === 'field' || (key === 'name' && 'contribution' in of);

function read(value: unknown, language: Language, data: Set<string>, mustNot: Set<string>, may: Set<string>) {
  if (typeof value === 'string' && !isEnumValue(value)) data.add(value);
  if (Array.isArray(value)) value.forEach((one) => read(one, language, data, mustNot, may));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, chinese] of Object.entries(value)) {
    if (isCode(key, value)) continue;
    read(chinese, language, data, mustNot, may);
    const english: unknown = (value as Record<string, unknown>)[`${key}En`];
    if (typeof chinese !== 'string') continue;
    if (typeof english === 'string' && chinese !== english) mustNot.add(language === 'en' ? chinese : english);
    else if (key === 'name') may.add(chinese);
  }
}

/** What is written on the page and what a screen reader says, and whether its element says that it is in another language. */
function textsOf(page: Page): Promise<{ text: string; isInOther: boolean }[]> {
  return page.evaluate(() => {
    const texts = [{ text: document.title, isInOther: false }];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isOurs = (element: Element) => element.closest('script, noscript, style') === null;
    const isInOther = (element: Element) => element.closest('[lang]') !== document.documentElement;
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (textContent?.trim() && isOurs(parentElement!)) texts.push({ text: textContent.trim(), isInOther: isInOther(parentElement!) });
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      const attributes = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []);
      if (isOurs(element)) texts.push(...attributes.map((text) => ({ text, isInOther: isInOther(element) })));
    }
    return texts;
  });
}
