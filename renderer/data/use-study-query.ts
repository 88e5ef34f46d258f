import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { AppQueryName, StudyQueryName } from './procedures.ts';
import { useClient, useHandle } from './session.tsx';

export type QueryOptions = {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Go on showing the answer to the last input until the new one is there. */
  readonly keepPrevious?: boolean;
};

export type QueryAnswer<T> = {
  readonly data: T | undefined;
  readonly error: ApiError | null;
  /** True until the first answer (or error) is there. */
  readonly isPending: boolean;
  /** True while asking, also again. */
  readonly isFetching: boolean;
  readonly refetch: () => void;
};

/** Asks the open study; asked again by itself when a change touches what the procedure reads. */
export function useStudyQuery<P extends StudyQueryName>(
  procedure: P,
  input: Input<P>,
  options: QueryOptions = {},
): QueryAnswer<Output<P>> {
  const client = useClient();
  const handle = useHandle();
  const { data, error, isPending, isFetching, refetch } = useQuery<Output<P>, ApiError>({
    queryKey: [handle, procedure, input],
    queryFn: ({ signal }) => client.study(handle, procedure, input, { signal }),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
  return { data, error, isPending, isFetching, refetch: () => void refetch() };
}

/** Asks the application itself. */
export function useAppQuery<P extends AppQueryName>(
  procedure: P,
  input: Input<P>,
  options: QueryOptions = {},
): QueryAnswer<Output<P>> {
  const client = useClient();
  const { data, error, isPending, isFetching, refetch } = useQuery<Output<P>, ApiError>({
    queryKey: ['app', procedure, input],
    queryFn: ({ signal }) => client.app(procedure, input, { signal }),
    enabled: options.enabled ?? true,
  });
  return { data, error, isPending, isFetching, refetch: () => void refetch() };
}
