import { PictureButton } from '../export/PictureButton';
import { ink, textAt, wrapped, type Measure } from '../export/picture';
import { useName, useTexts } from '../i18n/language';
import { extentOf, tie } from './Drawing';
import { signs } from './NodeCard';
import { size, type Spot } from './placement';
import { relations, type Shown, type ShownNode } from './shownGraph';

interface Props {
  name: string;
  shown: Shown;
  spots: ReadonlyMap<string, Spot>;
  root: string;
}

/** Saves what the drawing shows as a picture. */
export function DependencyPicture({ name, shown, spots, root }: Props) {
  const texts = useTexts().dependencies;
  const nameOf = useName();
  const labelOf = (node: ShownNode) => (node.kind === 'group' ? texts.group[node.from!.relation](node.members!.length) : nameOf(node));
  const draw = (measure: Measure) => {
    const lines = shown.edges.flatMap(({ from, to }) => {
      const [start, end] = [spots.get(from), spots.get(to)];
      if (!start || !end) return [];
      const { line, tip } = tie(start, end);
      return [`<path d="${line}" fill="none" stroke="${ink.line}" stroke-width="1.2"/><path d="${tip}" fill="${ink.line}"/>`];
    });
    const cards = shown.nodes.map((node) => card(node, labelOf(node), spots.get(node.id)!, node.id === root, measure));
    return {
      ...extentOf(shown.nodes.map(({ id }) => spots.get(id)!)),
      legend: [
        ...relations.map((relation) => ({ shape: signs[relation], colour: ink.quiet, word: texts.kinds[relation] })),
        { shape: '▌', colour: ink.bad, word: texts.bottleneck },
      ],
      body: [...lines, ...cards].join('\n'),
    };
  };
  return <PictureButton title={`${name} · ${texts.title}`} draw={draw} />;
}

function card(node: ShownNode, label: string, { x, y }: Spot, isRoot: boolean, measure: Measure): string {
  const border = isRoot ? ink.accent : ink.border;
  const lines = wrapped(label, size.width - 24, 2, (line) => measure(line, 13, true));
  const counts = relations.flatMap((relation) => (node.counts?.[relation] ? [`${signs[relation]}${node.counts[relation]}`] : []));
  return [
    `<rect x="${x}" y="${y}" width="${size.width}" height="${size.height}" rx="8" fill="#ffffff"`,
    ` stroke="${border}" stroke-width="${isRoot ? 2 : 1}"/>`,
    node.technologyKind === 'BOTTLENECK' ? `<rect x="${x}" y="${y + 8}" width="4" height="${size.height - 16}" fill="${ink.bad}"/>` : '',
    ...lines.map((line, index) => textAt(x + 13, y + 23 + index * 18, line, { size: 13, isBold: true })),
    textAt(x + 13, y + size.height - 11, counts.join('  '), { colour: ink.quiet }),
  ].join('');
}
