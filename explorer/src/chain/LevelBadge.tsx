import { useTexts } from '../i18n/language';
import type { Level } from './lens';

/** A level of a lens: as a shape, a colour and a word. */
export function LevelBadge({ of: { key, tone, shape } }: { of: Level }) {
  const { levels } = useTexts().map;
  return (
    <span className={`badge ${tone}`}>
      <span aria-hidden>{shape}</span>
      {levels[key as keyof typeof levels]}
    </span>
  );
}
