import type { ChainBriefQuery } from '../api/generated/explorer/chain-brief';
import { positionIn, type Position } from '../chain/chain';
import { together, type Basis, type Citation } from '../ui/Citations';
import { SourceNumbers } from './numbering';

type Chain = NonNullable<ChainBriefQuery['chain']>;
type Gap = ChainBriefQuery['chainGaps']['nodes'][number];
type Named = { id: string; name: string; nameEn: string | null };

/** Somebody named in a brief, with the numbers of the documents that say so. */
export interface Mention {
  node: Named;
  marks: number[];
  isPlanned: boolean;
  isInferred: boolean;
}

export interface BriefSegment {
  segment: Chain['segments'][number];
  position: Position;
  /** Up to three local enterprises, the leaders first. */
  enterprises: Mention[];
  marks: number[];
}

export interface BriefGap {
  gap: Gap;
  marks: number[];
  grow: Mention[];
  attract: Mention[];
  research: Mention[];
}

export interface BriefTechnology {
  technology: Chain['technologies']['nodes'][number];
  marks: number[];
  here: Mention[];
  outside: Mention[];
}

/** What a brief says, with its documents numbered in the order in which it cites them. */
export interface Brief {
  summaryMarks: number[];
  segments: BriefSegment[];
  strengths: { strength: Chain['strengths'][number]; marks: number[] }[];
  gaps: BriefGap[];
  technologies: BriefTechnology[];
  parks: { park: Chain['parks']['nodes'][number]; marks: number[] }[];
  numbers: SourceNumbers;
}

/** Lays out a brief. It depends on the answer alone, so the same version of the graph gives the same brief. */
export function briefOf({ chainGaps }: ChainBriefQuery, chain: Chain): Brief {
  const numbers = new SourceNumbers();
  const mention = (node: Named, citations: readonly Citation[], basis: Basis | null = null, isPlanned = false): Mention => ({
    node,
    marks: numbers.of(citations),
    isPlanned,
    isInferred: basis === 'INFERRED',
  });
  const developers = ({ edges }: Chain['technologies']['nodes'][number]['here']) =>
    edges.map(({ node, citations, basis, status }) => mention(node, citations, basis, status === 'PLANNED'));
  const candidates = (list: Gap['remedies']['grow']) => list.map(({ enterprise, evidence }) => mention(enterprise, together(evidence)));
  const partners = (list: Gap['remedies']['research']) =>
    list.flatMap(({ partner, evidence }) => ('name' in partner ? [mention(partner as Named, together(evidence))] : []));
  // In the order of the page: the numbers follow the reading.
  return {
    numbers,
    summaryMarks: numbers.of(chain.citations),
    segments: chain.segments.map((segment) => ({
      segment,
      position: positionIn(segment),
      marks: numbers.of(segment.citations),
      enterprises: segment.enterprises.edges
        .toSorted((one, other) => Number(other.role === 'LEADER') - Number(one.role === 'LEADER'))
        .slice(0, 3)
        .map(({ node, citations, basis }) => mention(node, citations, basis)),
    })),
    strengths: chain.strengths
      .filter(({ position }) => position === 'STRONG')
      .map((strength) => ({ strength, marks: numbers.of(together(strength.evidence)) })),
    gaps: chainGaps.nodes.map((gap) => ({
      gap,
      marks: numbers.of(together(gap.evidence)),
      grow: candidates(gap.remedies.grow),
      attract: candidates(gap.remedies.attract),
      research: partners(gap.remedies.research),
    })),
    technologies: chain.technologies.nodes.map((technology) => ({
      technology,
      marks: numbers.of(technology.citations),
      here: developers(technology.here),
      outside: developers(technology.outside),
    })),
    parks: chain.parks.nodes.map((park) => ({ park, marks: numbers.of(park.citations) })),
  };
}
