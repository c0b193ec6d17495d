/** The number of a version such as `12-5f3a…`; null where there is none. */
export function numberOf(version: string | null): number | null {
  const number = Number.parseInt(version ?? '', 10);
  return Number.isNaN(number) ? null : number;
}

/** Whether a version that is served is newer than the one that a page shows; false while one of the two is not known. */
export function isNewer(served: string | null, shown: string | null): boolean {
  const [last, first] = [numberOf(served), numberOf(shown)];
  return last !== null && first !== null && last > first;
}

interface Events {
  addEventListener(type: 'version', listener: (event: { lastEventId: string }) => void): void;
  close(): void;
}

interface Page {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** Tells each version that the server serves, while the page is seen: browsers allow only six connections to a server in all tabs together,
 * so one that nobody looks at holds none. Gives the function that ends it. */
export function followVersions(page: Page, connect: () => Events, tell: (version: string) => void): () => void {
  let events: Events | undefined;
  const follow = () => {
    if (page.visibilityState === 'hidden') {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = connect();
      events.addEventListener('version', ({ lastEventId }) => tell(lastEventId));
    }
  };
  page.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    page.removeEventListener('visibilitychange', follow);
    events?.close();
  };
}
