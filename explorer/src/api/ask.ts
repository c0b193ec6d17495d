import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** A named operation: its id, and (only for the compiler) the types of its answer and its variables. */
export interface Operation<Answer, Variables> {
  id: string;
  types?: [Answer, Variables];
}

/** An answer, the version of the graph that it is of, whether the server marked it as stale, and the ids of the question that were
 * those of entries joined with others, with their present ids. */
export interface Answered<Answer> {
  data: Answer;
  version: string | null;
  isStale: boolean;
  redirects: Record<string, string>;
}

// Read once: <base> says where the page lies, whatever address is shown later.
export const baseAddress = document.baseURI;

/** The server answered, but with an error instead of data. `code` is one of the API's error codes. */
export class RefusedError extends Error {
  constructor(
    message: string,
    readonly code: string | null,
  ) {
    super(message);
  }
}

const passing = ['TIMEOUT', 'NOT_READY', 'OVERLOADED', 'STORE_UNAVAILABLE'];

/** Whether the same question may have an answer in a moment: the server is away, busy, or still reads the graph. */
export const isPassing = (error: unknown) => !(error instanceof RefusedError) || passing.includes(error.code ?? '');

/** Whether an id of the question is that of no entry. */
export const isUnknown = (error: unknown): error is RefusedError => error instanceof RefusedError && error.code === 'NOT_FOUND';

interface Response {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
  extensions?: { version?: string; stale?: unknown; redirects?: Record<string, string> };
}

export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answered<Answer>> {
  const response = await fetch(new URL('graphql', baseAddress), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ documentId: operation.id, variables }),
    signal: signal ?? null,
  });
  const { data, errors, extensions } = (await response.json()) as Response;
  const [error] = errors ?? [];
  if (error || !data) throw new RefusedError(error?.message ?? `HTTP ${response.status}`, error?.extensions?.code ?? null);
  const { version = null, stale, redirects = {} } = extensions ?? {};
  return { data: data as Answer, version, isStale: stale !== undefined, redirects };
}

/** The answer to an operation; undefined variables ask nothing. */
export function useAnswer<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | undefined,
): UseQueryResult<Answered<Answer>> {
  return useQuery({
    queryKey: [operation.id, variables],
    queryFn: ({ signal }) => ask(operation, variables as Variables, signal),
    enabled: variables !== undefined,
  });
}
