import { useQueries } from '@tanstack/react-query';
import type { PassageReport } from '../../../shared/analysis/theme-report.ts';
import { useClient, useHandle } from '../../data/session.tsx';
import { clock } from '../../editor/clock.ts';
import { passageKey } from './passage-selection.ts';

/** When in the recording the passages were said, as people write times; only for a handful of passages. */
export function usePassageTimes(passages: readonly PassageReport[]): ReadonlyMap<string, string> {
  const client = useClient();
  const handle = useHandle();
  const ids = [...new Set(passages.map((passage) => passage.documentId))];
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [handle, 'documents.get', { id }],
      queryFn: () => client.study(handle, 'documents.get', { id }),
    })),
    combine: (answers) => {
      const turns = new Map(
        answers.flatMap(({ data }) => (data ? [[data.document.id, data.turns] as const] : [])),
      );
      return new Map(
        passages.flatMap((passage) => {
          const turn = turns.get(passage.documentId)?.findLast((each) => each.start <= passage.start);
          return turn && turn.time !== null ? [[passageKey(passage), clock(turn.time)] as const] : [];
        }),
      );
    },
  });
}
