import { z } from 'zod';
import { actLabelSchema, type ActLabel } from '../../shared/api/label.ts';
import type { HistoryEntry } from '../../shared/api/study-procedures.ts';
import { all, first, type ReadDb, type Row } from '../database/sql.ts';

const stateSchema = z.enum(['done', 'undone', 'abandoned']);

/** Newest first, before a sequence number if one is given. */
export function listHistory(db: ReadDb, limit: number, before?: number): readonly HistoryEntry[] {
  const sql = 'SELECT * FROM change_set WHERE seq < ? ORDER BY seq DESC LIMIT ?';
  return all(db, sql, before ?? Number.MAX_SAFE_INTEGER, limit).map(fromRow);
}

function fromRow(row: Row): HistoryEntry {
  return {
    seq: Number(row.seq),
    at: String(row.at),
    actor: String(row.actor),
    label: parseLabel(row.label),
    state: stateSchema.parse(row.state),
  };
}

export type ActFilter = {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly actor?: string | undefined;
  /** First part of the acts' keys. */
  readonly area?: string | undefined;
};

/** Acts that fit, newest first, with how many undos or redos lead to each; counted over all acts. */
export function listActs(
  db: ReadDb,
  filter: ActFilter,
): readonly (HistoryEntry & { readonly steps: number })[] {
  const { limit, before = Number.MAX_SAFE_INTEGER, actor = null, area = null } = filter;
  const sql = `
    WITH numbered AS (
      SELECT *, sum(state = 'done') OVER (ORDER BY seq DESC) AS undos, sum(state = 'undone') OVER (ORDER BY seq) AS redos
      FROM change_set)
    SELECT * FROM numbered
    WHERE seq < ? AND actor = coalesce(?, actor) AND ${areaColumn} = coalesce(?, ${areaColumn})
    ORDER BY seq DESC LIMIT ?`;
  return all(db, sql, before, actor, area, limit).map((row) => {
    const entry = fromRow(row);
    const steps = { done: Number(row.undos), undone: Number(row.redos), abandoned: 0 }[entry.state];
    return { ...entry, steps };
  });
}

/** `codings` of an act `codings.add`. */
const areaColumn = "substr(label ->> '$.key', 1, instr((label ->> '$.key') || '.', '.') - 1)";

/** Who acted, and on what: what the history can be filtered by. */
export function actFilters(db: ReadDb): {
  readonly actors: readonly string[];
  readonly areas: readonly string[];
} {
  const values = (column: string) =>
    all(db, `SELECT DISTINCT ${column} AS value FROM change_set ORDER BY 1`).map((row) => String(row.value));
  return { actors: values('actor').filter((actor) => actor !== ''), areas: values(areaColumn) };
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
