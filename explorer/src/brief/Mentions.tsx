import { useName, useTexts } from '../i18n/language';
import { NodeLink } from '../ui/NodeLink';
import type { Mention } from './brief';

/** The numbers of the documents that a fact rests on, leading to them; marks expert judgement where there is none. */
export function Marks({ of }: { of: readonly number[] }) {
  const texts = useTexts().brief;
  if (of.length === 0) return <span className="mark">{texts.expert}</span>;
  return (
    <sup className="mark">
      {of.map((number) => (
        <a key={number} href={`#source-${number}`} onClick={(event) => jump(event, number)}>
          [{number}]
        </a>
      ))}
    </sup>
  );
}

// <base> would lead a plain fragment to the start page.
function jump(event: React.MouseEvent, number: number) {
  event.preventDefault();
  document.getElementById(`source-${number}`)?.scrollIntoView({ block: 'center' });
}

/** A few names in a line, each with its documents. */
export function Mentions({ of }: { of: readonly Mention[] }) {
  const texts = useTexts();
  const name = useName();
  if (of.length === 0) return <span className="quiet">{texts.brief.none}</span>;
  return (
    <>
      {of.map(({ node, marks, isPlanned, isInferred }, index) => (
        <span key={node.id} title={name(node)}>
          {index > 0 && texts.comma}
          <NodeLink of={node} />
          {isPlanned && ` (${texts.keyTechnologies.plan})`}
          <Marks of={marks} />
          {isInferred && <span className="mark">{texts.brief.inferred}</span>}
        </span>
      ))}
    </>
  );
}
