import { Link, useLocation } from '@tanstack/react-router';
import { useTexts } from '../i18n/language';
import { useTitle } from './useTitle';

/** For an address or an id that does not exist: says so, and searches for the words in it. */
export function Missing() {
  const texts = useTexts().states;
  const { pathname } = useLocation();
  const words = pathname.split(/[/:-]/).filter(Boolean).slice(1).join(' ') || pathname.slice(1);
  useTitle(texts.missing);
  return (
    <>
      <h1>{texts.missing}</h1>
      {words && (
        <p>
          {texts.missingHint}{' '}
          <Link to="/search" search={{ q: words }}>
            {words}
          </Link>
        </p>
      )}
    </>
  );
}
