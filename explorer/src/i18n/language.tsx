import { createContext, useContext, useEffect, useState, type PropsWithChildren } from 'react';
import { part } from '../api/part';
import type { Texts } from './zh';

export type Language = 'zh' | 'en';

const key = 'explorer.language';
const loaded: Partial<Record<Language, Texts>> = {};
const LanguageContext = createContext<Language>('zh');

/** Gets the texts of a language; a browser needs those of one. */
export async function loadLanguage(language: Language): Promise<void> {
  loaded[language] ??= language === 'en' ? (await part(() => import('./en'))).en : (await part(() => import('./zh'))).zh;
}

/** Shows the language asked for once its texts are there; until then the one before, and nothing at first. */
export function LanguageProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  const [shown, show] = useState<Language | undefined>(loaded[language] && language);
  useEffect(() => {
    let isAsked = true;
    void loadLanguage(language).then(() => isAsked && show(language));
    return () => {
      isAsked = false;
    };
  }, [language]);
  return shown && <LanguageContext value={shown}>{children}</LanguageContext>;
}

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage may be forbidden
  }
}

export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Then it is asked again next time.
  }
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return loaded[useLanguage()]!;
}

/** Picks a name in the language shown; the Chinese one where there is no English one. */
export function useName(): (node: { name: string; nameEn?: string | null }) => string {
  const language = useLanguage();
  return (node) => (language === 'en' && node.nameEn) || node.name;
}

/** Picks a text in the language shown, of an entry that has both. */
export function useWords(): (chinese: string | null, english: string | null) => string | null {
  const language = useLanguage();
  return (chinese, english) => (language === 'en' && english) || chinese;
}
