import { useIsAway } from '../api/part';
import { useTexts } from '../i18n/language';

/** Says that the next page is on its way and the server does not answer. */
export function Away() {
  const texts = useTexts().states;
  const isAway = useIsAway();
  return (
    <div role="status" className="newer noprint">
      {isAway && <p>{texts.away}</p>}
    </div>
  );
}
