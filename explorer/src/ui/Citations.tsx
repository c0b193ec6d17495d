import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { addressOf } from '../api/address';
import { useLanguage, useTexts } from '../i18n/language';
import { checkAge } from './checkAge';

export interface Citation {
  locator: string | null;
  checkedOn: string | null;
  source: { id: string; title: string; publisher?: string | null; date?: string | null; url: string | null; readAt: string | null };
}

/** A place to read a document: only http and https become links. */
export function webAddress(source: Citation['source']): string | null {
  const address = source.readAt ?? source.url;
  return address && /^https?:\/\//.test(address) ? address : null;
}

/** Where a fact comes from, one click away. Where no document says it: that experts do, or that none is recorded. */
export function Citations({ of, basis }: { of: readonly Citation[]; basis?: 'CITED' | 'EXPERT' | null }) {
  const texts = useTexts().sources;
  if (of.length === 0) return <span className="quiet small">{basis === 'EXPERT' ? texts.expert : texts.none}</span>;
  return (
    <Popover trigger="click" content={<CitationList of={of} />} destroyOnHidden>
      <button type="button" className="linkish">
        {texts.button(of.length)}
      </button>
    </Popover>
  );
}

function CitationList({ of }: { of: readonly Citation[] }) {
  return (
    <ul className="list" style={{ maxWidth: 420, maxHeight: 360, overflowY: 'auto' }}>
      {of.map((citation, index) => (
        <li key={index}>
          <CitationText of={citation} />
        </li>
      ))}
    </ul>
  );
}

function CitationText({ of: { source, locator, checkedOn } }: { of: Citation }) {
  const texts = useTexts();
  const language = useLanguage();
  const age = checkAge(checkedOn, new Date());
  const address = webAddress(source);
  const checked =
    checkedOn && new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium' }).format(new Date(checkedOn));
  return (
    <>
      <Link to={addressOf(source.id)}>{source.title}</Link>
      <div className="quiet small">
        {source.publisher && <div>{source.publisher}</div>}
        <div>
          {texts.sources.place}: {locator ?? texts.notRecorded}
        </div>
        <div>
          {checked ? `${texts.sources.checked} ${checked}` : texts.sources.notChecked}
          {age === 'old' && ` · ${texts.sources.old}`}
        </div>
        {address && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {texts.sources.original} ↗
          </a>
        )}
      </div>
    </>
  );
}

/** The citations of several facts, each document's place once. */
export function together(facts: readonly { citations: readonly Citation[] }[]): Citation[] {
  const byPlace = new Map(
    facts.flatMap(({ citations }) => citations).map((citation) => [`${citation.source.id} ${citation.locator}`, citation]),
  );
  return [...byPlace.values()];
}
