import { createContext, useContext, type PropsWithChildren } from 'react';
import { en } from './en';
import { zh, type Texts } from './zh';

export type Language = 'zh' | 'en';

const key = 'explorer.language';
const LanguageContext = createContext<Language>('zh');

export function LanguageProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
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
  return useLanguage() === 'en' ? en : zh;
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
