import { expect, it } from 'vitest';
import { followVersions, isNewer } from './newVersion';

it('compares versions by their numbers, and says nothing while one is not known', () => {
  expect(isNewer('10-aa', '9-bb')).toBe(true);
  expect(isNewer('9-aa', '9-aa')).toBe(false);
  expect(isNewer('8-aa', '9-bb')).toBe(false);
  expect(isNewer(null, '9-bb')).toBe(false);
  expect(isNewer('10-aa', null)).toBe(false);
});

it('listens only while the page is seen', () => {
  let changed = () => {};
  const page = {
    visibilityState: 'visible',
    addEventListener: (_: string, listener: () => void) => (changed = listener),
    removeEventListener: () => (changed = () => {}),
  };
  const [open, told]: [Set<object>, string[]] = [new Set(), []];
  let hear = (_: { lastEventId: string }) => {};
  const connect = () => {
    const events = {
      addEventListener: (_: string, listener: typeof hear) => (hear = listener),
      close: () => void open.delete(events),
    };
    open.add(events);
    return events;
  };
  const end = followVersions(page, connect, (version) => told.push(version));
  hear({ lastEventId: '2-bb' });
  expect([open.size, told]).toEqual([1, ['2-bb']]);
  page.visibilityState = 'hidden';
  changed();
  expect(open.size).toBe(0);
  page.visibilityState = 'visible';
  changed();
  changed();
  expect(open.size).toBe(1);
  end();
  expect(open.size).toBe(0);
  changed();
  expect(open.size).toBe(0);
});
