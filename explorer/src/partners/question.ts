import { listOf, oneOf } from '../api/address';
import type { AddressSearch } from '../router';

export const ways = ['problem', 'enterprise', 'technology', 'segment'] as const;
export type Way = (typeof ways)[number];

/** The kinds of partners, as the API and the address name them. */
export const partnerKinds = ['UNIVERSITY', 'RESEARCH_INSTITUTE', 'NEW_RD_INSTITUTE', 'LAB'] as const;

/** For what partners are sought, as the address says. `of` is an id; for technologies several with commas. */
export interface Question {
  way: Way;
  problem: string;
  ids: string[];
  /** Ids of what the problem was taken to mean and does not mean. */
  without: string[];
  /** Only partners in these regions; all where empty. */
  regions: string[];
  /** Only partners of these kinds; all where empty. */
  kinds: (typeof partnerKinds)[number][];
}

export function questionOf({ by, problem, of, without, region, kinds }: AddressSearch): Question {
  return {
    way: oneOf(by, ways, 'problem'),
    problem: problem?.trim().slice(0, 2000) ?? '',
    ids: of ? of.split(',') : [],
    without: without ? without.split(',') : [],
    regions: region ? region.split(',') : [],
    kinds: listOf(kinds, partnerKinds),
  };
}

export type Part = 'value' | 'material' | 'conditions' | 'time';

const materials = [
  '材,料,胶,膜,板,钢,铝,铜,铁,合金,纤维,树脂,涂,陶瓷,玻璃,晶,硅,碳,塑,橡,布,纱,油,药,工艺,成型,焊,铸,锻,轧,封装,刻,镀,染,织,纺,切削,磨,烧结,处理,固化',
  '发酵,提纯,装配,加工,打印,挤出,material,steel,alloy,alumin,copper,fibre,fiber,resin,film,coat,ceramic,glass,wafer,silicon,carbon,plastic,rubber',
  'fabric,yarn,process,mould,mold,weld,cast,forg,packag,lithograph,plating,dye,weav,spin,cutting,grind,sinter,curing,ferment,assembl,machin,extru',
].flatMap((words) => words.split(','));
const conditions = /[温压湿]度?|条件|工况|环境|载荷|temperature|pressure|humid|load|condition|environment|°C|℃|MPa/i;
const time = /[天周月年]|期限|之前|以内|week|month|year|deadline|by\s+20\d\d/i;

/** What a partner needs to know and the text does not say: an indicator with its value, a material or process, conditions, time. */
export function lackingParts(problem: string): Part[] {
  const parts: Part[] = [];
  if (!/\d/.test(problem)) parts.push('value');
  const words = problem.toLowerCase();
  if (!materials.some((word) => words.includes(word))) parts.push('material');
  if (!conditions.test(problem)) parts.push('conditions');
  if (!time.test(problem)) parts.push('time');
  return parts;
}
