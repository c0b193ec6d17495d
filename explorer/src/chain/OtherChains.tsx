import { Link } from '@tanstack/react-router';
import { addressOf } from '../api/address';
import { useName } from '../i18n/language';
import type { OtherChain } from './chain';
import type { Place } from './mapPlaces';

interface Props {
  title: string;
  titlePlace: { left: number; top: number };
  of: readonly OtherChain[];
  places: Map<string, Place>;
  side: 'feeding' | 'fed';
  near: string | undefined;
  onPoint: (id: string | undefined) => void;
}

/** Other chains below the map, as stubs that lead there; each stands out with the segments that it is tied to. */
export function OtherChains({ title, titlePlace, of, places, side, near, onPoint }: Props) {
  const name = useName();
  return (
    <>
      <span className="stubs" style={titlePlace}>
        {title}
      </span>
      {of.map(({ chain, segments }) => {
        const id = `${side} ${chain.id}`;
        const look = near === undefined ? '' : near === id || segments.has(near) ? 'tied' : 'far';
        return (
          <Link
            key={chain.id}
            to={addressOf(chain.id)}
            className={`stub ${look}`}
            style={places.get(id)!}
            title={name(chain)}
            onFocus={() => onPoint(id)}
            onBlur={() => onPoint(undefined)}
            onMouseEnter={() => onPoint(id)}
            onMouseLeave={() => onPoint(undefined)}
          >
            <span>{name(chain)}</span>
          </Link>
        );
      })}
    </>
  );
}
