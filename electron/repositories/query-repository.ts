import { ApiError } from '../../shared/api/errors.ts';
import type { SavedQuery } from '../../shared/domain/saved-query.ts';
import {
  all,
  count,
  first,
  insert,
  run,
  update,
  type ReadDb,
  type Row,
  type WriteDb,
} from '../database/sql.ts';

function fromRow(row: Row): SavedQuery {
  return { id: String(row.id), name: String(row.name), text: String(row.text) };
}

export function listQueries(db: ReadDb): readonly SavedQuery[] {
  return all(db, 'SELECT * FROM saved_query ORDER BY position, id').map(fromRow);
}

/** @throws ApiError not-found */
export function readQuery(db: ReadDb, id: string): SavedQuery {
  const row = first(db, 'SELECT * FROM saved_query WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such query', { reason: 'query' });
  return fromRow(row);
}

/** Puts the query after all others. */
export function insertQuery(db: WriteDb, query: SavedQuery, createdAt: string): void {
  const position = 1 + count(db, 'SELECT max(position) FROM saved_query');
  insert(db, 'saved_query', { ...query, position, created_at: createdAt });
}

export function updateQuery(
  db: WriteDb,
  id: string,
  change: { readonly name?: string | undefined; readonly text?: string | undefined },
): void {
  if (change.name !== undefined) update(db, 'saved_query', id, { name: change.name });
  if (change.text !== undefined) update(db, 'saved_query', id, { text: change.text });
}

export function deleteQuery(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM saved_query WHERE id = ?', id);
}
