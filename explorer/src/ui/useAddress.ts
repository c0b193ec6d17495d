import { useNavigate } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import type { AddressSearch } from '../router';

/** What the address says, without values that the page cannot use. */
export const AddressContext = createContext<AddressSearch>({});

/** What the address says, and how to change it: `open` is a step that Back undoes, `adjust` replaces the current step. */
export function useAddress() {
  const search = useContext(AddressContext);
  const navigate = useNavigate();
  const change = (part: AddressSearch, replace: boolean) =>
    void navigate({ to: '.', search: (before: AddressSearch) => ({ ...before, ...part }), replace, resetScroll: false });
  return { search, open: (part: AddressSearch) => change(part, false), adjust: (part: AddressSearch) => change(part, true) };
}
