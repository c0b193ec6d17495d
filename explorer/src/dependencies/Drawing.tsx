import { Button } from 'antd';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTexts } from '../i18n/language';
import { useAddress } from '../ui/useAddress';
import { NodeCard, type CardActions } from './NodeCard';
import { size, type Spot } from './placement';
import { collapsed, openedOf, textOf, toggled, type Shown, type ShownEdge } from './shownGraph';

interface Props {
  shown: Shown;
  all: Shown;
  spots: ReadonlyMap<string, Spot>;
  root: string;
  tools: ReactNode;
}

const zooms = [0.5, 0.65, 0.8, 1, 1.25];

/** The drawing: nodes at their places, lines from what is needed to what needs it. The wheel scrolls the page; Ctrl and wheel zoom. */
export function Drawing({ shown, all, spots, root, tools }: Props) {
  const texts = useTexts().dependencies;
  const [zoom, setZoom] = useState(1);
  const [near, setNear] = useState<string>();
  const { search, open } = useAddress();
  const cards = useCards({ shown, all, spots, root }, setNear);
  const box = useZoomingWheel(setZoom);
  useInTheMiddle(box, spots.get(root));
  const { width, height } = extentOf([...spots.values()]);
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        <span className="quiet small">{texts.legend}</span>
        <span style={{ marginLeft: 'auto' }} className="row">
          <Button size="small" aria-label={texts.smaller} disabled={zoom === zooms[0]} onClick={() => setZoom(next(zoom, -1))}>
            −
          </Button>
          <Button size="small" aria-label={texts.larger} disabled={zoom === zooms.at(-1)} onClick={() => setZoom(next(zoom, 1))}>
            +
          </Button>
          {search.only && (
            <Button size="small" onClick={() => open({ only: '' })}>
              {texts.everything}
            </Button>
          )}
          {tools}
        </span>
      </div>
      <div className="drawing scroll" ref={box} role="group" aria-label={texts.picture} tabIndex={0}>
        <div style={{ width: width * zoom, height: height * zoom }}>
          <div className="paper" style={{ width, height, transform: `scale(${zoom})` }}>
            <Lines edges={shown.edges} spots={spots} width={width} height={height} near={near} />
            {cards}
          </div>
        </div>
      </div>
    </>
  );
}

/** The cards. Pointing at one changes only the lines, so three hundred cards are not rendered again with each movement of the mouse. */
function useCards({ shown, all, spots, root }: Omit<Props, 'tools'>, onPoint: CardActions['onPoint']) {
  const { search } = useAddress();
  const actions = useActions(all, onPoint);
  return useMemo(() => {
    const opened = openedOf(search.opened);
    return shown.nodes.map((node) => (
      <NodeCard
        key={node.id}
        of={node}
        {...spots.get(node.id)!}
        isRoot={node.id === root}
        opened={opened.flatMap(({ id, relation }) => (id === node.id ? relation : [])).join()}
        actions={actions}
      />
    ));
  }, [shown, spots, root, search.opened, actions]);
}

/** What the cards' buttons do: always the same functions, so that they are no reason to render a card again. */
function useActions(all: Shown, onPoint: CardActions['onPoint']): CardActions {
  const address = useAddress();
  const now = useRef({ ...address, all });
  useLayoutEffect(() => {
    now.current = { ...address, all };
  });
  return useMemo(() => {
    const opened = () => openedOf(now.current.search.opened);
    return {
      onToggle: (step) => now.current.open({ opened: textOf(toggled(opened(), step)) }),
      onCollapse: (id) => now.current.open({ opened: textOf(collapsed(opened(), id, now.current.all)) }),
      onOnly: (slug) => now.current.open({ only: now.current.search.only === slug ? '' : slug }),
      onPoint,
    };
  }, [onPoint]);
}

function next(zoom: number, step: 1 | -1): number {
  return zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) + step))]!;
}

export function extentOf(spots: readonly Spot[]) {
  return {
    width: Math.max(0, ...spots.map(({ x }) => x)) + size.width + 12,
    height: Math.max(0, ...spots.map(({ y }) => y)) + size.height + 12,
  };
}

/** Begins with the technology that the page is about in the middle. */
function useInTheMiddle(box: RefObject<HTMLDivElement | null>, spot: Spot | undefined) {
  useEffect(() => {
    if (!box.current || !spot) return;
    const { clientWidth, clientHeight } = box.current;
    box.current.scrollTo(spot.x + size.width / 2 - clientWidth / 2, spot.y + size.height / 2 - clientHeight / 2);
    // Only at first: what is opened later must not move what somebody looks at.
  }, []);
}

/** React's own wheel listener cannot keep the browser from zooming the page. */
function useZoomingWheel(setZoom: (change: (zoom: number) => number) => void) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      setZoom((zoom) => next(zoom, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [setZoom]);
  return box;
}

interface LinesProps {
  edges: readonly ShownEdge[];
  spots: ReadonlyMap<string, Spot>;
  width: number;
  height: number;
  near: string | undefined;
}

const Lines = memo(function Lines({ edges, spots, width, height, near }: LinesProps) {
  return (
    <svg className="ties" width={width} height={height} aria-hidden>
      {edges.map((edge) => {
        const [from, to] = [spots.get(edge.from), spots.get(edge.to)];
        if (!from || !to) return null;
        const { line, tip } = tie(from, to);
        const isNear = edge.from === near || edge.to === near;
        return (
          <g key={`${edge.from} ${edge.to}`} className={`${edge.relation} ${near === undefined ? '' : isNear ? 'near' : 'far'}`}>
            <path d={line} />
            <path className="tip" d={tip} />
          </g>
        );
      })}
    </svg>
  );
});

/** A line from the right side of a card to the left of another; to one that does not lie to the right, from its left side. */
export function tie(from: Spot, to: Spot): { line: string; tip: string } {
  const [startY, endY] = [from.y + size.height / 2, to.y + size.height / 2];
  if (to.x > from.x) {
    const [startX, endX] = [from.x + size.width, to.x];
    const middle = (startX + endX) / 2;
    const line = `M${startX} ${startY} C${middle} ${startY} ${middle} ${endY} ${endX - 6} ${endY}`;
    return { line, tip: `M${endX} ${endY} l-7 -3.5 v7 z` };
  }
  const out = Math.min(from.x, to.x) - 22;
  return { line: `M${from.x} ${startY} C${out} ${startY} ${out} ${endY} ${to.x - 6} ${endY}`, tip: `M${to.x} ${endY} l-7 -3.5 v7 z` };
}
