import { z } from 'zod';
import { actLabelSchema, type ActLabel } from '../../shared/api/label.ts';
import type { HistoryEntry } from '../../shared/api/study-procedures.ts';
import { all, first, type ReadDb } from '../database/sql.ts';

const stateSchema = z.enum(['done', 'undone', 'abandoned']);

/** Newest first, before a sequence number if one is given. */
export function listHistory(db: ReadDb, limit: number, before?: number): readonly HistoryEntry[] {
  const sql = 'SELECT * FROM change_set WHERE seq < ? ORDER BY seq DESC LIMIT ?';
  return all(db, sql, before ?? Number.MAX_SAFE_INTEGER, limit).map((row) => ({
    seq: Number(row.seq),
    at: String(row.at),
    actor: String(row.actor),
    label: parseLabel(row.label),
    state: stateSchema.parse(row.state),
  }));
}

/** What undo and redo would do next. */
export function readUndoState(db: ReadDb): { undo: ActLabel | null; redo: ActLabel | null } {
  const undo = first(db, "SELECT label FROM change_set WHERE state = 'done' ORDER BY seq DESC LIMIT 1");
  const redo = first(db, "SELECT label FROM change_set WHERE state = 'undone' ORDER BY seq LIMIT 1");
  return { undo: undo ? parseLabel(undo.label) : null, redo: redo ? parseLabel(redo.label) : null };
}

function parseLabel(text: unknown): ActLabel {
  return actLabelSchema.parse(JSON.parse(String(text)));
}
