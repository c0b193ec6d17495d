import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AddressSearch } from '../router';

/** What the address says, and how to change it: `open` is a step that Back undoes, `adjust` replaces the current step. */
export function useAddress() {
  const search: AddressSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (part: AddressSearch, replace: boolean) =>
    void navigate({ to: '.', search: (before: AddressSearch) => ({ ...before, ...part }), replace, resetScroll: false });
  return { search, open: (part: AddressSearch) => change(part, false), adjust: (part: AddressSearch) => change(part, true) };
}
