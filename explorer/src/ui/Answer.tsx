import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { isPassing, isUnknown, RefusedError, type Answered } from '../api/ask';
import { useTexts } from '../i18n/language';
import { useMovedPage } from './useMovedPage';

/** What is needed of a query to show how it stands. */
interface Asked<Data> {
  data: Answered<Data> | undefined;
  error: unknown;
  failureReason: unknown;
  refetch: () => unknown;
}

/** Shows an answer, or a skeleton while it is loading, or what went wrong with a way to try again. */
export function Answer<Data>({ of, children }: { of: Asked<Data>; children: (data: Data) => ReactNode }) {
  const texts = useTexts().states;
  useMovedPage(of.data?.redirects);
  if (of.data) {
    return (
      <>
        {of.data.isStale && <Alert type="warning" showIcon title={texts.stale} style={{ marginBottom: 12 }} />}
        {children(of.data.data)}
      </>
    );
  }
  if (!of.error) return <Loading failure={of.failureReason} />;
  return (
    <Alert
      type="error"
      showIcon
      title={texts.failed}
      description={<Reason of={of.error} />}
      action={<Button onClick={() => of.refetch()}>{texts.retry}</Button>}
    />
  );
}

/** Why there is no answer. What the server says of the question itself is in English; it stands behind a sentence in the language shown. */
function Reason({ of }: { of: unknown }) {
  const texts = useTexts().states;
  if (isUnknown(of)) return texts.unknown(/[a-z]+:[a-z0-9:-]+/.exec(of.message)?.[0] ?? '');
  if (!(of instanceof RefusedError)) return texts.away;
  if (isPassing(of)) return texts.busy;
  return (
    <>
      {texts.refused} <span lang="en">{of.message}</span>
    </>
  );
}

function Loading({ failure }: { failure: unknown }) {
  const texts = useTexts();
  const reason = failure ? <Reason of={failure} /> : null;
  return (
    <div role="status" aria-busy aria-label={texts.loading}>
      {reason && <Alert type="warning" showIcon title={reason} style={{ marginBottom: 12 }} />}
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
