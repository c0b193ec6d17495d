import { useTexts } from '../i18n/language';
import { Citations, type Citation } from '../ui/Citations';
import { NodeLink, type Named } from '../ui/NodeLink';

interface Listed {
  node: Named;
  citations: readonly Citation[];
}

/** A card of those tied to the technology. */
export function People<Edge extends Listed>({
  title,
  of,
  detail,
}: {
  title: string;
  of: { totalCount: number; edges: Edge[] };
  detail: (edge: Edge) => (string | null | undefined)[];
}) {
  const texts = useTexts();
  return (
    <section className="card">
      <h3>
        {title} · {of.totalCount}
      </h3>
      {of.totalCount === 0 && <p className="quiet">{texts.notRecorded}</p>}
      <ul className="list">
        {of.edges.map((edge) => (
          <li key={edge.node.id}>
            <NodeLink of={edge.node} /> <span className="quiet small">{detail(edge).filter(Boolean).join(' · ')}</span>{' '}
            <Citations of={edge.citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}
