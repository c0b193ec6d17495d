import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { memo, useRef } from 'react';
import { addressOf } from '../api/address';
import { useLanguage, useTexts } from '../i18n/language';
import { checkAge } from './checkAge';
import { ReportMistake } from './ReportMistake';

export interface Citation {
  locator: string | null;
  checkedOn: string | null;
  source: { id: string; title: string; kind: SourceKind; publisher?: string | null; date?: string | null; url: string | null };
}

export type SourceKind = 'OFFICIAL' | 'COMPANY' | 'PRESS' | 'PAPER' | 'REPRINT' | 'GENERATED';

export type Basis = 'CITED' | 'INFERRED' | 'EXPERT';

/** The page of a document, where one can be vouched for: only http and https become links. */
export function webAddress(source: Citation['source']): string | null {
  const address = source.url;
  return address && /^https?:\/\//.test(address) ? address : null;
}

/** Where a fact comes from, one click away, with a way to report a mistake. Where no document says it: that experts do, or that none is
 * recorded. A page has hundreds of them, so they are rendered again only where the fact changes. */
export const Citations = memo(function Citations({ of, basis }: { of: readonly Citation[]; basis?: Basis | null }) {
  const texts = useTexts().sources;
  const button = useRef<HTMLButtonElement>(null);
  const label = of.length > 0 ? texts.button(of.length) : basis === 'EXPERT' ? texts.expert : texts.none;
  const content = (
    <>
      {of.length > 0 ? <CitationList of={of} /> : <p>{basis === 'EXPERT' ? texts.expertMeans : texts.noneMeans}</p>}
      <ReportMistake fact={() => factAt(button.current)} citations={of} />
    </>
  );
  return (
    <Popover trigger="click" content={<div className="citations">{content}</div>} destroyOnHidden>
      <button type="button" className={of.length > 0 ? 'linkish' : 'linkish quietly'} ref={button}>
        {label}
      </button>
    </Popover>
  );
});

/** The words of the line, row or paragraph in which the button stands: the fact, as the page words it. */
function factAt(button: HTMLElement | null): string | null {
  const place = button?.closest<HTMLElement>('li, tr, p, dd, .row, section');
  const heading = document.querySelector('h1')?.textContent ?? '';
  if (!place) return null;
  return [heading, place.innerText.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' — ');
}

function CitationList({ of }: { of: readonly Citation[] }) {
  return (
    <ul className="list">
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
        <div>
          {texts.sources.kinds[source.kind]}
          {source.publisher && ` · ${source.publisher}`}
        </div>
        <div>
          {texts.sources.place}{texts.colon}
          {locator ?? texts.notRecorded}
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

/** What a statement rests on, where that is no document that states it, and why it is made. The citations beside it tell of experts. */
export function BasisNote({ basis, why }: { basis: Basis | null; why: string | null }) {
  const texts = useTexts().sources;
  if (basis === null || basis === 'CITED' || (basis === 'EXPERT' && !why)) return null;
  return (
    <span className="quiet small">
      {basis === 'INFERRED' ? texts.inferred(why) : `${why} ·`}
    </span>
  );
}

/** The citations of several facts, each document's place once. */
export function together(facts: readonly { citations: readonly Citation[] }[]): Citation[] {
  const byPlace = new Map(
    facts.flatMap(({ citations }) => citations).map((citation) => [`${citation.source.id} ${citation.locator}`, citation]),
  );
  return [...byPlace.values()];
}
