import { Popover } from 'antd';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { addressOf } from '../api/address';
import { useName, useTexts } from '../i18n/language';
import { NodeLink } from '../ui/NodeLink';
import { relations, type Opened, type Relation, type ShownNode } from './shownGraph';

/** A sign for each kind of neighbour; the legend and each button's name say what it means. */
export const signs: Record<Relation, string> = { dependsOn: '◂', requiredBy: '▸', developedBy: '▣', institutions: '◎', labs: '◇' };

/** What a card's buttons do. */
export interface CardActions {
  onToggle: (step: Opened) => void;
  onCollapse: (id: string) => void;
  onOnly: (slug: string) => void;
  onPoint: (id: string | undefined) => void;
}

interface Props {
  of: ShownNode;
  x: number;
  y: number;
  isRoot: boolean;
  /** The kinds of its neighbours that are open, separated by commas. */
  opened: string;
  actions: CardActions;
}

/** A node: its name, which leads to its page, and how many neighbours of each kind it would bring. A card that a step does not change is
 * not rendered again. */
export const NodeCard = memo(function NodeCard({ of, x, y, isRoot, opened, actions }: Props) {
  const name = useName()(of);
  const isBottleneck = of.technologyKind === 'BOTTLENECK';
  const style = { left: x, top: y };
  const { onPoint } = actions;
  const pointing = {
    onMouseEnter: () => onPoint(of.id),
    onMouseLeave: () => onPoint(undefined),
    onFocus: () => onPoint(of.id),
    onBlur: () => onPoint(undefined),
  };
  if (of.kind === 'group') return <GroupCard of={of} style={style} />;
  return (
    <div className={`node ${of.kind} ${isRoot ? 'root' : ''} ${isBottleneck ? 'bottleneck' : ''}`} style={style} {...pointing}>
      <Link to={addressOf(of.id)} className="name" title={name}>
        {name}
      </Link>
      {of.counts ? (
        <Counts of={of} counts={of.counts} opened={opened} actions={actions} isRoot={isRoot} />
      ) : (
        <Kind of={of} />
      )}
    </div>
  );
});

interface CountsProps extends Pick<Props, 'of' | 'opened' | 'actions' | 'isRoot'> {
  counts: Record<Relation, number>;
}

function Counts({ of, counts, opened, actions: { onToggle, onCollapse, onOnly }, isRoot }: CountsProps) {
  const texts = useTexts().dependencies;
  const open = opened.split(',');
  return (
    <div className="counts">
      {relations
        .filter((relation) => counts[relation] > 0)
        .map((relation) => (
          <button
            key={relation}
            type="button"
            aria-pressed={open.includes(relation)}
            aria-label={texts.bring[relation](counts[relation])}
            title={texts.bring[relation](counts[relation])}
            onClick={() => onToggle({ id: of.id, relation })}
          >
            <span aria-hidden>{signs[relation]}</span>
            {counts[relation]}
          </button>
        ))}
      <span className="tools">
        {opened && (
          <button type="button" aria-label={texts.collapse} title={texts.collapse} onClick={() => onCollapse(of.id)}>
            <span aria-hidden>⊖</span>
          </button>
        )}
        {!isRoot && (
          <button type="button" aria-label={texts.only} title={texts.only} onClick={() => onOnly(of.id.slice('technology:'.length))}>
            <span aria-hidden>⊙</span>
          </button>
        )}
      </span>
    </div>
  );
}

function Kind({ of }: { of: ShownNode }) {
  const texts = useTexts().dependencies;
  const relation = of.from!.relation;
  return (
    <div className="counts quiet">
      {signs[relation]} {texts.kinds[relation]}
    </div>
  );
}

/** More neighbours of a kind than are drawn one by one: a card that opens as a list. */
function GroupCard({ of: { from, members = [] }, style }: { of: ShownNode; style: { left: number; top: number } }) {
  const texts = useTexts().dependencies;
  const list = (
    <ul className="list" style={{ maxWidth: 380, maxHeight: 380, overflowY: 'auto' }}>
      {members.map((member) => (
        <li key={member.id}>
          <NodeLink of={member} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="node group" style={style}>
      <Popover trigger="click" content={list} destroyOnHidden>
        <button type="button" className="linkish long">
          {signs[from!.relation]} {texts.group[from!.relation](members.length)}
        </button>
      </Popover>
    </div>
  );
}
