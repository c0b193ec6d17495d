import { useTexts } from '../i18n/language';
import { shapes, type Position } from './position';

/** How well a segment is held locally: as a shape, a colour and a word. */
export function PositionBadge({ of }: { of: Position }) {
  const { position } = useTexts().map;
  return (
    <span className={`badge ${of}`}>
      <span aria-hidden>{shapes[of]}</span>
      {position[of]}
    </span>
  );
}
