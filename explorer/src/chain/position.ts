export type Position = 'strong' | 'fair' | 'thin' | 'missing' | 'undecided';

interface Known {
  gaps: readonly string[];
  hasLeader: boolean;
  isUndecided: boolean;
}

/** How well a segment is held locally, from the kinds of its gaps, whether a leader works in it, and whether too little is known. */
export function positionOf({ gaps, hasLeader, isUndecided }: Known): Position {
  if (gaps.includes('MISSING')) return 'missing';
  if (isUndecided) return 'undecided';
  if (gaps.includes('WEAK') || gaps.includes('SINGLE_SOURCE')) return 'thin';
  return hasLeader ? 'strong' : 'fair';
}
