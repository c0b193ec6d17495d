import type { ReactNode } from 'react';
import { AddToList } from '../list/AddToList';
import { useName, useTexts, useWords } from '../i18n/language';
import { BasisNote, Citations, together, type Basis, type Citation } from '../ui/Citations';
import { NodeLink, type Named } from '../ui/NodeLink';
import { Region } from '../ui/Region';
import { candidatesOf, stateOf, type KeyState, type KeyTechnology } from './keyState';

const looks: Record<KeyState, [string, string]> = {
  mastered: ['strong', '◆'],
  planned: ['fair', '●'],
  could: ['thin', '▲'],
  outside: ['missing', '✕'],
  nobody: ['undecided', '?'],
};

export function KeyTechnologyTable({ of }: { of: readonly KeyTechnology[] }) {
  const texts = useTexts();
  const page = texts.keyTechnologies;
  if (of.length === 0) return <p>{texts.states.empty}</p>;
  return (
    <table className="plain stack">
      <thead>
        <tr>
          <th>{texts.technology}</th>
          <th>{page.state}</th>
          <th>{page.developers}</th>
          <th>{page.could}</th>
          <th>{page.bring}</th>
          <th>{page.research}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((technology) => (
          <Row key={technology.id} of={technology} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of }: { of: KeyTechnology }) {
  const texts = useTexts();
  const name = useName();
  const page = texts.keyTechnologies;
  const outside = new Set(of.outside.edges.map(({ node }) => node.id));
  return (
    <tr>
      <td style={{ minWidth: 190 }}>
        <NodeLink of={of} /> <Citations of={of.citations} basis="EXPERT" /> <AddToList id={of.id} name={name(of)} />
        <div className="quiet small">{of.chains.map(name).join(texts.comma)}</div>
      </td>
      <td>
        <StateBadge of={stateOf(of)} />
      </td>
      <Cell title={page.developers}>
        {of.here.edges.map(({ node, status, ...edge }) => (
          <Who key={node.id} of={node} edge={edge} note={status === 'PLANNED' ? page.plan : undefined} />
        ))}
      </Cell>
      <Cell title={page.could}>
        {candidatesOf(of, 'grow').map(({ enterprise, evidence }) => (
          <Who key={enterprise.id} of={enterprise} edge={{ citations: together(evidence) }} />
        ))}
      </Cell>
      <Cell title={page.bring}>
        {of.outside.edges.map(({ node, status, ...edge }) => (
          <Who key={node.id} of={node} edge={edge} note={status === 'PLANNED' ? page.plan : undefined} />
        ))}
        {candidatesOf(of, 'attract')
          .filter(({ enterprise }) => !outside.has(enterprise.id))
          .map(({ enterprise, evidence }) => (
            <Who key={enterprise.id} of={enterprise} edge={{ citations: together(evidence) }} />
          ))}
      </Cell>
      <Cell title={page.research} more={of.institutions.totalCount + of.labs.totalCount}>
        {[...of.institutions.edges, ...of.labs.edges].map(({ node, ...edge }) => (
          <Who key={node.id} of={node} edge={edge} />
        ))}
      </Cell>
    </tr>
  );
}

function StateBadge({ of }: { of: KeyState }) {
  const { states, stateMeans } = useTexts().keyTechnologies;
  const [look, sign] = looks[of];
  return (
    <span className={`badge ${look}`} title={stateMeans[of]}>
      <span aria-hidden>{sign}</span>
      {states[of]}
    </span>
  );
}

function Cell({ title, more, children }: { title: string; more?: number; children: ReactNode }) {
  const texts = useTexts();
  const shown = [children].flat(2).filter(Boolean).length;
  return (
    <td className="small" data-title={title}>
      {shown === 0 ? <span className="quiet">{texts.notRecorded}</span> : <ul className="tight">{children}</ul>}
      {more !== undefined && more > shown && <span className="quiet">{texts.keyTechnologies.more(more - shown)}</span>}
    </td>
  );
}

interface WhoProps {
  of: Named & { region?: string | null };
  /** The fact that puts it here; without a basis it is a candidate, which rests on several facts. */
  edge: { citations: readonly Citation[]; basis?: Basis | null; why?: string | null; whyEn?: string | null };
  note?: string | undefined;
}

function Who({ of, edge: { citations, basis = null, why = null, whyEn = null }, note }: WhoProps) {
  const words = useWords();
  return (
    <li>
      <NodeLink of={of} /> {note && <b>{note}</b>} <Region of={of.region} /> <BasisNote basis={basis} why={words(why, whyEn)} />{' '}
      <Citations of={citations} basis={basis ?? 'EXPERT'} />
    </li>
  );
}
