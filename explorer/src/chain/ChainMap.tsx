import { useEffect, useMemo, useRef, useState } from 'react';
import { useName, useTexts } from '../i18n/language';
import { useAddress } from '../ui/useAddress';
import { otherChains, type Chain, type OtherChain, type SegmentView } from './chain';
import { countiesOf, lensOf, levelOf } from './lens';
import { LensBar } from './LensBar';
import { MapPictureButton } from './MapPictureButton';
import { columnsOf } from './mapLayout';
import { placesOf, type Place } from './mapPlaces';
import { routesOf, type Route } from './mapRoutes';
import { OtherChains } from './OtherChains';
import { SegmentCard } from './SegmentCard';
import { stripOf, stubLine } from './stubs';
import { useReading } from './useReading';

interface Props {
  chain: Chain;
  segments: SegmentView[];
  opened: string | undefined;
  onOpen: (id: string) => void;
}

/** The map of a chain: three bands, segments as cards, quiet lines that stand out at the segment pointed at or focused. */
export function ChainMap({ chain, segments, opened, onOpen }: Props) {
  const texts = useTexts().map;
  const name = useName();
  const { search } = useAddress();
  const [box, width] = useWidth();
  const [pointed, setPointed] = useState<string>();
  const layout = useLayout(segments, width);
  const counties = useMemo(() => countiesOf(segments), [segments]);
  const asked = lensOf(search.lens, counties);
  const lens = asked ?? 'position';
  const read = useReading(lens);
  const near = pointed ?? opened;
  const tied = tiesOf(near, layout);
  const lookOf = (id: string) => (near === undefined ? 'plain' : id === near ? 'near' : tied.has(id) ? 'tied' : 'far');
  const size = { width: layout.width, height: layout.height, '--width': layout.width } as React.CSSProperties;
  return (
    <>
      <div className="maptools">
        <LensBar lens={lens} counties={counties} isUnknown={asked === undefined} />
        <MapPictureButton chain={chain} segments={segments} lens={lens} />
      </div>
      <div className="scroll" ref={box}>
        <div className="map" role="group" aria-label={texts.picture(name(chain))} style={size}>
          {layout.bands.map(({ stage, left, width: wide }) => (
            <div key={stage} className="band" style={{ left, width: wide, height: layout.bandHeight }}>
              <h2>{texts.stage[stage]}</h2>
            </div>
          ))}
          <Lines layout={layout} near={near} />
          {layout.order.map((view) => (
            <SegmentCard
              key={view.segment.id}
              of={view}
              place={layout.places.get(view.segment.id)!}
              level={levelOf(view, lens)}
              reading={read(view)}
              look={lookOf(view.segment.id)}
              onPoint={setPointed}
              onOpen={onOpen}
            />
          ))}
          {(['feeding', 'fed'] as const).map(
            (side) =>
              layout.others[side].length > 0 && (
                <OtherChains
                  key={side}
                  title={texts.otherChains[side]}
                  titlePlace={layout.strip.titles[side]}
                  of={layout.others[side]}
                  places={layout.strip.places}
                  side={side}
                  near={near}
                  onPoint={setPointed}
                />
              ),
          )}
        </div>
      </div>
    </>
  );
}

type Layout = ReturnType<typeof useLayout>;

/** The segments that a segment, or another chain, feeds or is fed by. */
function tiesOf(near: string | undefined, { edges, stubs }: Layout): Set<string> {
  const pairs = [...edges.map(({ from, to }) => [from, to]), ...stubs.map(({ segment, stub }) => [segment, stub])];
  return new Set(pairs.flatMap(([one, other]) => (one === near ? other! : other === near ? one! : [])));
}

function Lines({ layout, near }: { layout: Layout; near: string | undefined }) {
  const lookOf = ({ from, to }: Route) => (near === undefined ? '' : from === near ? 'out' : to === near ? 'in' : 'far');
  // What stands out is drawn last, above the rest.
  const drawn = layout.edges.toSorted((one, other) => Number(isBright(lookOf(one))) - Number(isBright(lookOf(other))));
  return (
    <svg className="edges" width={layout.width} height={layout.height} aria-hidden>
      {drawn.map((route) => (
        <g key={`${route.from} ${route.to}`} className={lookOf(route)}>
          <path d={route.line} />
          <path className="tip" d={route.tip} />
        </g>
      ))}
      {layout.stubs
        .filter(({ segment, stub }) => near === segment || near === stub)
        .map(({ segment, stub, line, side }) => (
          <g key={`${segment} ${stub}`} className={side === 'fed' ? 'out' : 'in'}>
            <path d={line} />
          </g>
        ))}
    </svg>
  );
}

const isBright = (look: string) => look === 'out' || look === 'in';

function useLayout(segments: SegmentView[], width: number) {
  return useMemo(() => mapOf(segments, width), [segments, width]);
}

/** Everything that the map draws, in pixels; the picture to export is drawn from the same. */
export function mapOf(segments: readonly SegmentView[], width: number) {
  const columns = columnsOf(
    segments.map(({ segment: { id, stage, order, feeds } }) => ({ id, stage, order, feeds: feeds.edges.map(({ node }) => node.id) })),
  );
  const placed = placesOf(columns, width);
  const pairs = segments
    .flatMap(({ segment: { id, feeds } }) => feeds.edges.map(({ node }): [string, string] => [id, node.id]))
    .filter(([from, to]) => placed.places.has(to) && from !== to);
  const views = new Map(segments.map((view) => [view.segment.id, view]));
  const others = otherChains(segments);
  const strip = stripOf(others, placed);
  return {
    ...placed,
    bandHeight: placed.height,
    height: placed.height + strip.height,
    others,
    strip,
    edges: routesOf(pairs, placed),
    stubs: (['feeding', 'fed'] as const).flatMap((side) => stubLines(others[side], side, placed.places, strip.places)),
    order: columns.flatMap(({ ids }) => ids.map((id) => views.get(id)!)),
  };
}

function stubLines(others: readonly OtherChain[], side: 'feeding' | 'fed', cards: Map<string, Place>, places: Map<string, Place>) {
  return others.flatMap(({ chain, segments }) => {
    const stub = `${side} ${chain.id}`;
    return [...segments].map((segment) => ({ segment, stub, side, line: stubLine(cards.get(segment)!, places.get(stub)!, side) }));
  });
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1318);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
