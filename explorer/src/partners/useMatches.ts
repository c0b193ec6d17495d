import { useAnswer } from '../api/ask';
import { bestPartnersForASegment } from '../api/generated/enterprise/best-partners-for-a-segment';
import { partnersForAProblem } from '../api/generated/enterprise/partners-for-a-problem';
import { partnersForAnEnterprise } from '../api/generated/enterprise/partners-for-an-enterprise';
import { partnersForTechnologies } from '../api/generated/enterprise/partners-for-technologies';
import type { PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import type { Question } from './question';

export type Match = PartnersForAProblemQuery['partnerMatches']['nodes'][number];

/** How many partners are listed at first, and how many at most. */
export const shownFirst = 20;
const shownMost = 100;

/** The answer to a question: one of four operations, the others ask nothing. */
export function useMatches({ way, problem, ids: [id, ...others], regions, kinds }: Question, isAll: boolean) {
  const filter = { ...(regions.length > 0 && { regions }), ...(kinds.length > 0 && { kinds }), first: isAll ? shownMost : shownFirst };
  const when = <Variables>(asked: Question['way'], hasAll: boolean, variables: Variables) =>
    way === asked && hasAll ? variables : undefined;
  const answers = {
    problem: useAnswer(partnersForAProblem, when('problem', problem !== '', { problem, ...filter })),
    enterprise: useAnswer(partnersForAnEnterprise, when('enterprise', id !== undefined, { enterpriseId: id!, ...filter })),
    technology: useAnswer(partnersForTechnologies, when('technology', id !== undefined, { technologyIds: [id!, ...others], ...filter })),
    segment: useAnswer(bestPartnersForASegment, when('segment', id !== undefined, { segmentId: id!, ...filter })),
  };
  return answers[way];
}
