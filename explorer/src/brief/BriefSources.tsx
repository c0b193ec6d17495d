import { useTexts } from '../i18n/language';
import { webAddress } from '../ui/Citations';
import type { NumberedSource } from './numbering';

/** The documents of the brief, numbered, with the places that it rests on. */
export function BriefSources({ of }: { of: readonly NumberedSource[] }) {
  const texts = useTexts();
  return (
    <ol className="briefsources small">
      {of.map(({ number, source, places }) => {
        const address = webAddress(source);
        return (
          <li key={source.id} id={`source-${number}`} value={number}>
            {[source.title, source.publisher, source.date, texts.sources.kinds[source.kind]].filter(Boolean).join('. ')}
            {places.length > 0 && `. ${texts.sources.place}${texts.colon}${places.join(texts.semicolon)}`}
            {address && (
              <>
                .{' '}
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {address}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
