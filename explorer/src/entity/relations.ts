import type { Texts } from '../i18n/zh';
import type { Basis, Citation } from '../ui/Citations';
import type { Named } from '../ui/NodeLink';

export type RelationName = keyof Texts['entity']['relations'];

export interface Relation {
  name: RelationName;
  totalCount: number;
  edges: { node: Named; basis: Basis | null; why: string | null; whyEn: string | null; citations: readonly Citation[] }[];
}

const names: readonly RelationName[] = [
  'segments',
  'develops',
  'needs',
  'technologies',
  'fedBy',
  'feeds',
  'enterprises',
  'labs',
  'institutions',
  'disciplines',
  'hosts',
  'parties',
  'partners',
  'collaborations',
  'parks',
];

/** The relations that an entry has, in the order in which they are shown; those without an entry are left out. */
export function relationsOf(node: object): Relation[] {
  const members = node as Partial<Record<RelationName, Omit<Relation, 'name'>>>;
  return names.flatMap((name) => {
    const relation = members[name];
    return relation && relation.totalCount > 0 ? [{ name, ...relation }] : [];
  });
}
