import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { addressOf } from '../api/address';
import { useName } from '../i18n/language';

export interface Named {
  id: string;
  name: string;
  nameEn: string | null;
}

/** The name of an entry, leading to its page. */
export const NodeLink = memo(function NodeLink({ of }: { of: Named }) {
  const name = useName();
  return <Link to={addressOf(of.id)}>{name(of)}</Link>;
});
