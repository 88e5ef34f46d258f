import { useInfiniteQuery } from '@tanstack/react-query';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { HistoryEntry } from '../../../shared/api/study-procedures.ts';
import { useClient, useHandle } from '../../data/session.tsx';

const pageSize = 300;

type Entries = {
  readonly entries: readonly HistoryEntry[];
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
};

/** The acts newest first, older ones on demand. */
export function useHistoryEntries(): Entries {
  const client = useClient();
  const handle = useHandle();
  const query = useInfiniteQuery<
    readonly HistoryEntry[],
    ApiError,
    readonly HistoryEntry[],
    readonly unknown[],
    number
  >({
    queryKey: [handle, 'history.list', 'pages'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      client.study(handle, 'history.list', {
        limit: pageSize,
        ...(pageParam > 0 ? { before: pageParam } : {}),
      }),
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.seq),
    select: ({ pages }) => pages.flat(),
  });
  return {
    entries: query.data ?? [],
    error: query.error,
    isPending: query.isPending,
    hasOlder: query.hasNextPage,
    loadOlder: () => void query.fetchNextPage(),
  };
}
