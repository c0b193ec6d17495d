import type { Operation } from '../api/ask';
import { bestPartnersForASegment } from '../api/generated/enterprise/best-partners-for-a-segment';
import { partnersForAProblem, type PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import { partnersForAnEnterprise } from '../api/generated/enterprise/partners-for-an-enterprise';
import { partnersForTechnologies } from '../api/generated/enterprise/partners-for-technologies';
import { useAllPages, usePages } from '../api/pages';
import type { Question } from './question';

type ForAProblem = PartnersForAProblemQuery['partnerMatches'];
export type Match = ForAProblem['nodes'][number];

/** What the four operations answer alike; only the answer to a problem says what was understood. */
type Found = Omit<ForAProblem, 'understood' | 'advice' | 'adviceEn'> & Partial<ForAProblem>;
interface Answer {
  partnerMatches: Found;
}
interface Variables {
  first?: number | null;
  after?: string | null;
}

const pageOf = ({ partnerMatches }: Answer) => partnerMatches;

/** How many partners are listed at first and with each "show more"; an export asks for as many at once as the limit of cost allows. */
const shown = 20;
const exported = 50;

/** The answer to a question page by page, and all its partners for an export. */
export function useMatches(question: Question) {
  const { operation, variables } = askedOf(question);
  const pages = usePages(operation, variables && { ...variables, first: shown }, pageOf);
  const all = useAllPages(operation, { ...variables, first: exported }, pageOf);
  return { pages, all: async () => (await all()).flatMap(({ partnerMatches }) => partnerMatches.nodes) };
}

/** The operation that answers a question; no variables while the question is incomplete. */
function askedOf({ way, problem, ids: [id, ...others], without, regions, kinds }: Question): {
  operation: Operation<Answer, Variables>;
  variables: object | undefined;
} {
  const filter = { ...(regions.length > 0 && { regions }), ...(kinds.length > 0 && { kinds }) };
  const meant = without.length > 0 ? { notMeant: without } : {};
  if (way === 'problem')
    return { operation: partnersForAProblem, variables: problem ? { problem, ...filter, ...meant } : undefined };
  const orNothing = (variables: object) => (id === undefined ? undefined : { ...variables, ...filter });
  switch (way) {
    case 'enterprise':
      return { operation: partnersForAnEnterprise, variables: orNothing({ enterpriseId: id }) };
    case 'technology':
      return { operation: partnersForTechnologies, variables: orNothing({ technologyIds: [id, ...others] }) };
    case 'segment':
      return { operation: bestPartnersForASegment, variables: orNothing({ segmentId: id }) };
  }
}
