import { useName, useTexts } from '../i18n/language';
import type { SegmentView } from './chain';
import type { Level } from './lens';
import { LevelBadge } from './LevelBadge';
import type { Place } from './mapPlaces';
import type { Reading } from './useReading';

interface Props {
  of: SegmentView;
  place: Place;
  level: Level;
  reading: Reading;
  look: 'plain' | 'near' | 'tied' | 'far';
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
}

/** A segment on the map: a button that opens its panel, where its sources are. */
export function SegmentCard({ of: { segment, bottlenecks }, place, level, reading, look, onPoint, onOpen }: Props) {
  const texts = useTexts();
  const name = useName()(segment);
  return (
    <button
      type="button"
      className={`segment ${level.tone} ${look}`}
      style={place}
      title={name}
      onClick={() => onOpen(segment.id)}
      onFocus={() => onPoint(segment.id)}
      onBlur={() => onPoint(undefined)}
      onMouseEnter={() => onPoint(segment.id)}
      onMouseLeave={() => onPoint(undefined)}
    >
      <span className="top">
        <LevelBadge of={level} />
        {bottlenecks.length > 0 && (
          <span className="bottleneck">
            <span aria-hidden>⊘ {bottlenecks.length}</span>
            <span className="heard">{texts.map.bottleneckCount(bottlenecks.length)}</span>
          </span>
        )}
      </span>
      <span className="name">{name}</span>
      <span className={`reading ${reading.lines.length > 1 ? 'many' : ''}`}>
        {reading.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
      {reading.alarm && <span className="gap">{reading.alarm}</span>}
    </button>
  );
}
