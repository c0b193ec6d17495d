import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { RefusedError, type Answered } from '../api/ask';
import { useTexts } from '../i18n/language';
import { useMovedPage } from './useMovedPage';

/** What is needed of a query to show how it stands. */
interface Asked<Data> {
  data: Answered<Data> | undefined;
  error: unknown;
  failureCount: number;
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
  if (!of.error) return <Loading isAway={of.failureCount > 0} />;
  const reason = of.error instanceof RefusedError ? of.error.message : texts.away;
  return (
    <Alert
      type="error"
      showIcon
      title={texts.failed}
      description={reason}
      action={<Button onClick={() => of.refetch()}>{texts.retry}</Button>}
    />
  );
}

function Loading({ isAway }: { isAway: boolean }) {
  const texts = useTexts();
  return (
    <div role="status" aria-label={texts.loading}>
      {isAway && <Alert type="warning" showIcon title={texts.states.away} style={{ marginBottom: 12 }} />}
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
