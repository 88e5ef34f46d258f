import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ApiEvent } from '../../shared/api/events.ts';
import { isTouched } from './topics.ts';

type StudyChange = Extract<ApiEvent, { type: 'study.changed' }>;

/** Asks again what an event made out of date. */
export function invalidateFor(queries: QueryClient, event: ApiEvent): void {
  if (event.type === 'studies.changed') void queries.invalidateQueries({ queryKey: ['app', 'studies.list'] });
  if (event.type === 'settings.changed') {
    void queries.invalidateQueries({ queryKey: ['app', 'settings.get'] });
    // Another sentence model: the list says which is used, and themes of another one are out of date.
    void queries.invalidateQueries({ queryKey: ['app', 'models.list'] });
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'themes.report' });
  }
  if (event.type === 'study.changed') {
    void queries.invalidateQueries({ predicate: (query) => isOutOfDate(query.queryKey, event) });
  }
}

/** True where the query with this key (`[handle, procedure, input]`) reads what changed. */
export function isOutOfDate(key: QueryKey, change: StudyChange): boolean {
  const [handle, procedure, input] = key;
  if (handle !== change.study || typeof procedure !== 'string') return false;
  if (!isTouched(procedure, change.topics)) return false;
  if (procedure !== 'documents.get' || change.topics.includes('documents')) return true;
  // Only codings changed: other open transcripts need no new painting.
  return change.documentIds.length === 0 || change.documentIds.some((id) => id === idOf(input));
}

function idOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
}
