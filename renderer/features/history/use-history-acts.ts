import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/api/contract.ts';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { PlacedAct } from '../../../shared/api/history-procedures.ts';
import { useClient, useHandle } from '../../data/session.tsx';

const pageSize = 300;

export type ActsFilter = { readonly actor: string; readonly area: string };

type Acts = {
  readonly acts: readonly PlacedAct[];
  readonly actors: readonly string[];
  readonly areas: readonly string[];
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
};

type Page = Output<'history.acts'>;

/** The acts newest first; older ones come as they are scrolled to. */
export function useHistoryActs({ actor, area }: ActsFilter): Acts {
  const client = useClient();
  const handle = useHandle();
  const wanted = { ...(actor === '' ? {} : { actor }), ...(area === '' ? {} : { area }) };
  const query = useInfiniteQuery<
    Page,
    ApiError,
    { readonly acts: readonly PlacedAct[]; readonly first: Page | undefined },
    readonly unknown[],
    number
  >({
    queryKey: [handle, 'history.acts', 'pages', wanted],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      client.study(handle, 'history.acts', {
        limit: pageSize,
        ...wanted,
        ...(pageParam > 0 ? { before: pageParam } : {}),
      }),
    getNextPageParam: ({ acts }) => (acts.length < pageSize ? undefined : acts.at(-1)?.seq),
    select: ({ pages }) => ({ acts: pages.flatMap(({ acts }) => acts), first: pages[0] }),
  });
  return {
    acts: query.data?.acts ?? [],
    actors: query.data?.first?.actors ?? [],
    areas: query.data?.first?.areas ?? [],
    error: query.error,
    isPending: query.isPending,
    hasOlder: query.hasNextPage && !query.isFetchingNextPage,
    loadOlder: () => void query.fetchNextPage(),
  };
}
