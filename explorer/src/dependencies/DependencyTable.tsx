import { memo, useMemo, useState } from 'react';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { Citations, type Basis, type Citation } from '../ui/Citations';
import { LoadMore } from '../ui/LoadMore';
import { NodeLink, type Named } from '../ui/NodeLink';
import type { Graph, Shown } from './shownGraph';

interface Row {
  from: Named;
  to: Named;
  relation: Shown['edges'][number]['relation'];
  why: string | null;
  whyEn: string | null;
  basis: Basis | null;
  citations: readonly Citation[];
}

/** Rows at first, and more with each request for more: a long table would hold up each step of the drawing. */
const step = 50;

/** The drawing's lines as a table, each with its reason and its source; also what the drawing had no room for. */
export const DependencyTable = memo(function DependencyTable({ of, all, name }: { of: Shown; all: Graph; name: string }) {
  const texts = useTexts();
  const words = useWords();
  const rows = useMemo(() => rowsOf(of, all), [of, all]);
  const [most, setMost] = useState(step);
  const pages = { hasNextPage: most < rows.length, isFetchingNextPage: false, fetchNextPage: () => setMost(most + step) };
  return (
    <>
      <div className="row" style={{ margin: '16px 0 8px' }}>
        <h3 style={{ margin: 0 }}>{texts.dependencies.table(rows.length)}</h3>
        <TableExport of={rows} name={name} />
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={texts.dependencies.table(rows.length)}>
        <table className="plain stack">
          <thead>
            <tr>
              <th>{texts.dependencies.needed}</th>
              <th>{texts.dependencies.relation}</th>
              <th>{texts.dependencies.needing}</th>
              <th>{texts.technologyPage.why}</th>
              <th>{texts.export.sources}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={`${row.from.id} ${row.to.id} ${row.relation}`}>
                <td>
                  <NodeLink of={row.from} />
                </td>
                <td className="quiet small">{texts.dependencies.ties[row.relation]}</td>
                <td>
                  <NodeLink of={row.to} />
                </td>
                <td className="small">{words(row.why, row.whyEn) ?? texts.notRecorded}</td>
                <td>
                  <Citations of={row.citations} basis={row.basis ?? 'EXPERT'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore pages={pages} shown={most} total={rows.length} />
    </>
  );
});

/** What is drawn, a line for each of those that a card stands for, and the rest of the answer where the start was cut. */
function rowsOf({ nodes, edges, isCut }: Shown, all: Graph): Row[] {
  const names = new Map<string, Named>(all.nodes.map(({ technology }) => [technology.id, technology]));
  nodes.forEach((node) => names.set(node.id, node));
  const rows = edges.flatMap((edge): Row[] => {
    const [from, to] = [names.get(edge.from), names.get(edge.to)];
    if (!from || !to) return [];
    const members = nodes.find(({ id, kind }) => kind === 'group' && (id === edge.from || id === edge.to))?.members;
    if (!members) return [{ ...edge, from, to }];
    return members.map((member) => ({ ...edge, from: from.name ? from : member, to: to.name ? to : member }));
  });
  if (!isCut) return rows;
  const drawn = new Set(rows.map(({ from, to }) => `${from.id} ${to.id}`));
  const rest = all.edges.filter(({ from, to }) => !drawn.has(`${to.id} ${from.id}`) && names.has(from.id) && names.has(to.id));
  const named = rest.map((edge) => ({ ...edge, from: names.get(edge.to.id)!, to: names.get(edge.from.id)! }));
  return [...rows, ...named.map((row) => ({ ...row, relation: 'dependsOn' as const }))];
}

function TableExport({ of, name }: { of: readonly Row[]; name: string }) {
  const texts = useTexts();
  const nameOf = useName();
  const words = useWords();
  return (
    <ExportButton
      name={`${name} ${texts.dependencies.title}`}
      rows={() => Promise.resolve(of)}
      columns={[
        { title: texts.dependencies.needed, value: ({ from }) => nameOf(from) },
        { title: texts.dependencies.relation, value: ({ relation }) => texts.dependencies.ties[relation] },
        { title: texts.dependencies.needing, value: ({ to }) => nameOf(to) },
        { title: texts.technologyPage.why, value: ({ why, whyEn }) => words(why, whyEn) },
        { title: texts.export.sources, value: ({ citations }) => citations.map(({ source }) => source.title).join('; ') },
      ]}
    />
  );
}
