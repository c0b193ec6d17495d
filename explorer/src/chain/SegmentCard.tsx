import { useName, useTexts } from '../i18n/language';
import { useScore } from '../ui/Terms';
import type { SegmentView } from './chain';
import type { Place } from './mapPlaces';
import { PositionBadge } from './PositionBadge';

interface Props {
  of: SegmentView;
  place: Place;
  look: 'plain' | 'near' | 'tied' | 'far';
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
}

/** A segment on the map: a button that opens its panel, where its sources are. */
export function SegmentCard({ of: { segment, gaps, position, bottlenecks }, place, look, onPoint, onOpen }: Props) {
  const texts = useTexts();
  const name = useName()(segment);
  const score = useScore();
  const firms = useFirms(segment);
  const [gravest] = gaps;
  return (
    <button
      type="button"
      className={`segment ${position} ${look}`}
      style={place}
      title={name}
      onClick={() => onOpen(segment.id)}
      onFocus={() => onPoint(segment.id)}
      onBlur={() => onPoint(undefined)}
      onMouseEnter={() => onPoint(segment.id)}
      onMouseLeave={() => onPoint(undefined)}
    >
      <span className="top">
        <PositionBadge of={position} />
        {bottlenecks.length > 0 && <span className="bottleneck">{texts.map.bottleneckCount(bottlenecks.length)}</span>}
      </span>
      <span className="name">{name}</span>
      <span className="firms">{firms}</span>
      {gravest && (
        <span className="gap">
          {texts.gaps.kinds[gravest.kind]} {score(gravest.severity)}
          {gaps.length > 1 && ` +${gaps.length - 1}`}
        </span>
      )}
    </button>
  );
}

/** Up to three enterprises, the leaders first, and how many there are. */
function useFirms({ enterprises: { edges, totalCount } }: SegmentView['segment']): string {
  const texts = useTexts().map;
  const nameOf = useName();
  if (totalCount === 0) return texts.noEnterprise;
  const leadersFirst = edges.toSorted((one, other) => Number(other.role === 'LEADER') - Number(one.role === 'LEADER'));
  const shown = leadersFirst.slice(0, 3).map(({ node }) => nameOf(node));
  return totalCount > 3 ? `+${totalCount - 3} · ${shown.join('、')}` : shown.join('、');
}
