import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, type Answered, type Operation } from './ask';

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type Paged = { first?: unknown; after?: unknown };

/** The pages of a list one after the other, from a cursor on; `pageOf` finds the list in the answer. Undefined variables ask nothing. */
export function usePages<Answer, Variables extends Paged>(
  operation: Operation<Answer, Variables>,
  variables: Omit<Variables, 'after'> | undefined,
  pageOf: (answer: Answer) => Page,
  start = '',
) {
  return useInfiniteQuery({
    queryKey: [operation.id, 'pages', variables, start],
    queryFn: ({ pageParam, signal }) => ask(operation, withCursor<Variables>(variables!, pageParam), signal),
    enabled: variables !== undefined,
    initialPageParam: start,
    getNextPageParam: ({ data }: Answered<Answer>) => next(pageOf(data)),
  });
}

/** Asks all pages of a list, for an export. */
export function useAllPages<Answer, Variables extends Paged>(
  operation: Operation<Answer, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (answer: Answer) => Page,
): () => Promise<Answer[]> {
  const queries = useQueryClient();
  return async () => {
    const answers: Answer[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const asked = withCursor<Variables>(variables, after);
      const { data } = await queries.fetchQuery({ queryKey: [operation.id, asked], queryFn: () => ask(operation, asked) });
      answers.push(data);
      after = next(pageOf(data));
    }
    return answers;
  };
}

function withCursor<Variables extends Paged>(variables: Omit<Variables, 'after'>, after: string): Variables {
  return (after ? { ...variables, after } : variables) as Variables;
}

function next({ pageInfo }: Page): string | undefined {
  return pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
}

/** All pages of a short list, asked one after the other; for pages that count or regroup the whole of it. */
export function useWholeList<Answer, Variables extends Paged>(
  operation: Operation<Answer, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (answer: Answer) => Page,
) {
  const pages = usePages(operation, variables, pageOf);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...pages, data: pages.data?.pages[0], answers: pages.data?.pages.map(({ data }) => data) ?? [] };
}
