import { Link, useLocation } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { idOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { entityPage, type EntityPageQuery } from '../api/generated/explorer/entity-page';
import { usePages } from '../api/pages';
import { useName, useTexts, useWords } from '../i18n/language';
import { AddToList, canBeListed } from '../list/AddToList';
import { Answer } from '../ui/Answer';
import { BasisNote, Citations } from '../ui/Citations';
import { LoadMore } from '../ui/LoadMore';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useAddress } from '../ui/useAddress';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import { CouldClose } from './CouldClose';
import { EntityFacts } from './EntityFacts';
import { Neighbourhood } from './Neighbourhood';
import { relationsOf, type Relation } from './relations';

type EntityNode = NonNullable<EntityPageQuery['node']>;
type Entity = Extract<EntityNode, { name: string }>;
type Discipline = Extract<EntityNode, { __typename: 'Discipline' }>;

// What a list shows at first, and what a page of the API holds at most.
const shownFirst = 25;
const shownMost = 100;
const listed = ['Enterprise', 'Institution', 'Lab'];

/** Any entry of the graph: its facts, and its relations in both directions, each with its citations. */
export function EntityPage() {
  const slug = useSlug();
  const folder = useLocation().pathname.split('/').filter(Boolean).at(-2) ?? '';
  const id = idOf(folder, slug);
  const isAll = useAddress().search.opened === 'all';
  const answer = useAnswer(entityPage, id ? { id, first: isAll ? shownMost : shownFirst } : undefined);
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
  const relations = useMemo(() => relationsOf(of), [of]);
  return (
    <>
      <h1>{name(of)}</h1>
      <div className="row">
        <span className="quiet">{texts.entity.kinds[of.__typename as keyof typeof texts.entity.kinds]}</span>
        <Citations of={of.citations} basis={'basis' in of ? of.basis : null} />
        {listed.includes(of.__typename) && <AddToList id={of.id} name={name(of)} isLong />}
        {(of.__typename === 'Enterprise' || of.__typename === 'Segment') && (
          <Link to="/partners" search={{ by: of.__typename.toLowerCase(), of: of.id }}>
            {texts.searchMore.partners}
          </Link>
        )}
        <Link to="/paths" search={{ from: of.id }}>
          {texts.paths.title}
        </Link>
      </div>
      <EntityFacts of={of} />
      <div className="columns">
        {relations.map((relation) => (
          <RelationCard key={relation.name} of={relation}>
            {of.__typename === 'Discipline' && relation.name === 'technologies' && <FurtherTechnologies of={of} />}
          </RelationCard>
        ))}
      </div>
      {listed.includes(of.__typename) && <CouldClose id={of.id} />}
      <Neighbourhood of={of} relations={relations} />
      {relations.length === 0 && <p className="quiet">{texts.entity.noRelations}</p>}
    </>
  );
}

interface CardProps {
  of: Relation;
  /** What comes after the entries that the page asked for, where the whole list was opened. */
  children?: ReactNode;
}

function RelationCard({ of: { name, totalCount, edges }, children }: CardProps) {
  const texts = useTexts();
  const { search, adjust } = useAddress();
  const isAll = search.opened === 'all';
  const rest = isAll ? children : null;
  return (
    <section className="card">
      <h2 style={{ margin: '0 0 4px', fontSize: 15 }}>
        {texts.entity.relations[name]} · {totalCount}
      </h2>
      <RelationList of={edges} />
      {edges.length < totalCount && (rest || <p className="quiet small">{texts.of(edges.length, totalCount)}</p>)}
      {edges.length < totalCount && !isAll && (
        <button type="button" className="linkish" onClick={() => adjust({ opened: 'all' })}>
          {texts.showMore}
        </button>
      )}
    </section>
  );
}

function RelationList({ of }: { of: Relation['edges'] }) {
  const nameOf = useName();
  const words = useWords();
  return (
    <ul className="list">
      {of.map(({ node, basis, why, whyEn, citations }) => (
        <li key={node.id}>
          <NodeLink of={node} /> <BasisNote basis={basis} why={words(why, whyEn)} /> <Citations of={citations} basis={basis} />{' '}
          {canBeListed(node.id) && <AddToList id={node.id} name={nameOf(node)} />}
        </li>
      ))}
    </ul>
  );
}

/** The technologies of a discipline behind those that the page asked for: the only list of an entry that can be longer than a page. */
function FurtherTechnologies({ of: { id, technologies } }: { of: Discipline }) {
  const pages = usePages(entityPage, { id, first: shownMost }, technologiesOf, technologies.pageInfo.endCursor ?? undefined);
  const further = pages.data?.pages.flatMap(({ data }) => technologiesOf(data).edges) ?? [];
  return (
    <>
      {further.length > 0 && <RelationList of={further} />}
      <LoadMore pages={pages} shown={technologies.edges.length + further.length} total={technologies.totalCount} />
    </>
  );
}

function technologiesOf({ node }: EntityPageQuery) {
  if (node?.__typename !== 'Discipline') throw new Error('Only a discipline has pages of technologies.');
  return node.technologies;
}
