import { useMemo } from 'react';
import type { PassageReport } from '../../../shared/analysis/theme-report.ts';
import type { Segment } from '../../../shared/domain/participant.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';

export type Speaker = { readonly name: string; readonly segment: Segment | null };

/** Who a passage is from; a transcript of nobody goes by its title. */
export function useSpeakers(): (passage: PassageReport) => Speaker {
  const { data } = useStudyQuery('participants.list', {});
  return useMemo(() => {
    const segments = new Map((data ?? []).map((each) => [each.id, each.segment]));
    return (passage) => ({
      name: passage.participant ?? passage.document,
      segment: passage.participantId === null ? null : (segments.get(passage.participantId) ?? null),
    });
  }, [data]);
}
