import { ApiError } from '../../shared/api/errors.ts';
import type { NamedView } from '../../shared/domain/named-view.ts';
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

function fromRow(row: Row): NamedView {
  return { id: String(row.id), name: String(row.name), address: String(row.address) };
}

export function listViews(db: ReadDb): readonly NamedView[] {
  return all(db, 'SELECT * FROM named_view ORDER BY position, id').map(fromRow);
}

/** @throws ApiError not-found */
export function readView(db: ReadDb, id: string): NamedView {
  const row = first(db, 'SELECT * FROM named_view WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such view', { reason: 'view' });
  return fromRow(row);
}

/** Puts the view after all others. */
export function insertView(db: WriteDb, view: NamedView, createdAt: string): void {
  const position = 1 + count(db, 'SELECT max(position) FROM named_view');
  insert(db, 'named_view', { ...view, position, created_at: createdAt });
}

export function renameView(db: WriteDb, id: string, name: string): void {
  update(db, 'named_view', id, { name });
}

export function deleteView(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM named_view WHERE id = ?', id);
}
