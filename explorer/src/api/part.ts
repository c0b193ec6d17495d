import { useSyncExternalStore } from 'react';
import { baseAddress } from './ask';

const pause = 3000;
const key = 'explorer.reloaded';
const listeners = new Set<() => void>();
let isAway = false;

/**
 * Loads a part of the program that the first view does not need. Where it cannot be had, the server is away, or serves a newer program
 * with other parts. Then the page waits until the server answers, and is loaded anew at its present address: a browser may keep the
 * failure of a part for as long as a page is open. A part that fails again right after that is an error.
 */
export function part<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch(async (error: unknown) => {
    tell(true);
    while (!(await isThere())) await new Promise((go) => setTimeout(go, pause));
    tell(false);
    if (!mayReload(Date.now())) throw error;
    location.reload();
    return new Promise<never>(() => {});
  });
}

/** Whether the page waits for the server because a part of it could not be loaded. */
export function useIsAway(): boolean {
  return useSyncExternalStore(subscribe, () => isAway);
}

function subscribe(changed: () => void) {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(now: boolean) {
  isAway = now;
  listeners.forEach((changed) => changed());
}

const isThere = () => fetch(baseAddress, { cache: 'no-store' }).then(
  ({ ok }) => ok,
  () => false,
);

/** Whether the last time is long enough ago; remembers this one. */
function mayReload(now: number): boolean {
  try {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    sessionStorage.setItem(key, String(now));
    return now - last > 10 * pause;
  } catch {
    return false; // Storage may be forbidden; then it cannot be known.
  }
}
