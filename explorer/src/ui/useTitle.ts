import { useEffect } from 'react';
import { useTexts } from '../i18n/language';

/** Names the page in the browser's tab and history. */
export function useTitle(title: string | undefined) {
  const site = useTexts().title;
  useEffect(() => {
    document.title = title ? `${title} · ${site}` : site;
  }, [title, site]);
}
