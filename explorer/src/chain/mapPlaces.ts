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

const cardHeight = 128;
const rowGap = 16;
const heading = 40;
const leastCard = 128;
const mostCard = 210;

/** Places the columns side by side in a width; columns of a band stand closer together than bands. */
export function placesOf(columns: readonly Column[], available: number) {
  const gap = columns.length > 5 ? 38 : 56;
  const padding = 10;
  const card = Math.max(leastCard, Math.min(mostCard, Math.floor((available - 2 * padding + gap) / columns.length) - gap));
  const tallest = Math.max(...columns.map(({ ids }) => ids.length));
  const height = heading + tallest * (cardHeight + rowGap);
  const places = new Map<string, Place>();
  columns.forEach(({ ids }, column) => {
    const left = padding + column * (card + gap);
    const room = (height - heading) / ids.length;
    const step = Math.min(room, (cardHeight + rowGap) * 1.5);
    const start = heading + (height - heading - step * ids.length) / 2;
    const topOf = (row: number) => start + row * step + (step - cardHeight) / 2;
    ids.forEach((id, row) => places.set(id, { left, top: topOf(row), width: card, height: cardHeight }));
  });
  return { places, height, width: 2 * padding + columns.length * (card + gap) - gap, bands: bandsOf(columns, card, gap, padding) };
}

function bandsOf(columns: readonly Column[], card: number, gap: number, padding: number): Band[] {
  return [...new Set(columns.map(({ stage }) => stage))].map((stage) => {
    const first = columns.findIndex((column) => column.stage === stage);
    const count = columns.filter((column) => column.stage === stage).length;
    return { stage, left: first * (card + gap), width: count * (card + gap) - gap + 2 * padding };
  });
}

/** A line from a card to another, with an arrow head: from its right side to the other's left; within a column and backwards to its right. */
export function edgePath(from: Place, to: Place): { line: string; tip: string } {
  const [startX, startY] = [from.left + from.width, from.top + from.height / 2];
  const endY = to.top + to.height / 2 + (startY > to.top + to.height / 2 ? 8 : startY < to.top + to.height / 2 ? -8 : 0);
  if (to.left > from.left) {
    const endX = to.left - 1;
    const bend = Math.max(18, (endX - startX) / 2);
    return {
      line: `M${startX} ${startY} C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX - 6} ${endY}`,
      tip: head(endX, endY, 1),
    };
  }
  const endX = to.left + to.width + 1;
  const bend = to.left === from.left ? 26 : 34;
  return {
    line: `M${startX} ${startY} C${startX + bend} ${startY} ${endX + bend} ${endY} ${endX + 6} ${endY}`,
    tip: head(endX, endY, -1),
  };
}

function head(x: number, y: number, direction: 1 | -1): string {
  return `M${x} ${y} l${-7 * direction} -4 v8 z`;
}
