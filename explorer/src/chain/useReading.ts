import { useName, useTexts } from '../i18n/language';
import { useScore } from '../ui/Terms';
import type { SegmentView } from './chain';
import { countyOf, firmsIn, kindOf, leadersFirst, sourcingOf, type Lens } from './lens';

/** What a card says under a lens: a few lines of text, and for the gravest gap a line of its own. */
export interface Reading {
  lines: string[];
  alarm: string | undefined;
}

/** Reads segments under a lens, in the language shown. */
export function useReading(lens: Lens): (view: SegmentView) => Reading {
  const texts = useTexts();
  const nameOf = useName();
  const score = useScore();
  const kind = kindOf(lens);
  const names = (firms: readonly { role: string | null; node: { name: string; nameEn: string | null } }[]) => {
    const shown = firms.slice(0, 3).map(({ node }) => nameOf(node));
    return [`${firms.length > 3 ? `+${firms.length - 3} · ` : ''}${shown.join(texts.comma)}`];
  };
  const gapText = ({ kind: gap, severity }: SegmentView['gaps'][number]) => `${texts.gaps.kinds[gap]} ${score(severity)}`;
  return (view) => {
    const [gravest] = view.gaps;
    if (kind === 'gaps') {
      const lines = view.gaps.slice(0, 3).map((gap) => `${gapText(gap)}${gap.technology ? ` · ${nameOf(gap.technology)}` : ''}`);
      return { lines, alarm: view.gaps.length > 3 ? texts.map.moreGaps(view.gaps.length - 3) : undefined };
    }
    if (kind === 'bottlenecks') return { lines: view.bottlenecks.slice(0, 4).map(({ node }) => nameOf(node)), alarm: undefined };
    if (kind === 'sources') {
      const { facts, cited, documents } = sourcingOf(view);
      return { lines: [texts.map.citedFacts(cited, facts), texts.map.documents(documents)], alarm: undefined };
    }
    const firms = kind === 'county' ? firmsIn(view, countyOf(lens)!) : leadersFirst(view.segment.enterprises.edges);
    const lines = firms.length > 0 ? names(firms) : [kind === 'county' ? texts.map.noneInCounty : texts.map.noEnterprise];
    const more = view.gaps.length > 1 ? ` +${view.gaps.length - 1}` : '';
    return { lines, alarm: kind === 'position' && gravest ? gapText(gravest) + more : undefined };
  };
}
