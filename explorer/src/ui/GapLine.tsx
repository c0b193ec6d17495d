import { Link } from '@tanstack/react-router';
import { addressOf } from '../api/address';
import { useName, useTexts } from '../i18n/language';
import { useScore } from './Terms';

interface Gap extends NamedGap {
  id: string;
  severity: number;
}

interface NamedGap {
  kind: 'MISSING' | 'WEAK' | 'SINGLE_SOURCE' | 'BOTTLENECK' | 'NO_RESEARCH_SUPPORT';
  segment: { name: string; nameEn: string | null };
  technology?: { name: string; nameEn: string | null } | null;
}

/** A gap in a line, leading to its page: kind, what it is about, severity. */
export function GapLine({ of: { id, kind, severity, segment, technology } }: { of: Gap }) {
  const texts = useTexts().gaps;
  const name = useName();
  const score = useScore();
  return (
    <Link to={addressOf(id)}>
      {texts.kinds[kind]} {score(severity)} · {name(technology ?? segment)}
    </Link>
  );
}

/** The name of a gap: its kind, and what it is about. */
export function useGapName(): (gap: NamedGap) => string {
  const { colon, gaps } = useTexts();
  const name = useName();
  return ({ kind, segment, technology }) => `${gaps.kinds[kind]}${colon}${name(technology ?? segment)}`;
}
