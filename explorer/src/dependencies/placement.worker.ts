import { placed } from './placement';
import type { PlacementRequest } from './usePlacement';

onmessage = ({ data: { number, start, later } }: MessageEvent<PlacementRequest>) => postMessage({ number, spots: placed(start, later) });
