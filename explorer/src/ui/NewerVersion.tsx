import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { baseAddress } from '../api/ask';
import { useVersion } from '../api/dataSet';
import { followVersions, isNewer, numberOf } from '../api/newVersion';
import { useTexts } from '../i18n/language';

/** A quiet notice when the server serves a newer version than the page shows. Nothing changes under the reader's eyes: they ask for it. */
export function NewerVersion() {
  const texts = useTexts().newer;
  const queries = useQueryClient();
  const served = useServedVersion();
  const shown = useVersion();
  const news = isNewer(served, shown);
  return (
    <div role="status" className="newer noprint">
      {news && (
        <p>
          {texts.told(numberOf(served)!)}{' '}
          <button type="button" className="linkish" onClick={() => void queries.invalidateQueries()}>
            {texts.refresh}
          </button>
        </p>
      )}
    </div>
  );
}

/** The version that the server serves now; null before it said so. */
function useServedVersion(): string | null {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => followVersions(document, () => new EventSource(new URL('events/versions', baseAddress)), setVersion), []);
  return version;
}
