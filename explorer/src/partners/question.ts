import { oneOf } from '../api/address';
import type { AddressSearch } from '../router';

export const ways = ['problem', 'enterprise', 'technology', 'segment'] as const;
export type Way = (typeof ways)[number];

/** For what partners are sought, as the address says. `of` is an id; for technologies several with commas. */
export interface Question {
  way: Way;
  problem: string;
  ids: string[];
}

export function questionOf({ by, problem, of }: AddressSearch): Question {
  return { way: oneOf(by, ways, 'problem'), problem: problem?.slice(0, 2000) ?? '', ids: of ? of.split(',') : [] };
}

export type Part = 'value' | 'conditions' | 'time';

/** What a partner needs to know and the text does not say: an indicator with its value, conditions, time. */
export function lackingParts(problem: string): Part[] {
  const conditions = /[温压湿]度?|条件|工况|环境|载荷|temperature|pressure|humid|load|condition|environment|°C|℃|MPa/i;
  const time = /[天周月年]|期限|之前|以内|week|month|year|deadline|by\s+20\d\d/i;
  const parts: Part[] = [];
  if (!/\d/.test(problem)) parts.push('value');
  if (!conditions.test(problem)) parts.push('conditions');
  if (!time.test(problem)) parts.push('time');
  return parts;
}
