import { useEffect, useRef, useState } from 'react';
import type { Spot } from './placement';
import type { Shown, ShownNode } from './shownGraph';

export interface PlacementRequest {
  number: number;
  start: { nodes: { id: string }[]; edges: { from: string; to: string }[] };
  later: Pick<ShownNode, 'id' | 'from'>[];
}

/** The places of the nodes, computed off the main thread; undefined until the first are there. */
export function usePlacement(start: Shown, all: Shown): Map<string, Spot> | undefined {
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  const [spots, setSpots] = useState<Map<string, Spot>>();
  useEffect(() => {
    const made = new Worker(new URL('./placement.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<{ number: number; spots: Map<string, Spot> }>) => {
      if (data.number === number.current) setSpots(data.spots);
    };
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    number.current += 1;
    const request: PlacementRequest = {
      number: number.current,
      start: { nodes: start.nodes.map(({ id }) => ({ id })), edges: start.edges.map(({ from, to }) => ({ from, to })) },
      later: all.nodes.filter(({ from }) => from).map(({ id, from }) => ({ id, from: from! })),
    };
    worker.current!.postMessage(request);
  }, [start, all]);
  return spots;
}
