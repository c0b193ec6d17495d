import type { EdgeKind } from '../api/generated/explorer/paths-among';
import { useTexts, useWords } from '../i18n/language';
import { BasisNote, Citations, type Basis, type Citation } from './Citations';
import { NodeLink, type Named } from './NodeLink';

export interface GraphPath {
  nodes: readonly Named[];
  edges: readonly {
    kind: EdgeKind;
    basis?: Basis | null;
    why?: string | null;
    whyEn?: string | null;
    from: { id: string };
    to?: { id: string } | null;
    citations: readonly Citation[];
  }[];
}

/** A path drawn as its entries with the relation between each two, which has its source. The arrow points as the relation reads. */
export function PathLine({ of: { nodes, edges } }: { of: GraphPath }) {
  const texts = useTexts().paths;
  const words = useWords();
  return (
    <ol className="path">
      {nodes.map((node, index) => {
        const edge = edges[index - 1];
        return (
          <li key={node.id}>
            {edge && (
              <span className="step">
                <span aria-hidden>{edge.from.id === node.id ? '←' : '—'}</span>
                <span>{texts.edges[edge.kind]}</span>
                <BasisNote basis={edge.basis ?? null} why={words(edge.why ?? null, edge.whyEn ?? null)} />
                <Citations of={edge.citations} basis={edge.basis ?? null} />
                <span aria-hidden>{edge.from.id === node.id ? '—' : '→'}</span>
              </span>
            )}
            <span className="stop">
              <NodeLink of={node} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
