import { useRegionName } from '../api/dataSet';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts } from '../i18n/language';
import { together } from '../ui/Citations';
import { useScore } from '../ui/Terms';
import type { Closes, Entry } from './entries';
import { useEntryName } from './ListEntry';

/** The list as a file, with the notes: it stays with the one who exports it. */
export function ListExport({ of, notes }: { of: Entry[]; notes: Readonly<Record<string, string>> }) {
  const texts = useTexts();
  const entryName = useEntryName();
  const region = useRegionName();
  const closesText = useClosesText();
  return (
    <ExportButton
      name={texts.list.title}
      rows={() => Promise.resolve(of.map((entry, index) => ({ entry, number: index + 1 })))}
      columns={[
        { title: texts.list.order, value: ({ number }) => number },
        { title: texts.name, value: ({ entry }) => entryName(entry) },
        { title: texts.kind, value: ({ entry }) => ('gap' in entry ? texts.list.gap : kindOf(entry, texts.entity.kinds)) },
        {
          title: texts.region,
          value: ({ entry }) => ('node' in entry && 'region' in entry.node && entry.node.region ? region(entry.node.region) : null),
        },
        { title: texts.list.closes, value: ({ entry }) => ('closes' in entry ? entry.closes.map(closesText).join('; ') : null) },
        { title: texts.list.noteColumn, value: ({ entry }) => notes[entry.id] ?? null },
        { title: texts.export.sources, value: ({ entry }) => sourcesOf(entry) },
      ]}
    />
  );
}

function kindOf({ node }: Extract<Entry, { node: unknown }>, kinds: Record<string, string>): string {
  return kinds[node.__typename] ?? node.__typename;
}

function sourcesOf(entry: Entry): string {
  const citations = together('gap' in entry ? entry.gap.evidence : [entry.node, ...entry.closes.flatMap(({ evidence }) => evidence)]);
  return [...new Set(citations.map(({ source }) => source.title))].join('; ');
}

function useClosesText(): (closes: Closes) => string {
  const texts = useTexts();
  const name = useName();
  const score = useScore();
  return ({ gap, way, score: fit }) =>
    [
      `${texts.gaps.kinds[gap.kind]} ${score(gap.severity)} ${name(gap.technology ?? gap.segment)}`,
      way === 'OWN' ? '' : `(${texts.list.ways[way]}${fit === null ? '' : ` ${score(fit)}`})`,
    ]
      .filter(Boolean)
      .join(' ');
}
