import { useMatches, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useKnown } from '../api/dataSet';
import { readParameters, type WrongValue } from '../api/parameters';
import { useTexts } from '../i18n/language';
import { unknownLanguage } from '../router';
import { AddressContext } from './useAddress';

/** Reads the address for the pages within. A value that the page cannot use is said above it, and the default is shown instead. */
export function AddressReader({ children }: { children: ReactNode }) {
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' });
  const { search, wrong } = readParameters(page, useSearch({ strict: false }), useKnown());
  const language: WrongValue[] = unknownLanguage
    ? [{ name: 'lang', value: unknownLanguage, problem: 'value', allowed: ['zh', 'en'] }]
    : [];
  return (
    <AddressContext value={search}>
      <WrongValues of={[...language, ...wrong]} />
      {children}
    </AddressContext>
  );
}

/** Says what of the address was not understood; nothing where all was. */
export function WrongValues({ of }: { of: readonly WrongValue[] }) {
  const { comma, asked } = useTexts();
  const texts = asked.address;
  if (of.length === 0) return null;
  const hint = ({ problem, allowed }: WrongValue) =>
    allowed.length > 0 ? texts.allowed(allowed.join(comma)) : texts.problems[problem];
  const lines = of.map((wrong) => (
    <div key={wrong.name}>
      <code>
        {wrong.name}={wrong.value}
      </code>{' '}
      <span className="quiet">{hint(wrong)}</span>
    </div>
  ));
  return <Alert type="warning" showIcon closable title={texts.title} description={lines} style={{ marginBottom: 16 }} />;
}
