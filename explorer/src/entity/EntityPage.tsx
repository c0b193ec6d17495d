import { useLocation } from '@tanstack/react-router';
import { idOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { entityPage, type EntityPageQuery } from '../api/generated/explorer/entity-page';
import { useName, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import { EntityFacts } from './EntityFacts';
import { relationsOf, type Relation } from './relations';

type EntityNode = NonNullable<EntityPageQuery['node']>;
type Entity = Extract<EntityNode, { name: string }>;

/** Any entry of the graph: its facts, and its relations in both directions, each with its citations. */
export function EntityPage() {
  const slug = useSlug();
  const folder = useLocation().pathname.split('/').filter(Boolean).at(-2) ?? '';
  const id = idOf(folder, slug);
  const answer = useAnswer(entityPage, id ? { id, first: 50 } : undefined);
  if (!id) return <Missing />;
  return <Answer of={answer}>{({ node }) => (isEntity(node) ? <Found of={node} /> : <Missing />)}</Answer>;
}

function isEntity(node: EntityNode | null): node is Entity {
  return node !== null && 'name' in node;
}

function Found({ of }: { of: Entity }) {
  const texts = useTexts();
  const name = useName();
  useTitle(name(of));
  const relations = relationsOf(of);
  return (
    <>
      <h1>{name(of)}</h1>
      <div className="row">
        <span className="quiet">{texts.entity.kinds[of.__typename as keyof typeof texts.entity.kinds]}</span>
        <Citations of={of.citations} basis={'basis' in of ? of.basis : null} />
      </div>
      <EntityFacts of={of} />
      <div className="columns">
        {relations.map((relation) => (
          <RelationCard key={relation.name} of={relation} />
        ))}
      </div>
      {relations.length === 0 && <p className="quiet">{texts.entity.noRelations}</p>}
    </>
  );
}

function RelationCard({ of: { name, totalCount, edges } }: { of: Relation }) {
  const texts = useTexts();
  return (
    <section className="card">
      <h3>
        {texts.entity.relations[name]} · {totalCount}
      </h3>
      <ul className="list">
        {edges.map(({ node, citations }) => (
          <li key={node.id}>
            <NodeLink of={node} /> <Citations of={citations} basis="EXPERT" />
          </li>
        ))}
      </ul>
      {edges.length < totalCount && <p className="quiet small">{texts.of(edges.length, totalCount)}</p>}
    </section>
  );
}
