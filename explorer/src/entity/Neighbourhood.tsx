import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { PictureButton } from '../export/PictureButton';
import { ink, textAt, wrapped, type Measure } from '../export/picture';
import { useName, useTexts } from '../i18n/language';
import { NodeLink, type Named } from '../ui/NodeLink';
import { box, neighbourhoodOf, type Branch, type NeighbourhoodView } from './neighbourhood';
import type { Relation } from './relations';
import './neighbourhood.css';

interface Props {
  of: Named;
  relations: readonly Relation[];
}

/** A small picture of what an entry is tied to; the lists of the page have all of it. On a narrow screen it is drawn on request. */
export function Neighbourhood({ of, relations }: Props) {
  const texts = useTexts();
  const name = useName()(of);
  const [isDrawn, setDrawn] = useState(innerWidth >= 768);
  const view = useMemo(() => neighbourhoodOf(relations), [relations]);
  if (relations.length === 0) return null;
  return (
    <section aria-labelledby="neighbourhood">
      <div className="row" style={{ margin: '20px 0 10px' }}>
        <h2 id="neighbourhood" style={{ margin: 0 }}>
          {texts.entity.neighbourhood}
        </h2>
        {isDrawn && <NeighbourhoodPicture name={name} view={view} />}
      </div>
      {isDrawn ? <Drawing name={name} view={view} /> : <Button onClick={() => setDrawn(true)}>{texts.dependencies.draw}</Button>}
    </section>
  );
}

function Drawing({ name, view: { branches, centre, width, height } }: { name: string; view: NeighbourhoodView }) {
  const texts = useTexts();
  const titleOf = useTitleOf();
  return (
    <div className="neighbourhood scroll" role="group" aria-label={`${texts.entity.neighbourhood}${texts.colon}${name}`} tabIndex={0}>
      <div className="paper" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden>
          {branches.map((branch) => (
            <path key={branch.name} d={branch.line} />
          ))}
        </svg>
        <div className="centre" style={{ left: centre.x, top: centre.y, width: box.centreWidth, height: box.centreHeight }} title={name}>
          <b>{name}</b>
        </div>
        {branches.map((branch) => (
          <div key={branch.name} className="branch" style={{ left: branch.x, top: branch.y, width: box.width, height: branch.height }}>
            <b className="small">{titleOf(branch)}</b>
            {branch.shown.map((node) => (
              <div key={node.id} className="entry">
                <NodeLink of={node} />
              </div>
            ))}
            {branch.rest > 0 && <div className="entry quiet">{texts.entity.others(branch.rest)}</div>}
          </div>
        ))}
      </div>
    </div>
  );
}

function useTitleOf(): (branch: Branch) => string {
  const { relations } = useTexts().entity;
  return ({ name, totalCount }) => `${relations[name]} · ${totalCount}`;
}

function NeighbourhoodPicture({ name, view }: { name: string; view: NeighbourhoodView }) {
  const texts = useTexts();
  const nameOf = useName();
  const titleOf = useTitleOf();
  const draw = (measure: Measure) => {
    const lines = view.branches.map(({ line }) => `<path d="${line}" fill="none" stroke="${ink.line}" stroke-width="1.2"/>`);
    const boxes = view.branches.map((branch) => {
      const rest = branch.rest > 0 ? [texts.entity.others(branch.rest)] : [];
      return boxOf(branch, [titleOf(branch), ...branch.shown.map(nameOf), ...rest], measure);
    });
    const body = [...lines, ...boxes, centreOf(view, name, measure)].join('\n');
    return { width: view.width, height: view.height, legend: [], body };
  };
  return <PictureButton title={`${name} · ${texts.entity.neighbourhood}`} draw={draw} />;
}

function boxOf({ x, y, height }: Branch, [title, ...entries]: readonly string[], measure: Measure): string {
  const within = (text: string) => wrapped(text, box.width - 24, 1, (line) => measure(line, 13, false))[0] ?? '';
  return [
    `<rect x="${x}" y="${y}" width="${box.width}" height="${height}" rx="8" fill="#ffffff" stroke="${ink.border}"/>`,
    textAt(x + 12, y + 20, title!, { size: 13, isBold: true }),
    ...entries.map((entry, index) => textAt(x + 12, y + box.head + 16 + index * box.line, within(entry), { size: 13 })),
  ].join('');
}

function centreOf({ centre: { x, y } }: NeighbourhoodView, name: string, measure: Measure): string {
  const lines = wrapped(name, box.centreWidth - 24, 2, (line) => measure(line, 14, true));
  const top = y + box.centreHeight / 2 - (lines.length - 1) * 10 + 5;
  return [
    `<rect x="${x}" y="${y}" width="${box.centreWidth}" height="${box.centreHeight}" rx="8" fill="#ffffff"`,
    ` stroke="${ink.accent}" stroke-width="2"/>`,
    ...lines.map((line, index) => textAt(x + 12, top + index * 20, line, { size: 14, isBold: true })),
  ].join('');
}
