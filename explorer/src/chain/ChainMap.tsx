import { useEffect, useMemo, useRef, useState } from 'react';
import { useName, useTexts } from '../i18n/language';
import type { Chain, SegmentView } from './chain';
import { columnsOf } from './mapLayout';
import { edgePath, placesOf, type Place } from './mapPlaces';
import { PositionBadge } from './PositionBadge';
import type { Position } from './position';
import { SegmentCard } from './SegmentCard';

interface Props {
  chain: Chain;
  segments: SegmentView[];
  opened: string | undefined;
  onOpen: (id: string) => void;
}

const positions: readonly Position[] = ['strong', 'fair', 'thin', 'missing', 'undecided'];

/** The map of a chain: three bands, segments as cards, quiet lines that stand out at the segment pointed at or focused. */
export function ChainMap({ chain, segments, opened, onOpen }: Props) {
  const texts = useTexts().map;
  const name = useName();
  const [box, width] = useWidth();
  const [pointed, setPointed] = useState<string>();
  const layout = useLayout(segments, width);
  const near = pointed ?? opened;
  const neighbours = new Set(layout.edges.flatMap(([from, to]) => (from === near ? [to] : to === near ? [from] : [])));
  return (
    <>
      <Legend />
      <div className="scroll" ref={box}>
        <div
          className="map"
          role="group"
          aria-label={texts.picture(name(chain))}
          style={{ width: layout.width, height: layout.height }}
        >
          {layout.bands.map(({ stage, left, width: wide }) => (
            <div key={stage} className="band" style={{ left, width: wide, height: layout.height }}>
              <h3>{texts.stage[stage]}</h3>
            </div>
          ))}
          <Edges edges={layout.edges} places={layout.places} near={near} width={layout.width} height={layout.height} />
          {layout.order.map((view) => (
            <SegmentCard
              key={view.segment.id}
              of={view}
              place={layout.places.get(view.segment.id)!}
              look={near === undefined ? 'plain' : view.segment.id === near ? 'near' : neighbours.has(view.segment.id) ? 'tied' : 'far'}
              onPoint={setPointed}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </>
  );
}

function Legend() {
  const texts = useTexts().map;
  return (
    <div className="row small quiet" style={{ marginBottom: 10 }}>
      <span>{texts.positionTitle}:</span>
      {positions.map((position) => (
        <PositionBadge key={position} of={position} />
      ))}
      <span>{texts.legend}</span>
    </div>
  );
}

interface EdgesProps {
  edges: [string, string][];
  places: Map<string, Place>;
  near: string | undefined;
  width: number;
  height: number;
}

function Edges({ edges, places, near, width, height }: EdgesProps) {
  return (
    <svg className="edges" width={width} height={height} aria-hidden>
      {edges.map(([from, to]) => {
        const { line, tip } = edgePath(places.get(from)!, places.get(to)!);
        const look = near === undefined ? '' : from === near ? 'out' : to === near ? 'in' : 'far';
        return (
          <g key={`${from} ${to}`} className={look}>
            <path d={line} />
            <path className="tip" d={tip} />
          </g>
        );
      })}
    </svg>
  );
}

function useLayout(segments: SegmentView[], width: number) {
  return useMemo(() => {
    const columns = columnsOf(
      segments.map(({ segment: { id, stage, order, feeds } }) => ({ id, stage, order, feeds: feeds.edges.map(({ node }) => node.id) })),
    );
    const placed = placesOf(columns, width);
    const edges = segments
      .flatMap(({ segment: { id, feeds } }) => feeds.edges.map(({ node }): [string, string] => [id, node.id]))
      .filter(([, to]) => placed.places.has(to));
    const views = new Map(segments.map((view) => [view.segment.id, view]));
    return { ...placed, edges, order: columns.flatMap(({ ids }) => ids.map((id) => views.get(id)!)) };
  }, [segments, width]);
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
