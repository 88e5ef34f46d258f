import { ApiError } from '../../shared/api/errors.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { parseQuery } from '../../shared/query/parse-query.ts';
import { queryIndex, type QueryIndex } from '../../shared/query/query-index.ts';
import type { QueryProblem } from '../../shared/query/query.ts';
import { runQuery, type QueryPassage } from '../../shared/query/run-query.ts';
import type { StudyContext } from './study-context.ts';

/** Made once per version of a study: `StudyContext.data` gives the same object for it. */
const indexes = new WeakMap<StudyData, QueryIndex>();

/** All passages that a query finds. @throws ApiError invalid-input with what is wrong and where */
export function answerQuery(
  context: Pick<StudyContext, 'data'>,
  text: string,
): { readonly index: QueryIndex; readonly passages: readonly QueryPassage[] } {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw refused(parsed.problem);
  const data = context.data();
  const index = indexes.get(data) ?? queryIndex(data);
  indexes.set(data, index);
  const result = runQuery(index, parsed.query);
  if (!result.ok) throw refused(result.problem);
  return { index, passages: result.passages };
}

/** `start` and `end` are the place in the query's text; `place` counts characters from 1, for people. */
function refused({ reason, at, values }: QueryProblem): ApiError {
  return new ApiError('invalid-input', `query: ${reason} at ${at.start}`, {
    ...values,
    reason: `query-${reason}`,
    start: String(at.start),
    end: String(at.end),
    place: String(at.start + 1),
  });
}
