import { expect, it } from 'vitest';
import { contactAddress, reportText } from './report';

const texts = {
  address: 'Page',
  id: 'Entry',
  version: 'Version',
  fact: 'Fact',
  source: 'Source',
  wrong: 'Wrong',
  notRecorded: 'not recorded',
  colon: ': ',
};
const source = { id: 'source:plan-145', title: 'Plan', kind: 'OFFICIAL' as const, url: null };

it('names address, entry, version, fact and each source with its place', () => {
  const text = reportText(
    {
      address: 'http://x/enterprises/tfme?lang=en',
      version: '1-ab',
      fact: 'A makes B',
      citations: [{ source, locator: '二', checkedOn: null }],
    },
    texts,
  );
  expect(text).toBe(
    'Page: http://x/enterprises/tfme?lang=en\nEntry: enterprises/tfme\nVersion: 1-ab\nFact: A makes B\n' +
      'Source: Plan (source:plan-145), 二\n\nWrong: ',
  );
});
it('says that a fact has no source, and leaves out what a page has not', () => {
  expect(reportText({ address: 'http://x/gaps', version: null, fact: 'A', citations: [] }, texts)).toContain('Source: not recorded');
  expect(reportText({ address: 'http://x/gaps', version: null, fact: null, citations: [] }, texts)).toBe('Page: http://x/gaps\n\nWrong: ');
});
it('opens a mail for a mail address and the page for a web address', () => {
  expect(contactAddress('a@b.org', '标题', 'x&y')).toBe('mailto:a@b.org?subject=%E6%A0%87%E9%A2%98&body=x%26y');
  expect(contactAddress('https://b.org', '', '')).toBe('https://b.org');
  expect(contactAddress(null, '', '')).toBeNull();
});
