import type { Column, Stage } from './mapLayout';

/** A card's place in pixels. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Band {
  stage: Stage;
  left: number;
  width: number;
}

/** The places of all cards; `columns` holds them column by column, each from top to bottom. */
export interface Placed {
  places: Map<string, Place>;
  columns: Place[][];
  bands: Band[];
  width: number;
  height: number;
}

export const cardHeight = 134;
const rowGap = 16;
const heading = 36;
const padding = 10;
const gap = 32;
const leastCard = 132;
const mostCard = 236;

/** Places the columns side by side in a width; each stands in the middle of the height. */
export function placesOf(columns: readonly Column[], available: number): Placed {
  const card = Math.max(leastCard, Math.min(mostCard, Math.floor((available - 2 * padding + gap) / columns.length) - gap));
  // Where cards would grow too wide, the space between the columns takes the rest.
  const step = Math.max(card + gap, Math.min(card * 2, (available - 2 * padding - card) / Math.max(1, columns.length - 1)));
  const tallest = Math.max(...columns.map(({ ids }) => ids.length));
  const height = heading + tallest * (cardHeight + rowGap);
  const places = new Map<string, Place>();
  columns.forEach(({ ids }, column) => {
    const start = heading + ((tallest - ids.length) * (cardHeight + rowGap)) / 2;
    ids.forEach((id, row) => {
      const left = Math.round(padding + column * step);
      places.set(id, { left, top: start + row * (cardHeight + rowGap), width: card, height: cardHeight });
    });
  });
  return {
    places,
    columns: columns.map(({ ids }) => ids.map((id) => places.get(id)!)),
    bands: bandsOf(columns, card, step),
    height,
    width: Math.round(2 * padding + (columns.length - 1) * step + card),
  };
}

function bandsOf(columns: readonly Column[], card: number, step: number): Band[] {
  return [...new Set(columns.map(({ stage }) => stage))].map((stage) => {
    const first = columns.findIndex((column) => column.stage === stage);
    const count = columns.filter((column) => column.stage === stage).length;
    return { stage, left: Math.round(first * step), width: Math.round((count - 1) * step + card + 2 * padding) };
  });
}
