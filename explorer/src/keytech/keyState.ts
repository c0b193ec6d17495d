import type { KeyTechnologiesQuery } from '../api/generated/explorer/key-technologies';

export type KeyTechnology = KeyTechnologiesQuery['technologies']['nodes'][number];

/** How far a technology is mastered here, the best first. */
export const keyStates = ['mastered', 'planned', 'could', 'outside', 'nobody'] as const;
export type KeyState = (typeof keyStates)[number];

/** What the lists of a technology say of it: whether somebody here masters it, only plans it, could do it, or only others elsewhere do. */
export function stateOf({ here, outside, gaps }: Pick<KeyTechnology, 'here' | 'outside' | 'gaps'>): KeyState {
  if (here.edges.some(({ status }) => status !== 'PLANNED')) return 'mastered';
  if (here.totalCount > 0) return 'planned';
  if (gaps.some(({ remedies }) => remedies.grow.length > 0)) return 'could';
  return outside.totalCount > 0 ? 'outside' : 'nobody';
}

/** The candidates of all gaps of a technology, each enterprise once with its best score, the best first. */
export function candidatesOf({ gaps }: Pick<KeyTechnology, 'gaps'>, way: 'grow' | 'attract') {
  const all = gaps.flatMap(({ remedies }) => remedies[way]).sort((one, other) => other.score - one.score);
  return all.filter((one, index) => all.findIndex(({ enterprise }) => enterprise.id === one.enterprise.id) === index);
}
