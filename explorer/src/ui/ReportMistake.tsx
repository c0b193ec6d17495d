import { lazy, Suspense, useState } from 'react';
import { part } from '../api/part';
import { useTexts } from '../i18n/language';
import type { Citation } from './Citations';

const ReportDialog = lazy(() => part(() => import('./ReportDialog')).then((module) => ({ default: module.ReportDialog })));

interface Props {
  /** The fact as the page words it, read when the report is opened; null for the whole page. */
  fact: () => string | null;
  citations?: readonly Citation[];
}

/** A button that opens a text with everything needed to mend a mistake, to be copied or sent. Nothing is stored. */
export function ReportMistake({ fact, citations = [] }: Props) {
  const texts = useTexts().report;
  const [told, setTold] = useState<{ fact: string | null; address: string }>();
  return (
    <>
      <button type="button" className="linkish" onClick={() => setTold({ fact: fact(), address: location.href })}>
        {texts.button}
      </button>
      {told && (
        <Suspense fallback={null}>
          <ReportDialog told={told} citations={citations} onClose={() => setTold(undefined)} />
        </Suspense>
      )}
    </>
  );
}
