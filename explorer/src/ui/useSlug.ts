import { useParams } from '@tanstack/react-router';

/** The last part of the page's address. */
export function useSlug(): string {
  return useParams({ strict: false }).slug ?? '';
}
