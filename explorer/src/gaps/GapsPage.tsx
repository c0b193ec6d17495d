import { Button } from 'antd';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Answered } from '../api/ask';
import { gapList, type GapListQuery, type GapListQueryVariables } from '../api/generated/explorer/gap-list';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations, together } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { NodeLink } from '../ui/NodeLink';
import { Terms, useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { gapFilter } from './gapFilter';
import { GapFilters } from './GapFilters';

type Gap = GapListQuery['chainGaps']['nodes'][number];

/** The gaps of all chains, the gravest first; the filters stand in the address. */
export function GapsPage() {
  const texts = useTexts().gaps;
  const filter = gapFilter(useAddress().search);
  const pages = usePages(filter);
  const first = pages.data?.pages[0];
  useTitle(texts.title);
  return (
    <>
      <h1>{texts.title}</h1>
      <GapFilters />
      <Answer of={{ ...pages, data: first }}>
        {({ chainGaps: { totalCount } }) => (
          <>
            <div className="row" style={{ margin: '12px 0' }}>
              <span>{texts.total(totalCount)}</span>
              <GapExport filter={filter} />
            </div>
            <GapTable of={pages.data!.pages.flatMap(({ data }) => data.chainGaps.nodes)} />
            {pages.hasNextPage && <More isBusy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />}
          </>
        )}
      </Answer>
    </>
  );
}

function usePages(filter: GapListQueryVariables) {
  return useInfiniteQuery({
    queryKey: [gapList.id, 'pages', filter],
    queryFn: ({ pageParam, signal }) => ask(gapList, { ...filter, first: 50, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ data }: Answered<GapListQuery>) =>
      data.chainGaps.pageInfo.hasNextPage ? data.chainGaps.pageInfo.endCursor : undefined,
  });
}

function More({ isBusy, onMore }: { isBusy: boolean; onMore: () => void }) {
  const texts = useTexts();
  return (
    <Button loading={isBusy} onClick={onMore} style={{ marginTop: 12 }}>
      {texts.showMore}
    </Button>
  );
}

function GapTable({ of }: { of: readonly Gap[] }) {
  const texts = useTexts();
  if (of.length === 0) return <p>{texts.states.empty}</p>;
  return (
    <table className="plain stack">
      <thead>
        <tr>
          <th className="number">{texts.severity}</th>
          <th>{texts.explanation}</th>
          <th>{texts.chain}</th>
          <th>{texts.gaps.terms}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((gap) => (
          <Row key={gap.id} of={gap} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of }: { of: Gap }) {
  const words = useWords();
  const score = useScore();
  return (
    <tr>
      <td className="number">
        <b>{score(of.severity)}</b>
      </td>
      <td>
        <GapLine of={of} /> <Citations of={together(of.evidence)} basis="EXPERT" />
        <div className="quiet small">{words(of.explanation, of.explanationEn)}</div>
      </td>
      <td>
        <NodeLink of={of.chain} />
      </td>
      <td style={{ minWidth: 200 }}>
        <Terms of={of.terms} />
      </td>
    </tr>
  );
}

function GapExport({ filter }: { filter: GapListQueryVariables }) {
  const texts = useTexts();
  const queries = useQueryClient();
  const nameOf = useName();
  const words = useWords();
  const all = async () => {
    const rows: Gap[] = [];
    for (let after: string | null = ''; after !== null;) {
      const variables: GapListQueryVariables = { ...filter, first: 100, ...(after && { after }) };
      const { data } = await queries.fetchQuery({ queryKey: [gapList.id, variables], queryFn: () => ask(gapList, variables) });
      rows.push(...data.chainGaps.nodes);
      after = data.chainGaps.pageInfo.hasNextPage ? data.chainGaps.pageInfo.endCursor : null;
    }
    return rows;
  };
  return (
    <ExportButton
      name={texts.gaps.title}
      rows={all}
      columns={[
        { title: texts.severity, value: ({ severity }) => severity },
        { title: texts.kind, value: ({ kind }) => texts.gaps.kinds[kind] },
        { title: texts.chain, value: ({ chain }) => nameOf(chain) },
        { title: texts.segment, value: ({ segment }) => nameOf(segment) },
        { title: texts.technology, value: ({ technology }) => technology && nameOf(technology) },
        { title: texts.explanation, value: (gap) => words(gap.explanation, gap.explanationEn) },
        {
          title: texts.export.sources,
          value: ({ evidence }) =>
            together(evidence)
              .map(({ source }) => source.title)
              .join('; '),
        },
      ]}
    />
  );
}
