import type { TrackedTable } from './change-capture.ts';
import { all, type ReadDb, type Row, type WriteDb } from './sql.ts';

/** One row as it was and as it became; null: it was not there. */
export type RowImage = { readonly table: string; readonly before: Row | null; readonly after: Row | null };

/** The images of one change set, in the order they were written. */
export function readImages(db: ReadDb, seq: number): readonly RowImage[] {
  const rows = all(
    db,
    'SELECT table_name, row_before, row_after FROM change_row WHERE set_seq = ? ORDER BY n',
    seq,
  );
  return rows.map((row) => ({
    table: String(row.table_name),
    before: parseRow(row.row_before),
    after: parseRow(row.row_after),
  }));
}

function parseRow(text: string | number | null | undefined): Row | null {
  return typeof text === 'string' ? (JSON.parse(text) as Row) : null;
}

/** Puts rows back (undo: last change first) or forward again (redo). Capture must be off. */
export function applyImages(
  db: WriteDb,
  tables: readonly TrackedTable[],
  images: readonly RowImage[],
  direction: 'undo' | 'redo',
): void {
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const image of direction === 'undo' ? images.toReversed() : images) {
    const table = byName.get(image.table);
    if (!table) throw new Error(`a change names table ${image.table}, which is not there`);
    const [from, to] = direction === 'undo' ? [image.after, image.before] : [image.before, image.after];
    replaceRow(db, table, from, to);
  }
}

function replaceRow(db: WriteDb, table: TrackedTable, from: Row | null, to: Row | null): void {
  const where = table.key.map((column) => `${column} = ?`).join(' AND ');
  const keyOf = (row: Row) => table.key.map((column) => row[column] ?? null);
  if (!to) {
    if (from) db.statement(`DELETE FROM ${table.name} WHERE ${where}`).run(...keyOf(from));
    return;
  }
  // A column that a later migration added is not in older images and keeps its default.
  const columns = table.columns.filter((column) => Object.hasOwn(to, column));
  const values = columns.map((column) => to[column] ?? null);
  if (from) {
    const set = columns.map((column) => `${column} = ?`).join(', ');
    db.statement(`UPDATE ${table.name} SET ${set} WHERE ${where}`).run(...values, ...keyOf(from));
    return;
  }
  const places = columns.map(() => '?').join(', ');
  db.statement(`INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${places})`).run(...values);
}
