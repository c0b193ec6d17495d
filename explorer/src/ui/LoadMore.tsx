import { Button } from 'antd';
import { useTexts } from '../i18n/language';

interface Props {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError?: boolean; fetchNextPage: () => unknown };
  shown: number;
  total: number;
}

/** How much of a list is shown, and a button that shows the next page of it; nothing where all is shown. */
export function LoadMore({ pages, shown, total }: Props) {
  const texts = useTexts();
  if (!pages.hasNextPage) return null;
  return (
    <div className="row noprint" style={{ marginTop: 12 }}>
      <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {texts.paging.loadMore}
      </Button>
      <span className="quiet small">{texts.of(shown, total)}</span>
      {pages.isFetchNextPageError && <span role="alert">{texts.paging.failed}</span>}
    </div>
  );
}
