import { useName, useTexts } from '../i18n/language';
import { Citations } from '../ui/Citations';
import { NodeLink } from '../ui/NodeLink';
import type { SegmentView } from './chain';

/** The technologies that each segment uses. */
export function ChainTechnologies({ of }: { of: SegmentView[] }) {
  const texts = useTexts();
  const name = useName();
  return (
    <div className="columns">
      {of.map(({ segment }) => (
        <section key={segment.id} className="card">
          <h3>
            {name(segment)} · {segment.technologies.totalCount}
          </h3>
          <ul className="list">
            {segment.technologies.edges.map(({ node, citations }) => (
              <li key={node.id}>
                <NodeLink of={node} /> <span className="quiet small">{texts.technologyPage.kinds[node.kind]}</span>{' '}
                <Citations of={citations} basis="EXPERT" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
