import type { StudyOverview } from '../../../shared/api/study-procedures.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { nextAct, type NextAct } from './next-act.ts';

/** What to do next; undefined until enough is known of the study. */
export function useNextAct(overview: StudyOverview | undefined): NextAct | undefined {
  const some = (overview?.counts.statements ?? 0) > 0;
  const documents = useStudyQuery('documents.list', {});
  const statements = useStudyQuery('statements.list', {}, { enabled: some });
  if (!overview || !documents.data || (some && !statements.data)) return undefined;
  const statementStates = (statements.data ?? []).map(({ statement }) => statement.state);
  return nextAct({ overview, documents: documents.data, statementStates });
}
