/** The kinds of gaps, as the API and the address name them. */
export const gapKinds = ['MISSING', 'WEAK', 'SINGLE_SOURCE', 'BOTTLENECK', 'NO_RESEARCH_SUPPORT'] as const;
export type GapKind = (typeof gapKinds)[number];
