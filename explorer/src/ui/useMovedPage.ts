import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { movedTo } from '../api/address';

/** Puts the present address in place of that of an entry which was joined with another. */
export function useMovedPage(redirects: Record<string, string> = {}) {
  const navigate = useNavigate();
  const present = movedTo(useLocation().pathname, redirects);
  useEffect(() => {
    if (present) void navigate({ to: present, search: true, replace: true });
  }, [navigate, present]);
}
