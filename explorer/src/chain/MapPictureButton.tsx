import { useRegionName } from '../api/dataSet';
import { PictureButton } from '../export/PictureButton';
import { ink, textAt, wrapped, type Measure } from '../export/picture';
import { useName, useTexts } from '../i18n/language';
import type { Chain, SegmentView } from './chain';
import { mapOf } from './ChainMap';
import { countyOf, kindOf, levelOf, levels, type Lens, type Level } from './lens';
import type { Place } from './mapPlaces';
import { useReading, type Reading } from './useReading';

const width = 1318;

/** Saves the map as a picture, under the lens that is chosen. */
export function MapPictureButton({ chain, segments, lens }: { chain: Chain; segments: SegmentView[]; lens: Lens }) {
  const texts = useTexts().map;
  const nameOf = useName();
  const regionName = useRegionName();
  const read = useReading(lens);
  const kind = kindOf(lens);
  const wordOf = ({ key }: Level) => texts.levels[key as keyof typeof texts.levels];
  const draw = (measure: Measure) => {
    const map = mapOf(segments, width);
    const bands = map.bands.map(
      ({ stage, left, width: wide }) =>
        `<rect x="${left}" y="0" width="${wide}" height="${map.bandHeight}" rx="10" fill="${ink.band}"/>` +
        textAt(left + 12, 23, texts.stage[stage], { size: 14, colour: ink.quiet, isBold: true }),
    );
    const lines = map.edges.map(
      ({ line, tip }) => `<path d="${line}" fill="none" stroke="${ink.line}" stroke-width="1.2"/><path d="${tip}" fill="${ink.line}"/>`,
    );
    const cards = map.order.map((view) => {
      const level = levelOf(view, lens);
      const place = map.places.get(view.segment.id)!;
      const bottlenecks = view.bottlenecks.length;
      return card({ name: nameOf(view.segment), place, level, word: wordOf(level), reading: read(view), bottlenecks }, measure);
    });
    const stubs = (['feeding', 'fed'] as const).flatMap((side) =>
      map.others[side].map(({ chain: other }) => stub(nameOf(other), map.strip.places.get(`${side} ${other.id}`)!, measure)),
    );
    const titles = (['feeding', 'fed'] as const)
      .filter((side) => map.others[side].length > 0)
      .map((side) => label(texts.otherChains[side], map.strip.titles[side], measure));
    return {
      width: map.width,
      height: map.height,
      legend: [
        ...levels[kind].map((level) => ({ shape: level.shape, colour: ink[level.tone], word: wordOf(level) })),
        { shape: '⊘', colour: ink.quiet, word: texts.bottlenecks },
      ],
      body: [...bands, ...lines, ...cards, ...titles, ...stubs].join('\n'),
    };
  };
  const county = countyOf(lens);
  const title = `${nameOf(chain)} · ${county ? texts.inCounty(regionName(county)) : texts.lenses[kind]}`;
  return <PictureButton title={title} draw={draw} />;
}

interface CardParts {
  name: string;
  place: Place;
  level: Level;
  word: string;
  reading: Reading;
  bottlenecks: number;
}

function card({ name, place: { left, top, width: wide, height }, level, word, reading, bottlenecks }: CardParts, measure: Measure): string {
  const colour = ink[level.tone];
  const room = wide - 22;
  const fits = (size: number, isBold: boolean) => (line: string) => measure(line, size, isBold);
  const nameLines = wrapped(name, room, 3, fits(13.5, true));
  const space = Math.max(1, Math.floor((height - 34 - nameLines.length * 18 - (reading.alarm ? 18 : 0)) / 16));
  const each = reading.lines.length > 1 ? 1 : 2;
  const lines = reading.lines.flatMap((line) => wrapped(line, room, each, fits(12, false))).slice(0, space);
  return [
    `<rect x="${left}" y="${top}" width="${wide}" height="${height}" rx="8" fill="#ffffff" stroke="${ink.border}"/>`,
    `<path d="M${left + 8} ${top} a8 8 0 0 0 -8 8 v${height - 16} a8 8 0 0 0 8 8 h-4 v-${height} z" fill="${colour}"/>`,
    textAt(left + 13, top + 20, `${level.shape} ${word}`, { colour, isBold: true }),
    bottlenecks > 0 ? textAt(left + wide - 36, top + 20, `⊘ ${bottlenecks}`, { colour: ink.quiet }) : '',
    ...nameLines.map((line, index) => textAt(left + 13, top + 40 + index * 18, line, { size: 13.5, isBold: true })),
    ...lines.map((line, index) => textAt(left + 13, top + 38 + nameLines.length * 18 + index * 16, line, { colour: ink.quiet })),
    reading.alarm ? textAt(left + 13, top + height - 10, reading.alarm, { colour: ink.bad }) : '',
  ].join('');
}

function stub(name: string, { left, top, width: wide, height }: Place, measure: Measure): string {
  const lines = wrapped(name, wide - 20, 2, (line) => measure(line, 13, false));
  const start = top + height / 2 + 5 - (lines.length - 1) * 8.5;
  return [
    `<rect x="${left}" y="${top}" width="${wide}" height="${height}" rx="8" fill="#ffffff" stroke="${ink.line}" stroke-dasharray="3 3"/>`,
    ...lines.map((line, index) => textAt(left + 10, start + index * 17, line, { size: 13, colour: ink.accent })),
  ].join('');
}

function label(text: string, { left, top }: { left: number; top: number }, measure: Measure): string {
  const lines = wrapped(text, 84, 2, (line) => measure(line, 13, false));
  const first = top + 27 - (lines.length - 1) * 8;
  return lines.map((line, index) => textAt(left, first + index * 17, line, { size: 13, colour: ink.quiet })).join('');
}
