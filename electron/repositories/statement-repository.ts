import { z } from 'zod';
import {
  sentencePartSchema,
  slotNameSchema,
  slotTextsSchema,
  statementStateSchema,
  type Evidence,
  type StateMove,
  type Statement,
  type StatementVersion,
} from '../../shared/domain/statement.ts';
import { ApiError } from '../../shared/api/errors.ts';
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
import { deleteMemosOf } from './memo-repository.ts';
import { definedOnly } from './study-repository.ts';

const sentenceSchema = z.array(sentencePartSchema);
const sideSchema = z.enum(['for', 'against']);

function fromRow(row: Row): Statement {
  return {
    id: String(row.id),
    themeId: row.theme_id === null ? null : String(row.theme_id),
    title: String(row.title),
    state: statementStateSchema.parse(row.state),
    slots: slotTextsSchema.parse(JSON.parse(String(row.slots))),
    sentence: sentenceSchema.parse(JSON.parse(String(row.sentence))),
    position: Number(row.position),
    createdAt: String(row.created_at),
  };
}

export function listStatements(db: ReadDb): readonly Statement[] {
  return all(db, 'SELECT * FROM statement ORDER BY position, id').map(fromRow);
}

/** @throws ApiError not-found */
export function readStatement(db: ReadDb, id: string): Statement {
  const row = first(db, 'SELECT * FROM statement WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such statement', { reason: 'statement' });
  return fromRow(row);
}

export function listEvidence(db: ReadDb): readonly Evidence[] {
  return all(db, 'SELECT * FROM evidence ORDER BY statement_id, id').map((row) => ({
    id: String(row.id),
    statementId: String(row.statement_id),
    codingId: String(row.coding_id),
    slot: row.slot === null ? null : slotNameSchema.parse(row.slot),
    side: sideSchema.parse(row.side),
  }));
}

export function listMoves(db: ReadDb): readonly StateMove[] {
  return all(db, 'SELECT * FROM state_move ORDER BY at, id').map((row) => ({
    id: String(row.id),
    statementId: String(row.statement_id),
    from: statementStateSchema.parse(row.from_state),
    to: statementStateSchema.parse(row.to_state),
    reason: String(row.reason),
    at: String(row.at),
  }));
}

export function nextStatementPosition(db: ReadDb): number {
  return 1 + count(db, 'SELECT max(position) FROM statement');
}

export function insertStatement(db: WriteDb, statement: Statement): void {
  insert(db, 'statement', {
    id: statement.id,
    theme_id: statement.themeId,
    title: statement.title,
    state: statement.state,
    slots: JSON.stringify(statement.slots),
    sentence: JSON.stringify(statement.sentence),
    position: statement.position,
    created_at: statement.createdAt,
  });
}

export function updateStatement(
  db: WriteDb,
  id: string,
  change: Partial<Pick<Statement, 'title' | 'state' | 'slots' | 'sentence'>>,
): void {
  const { slots, sentence, ...plain } = change;
  update(db, 'statement', id, {
    ...definedOnly(plain),
    ...(slots ? { slots: JSON.stringify(slots) } : {}),
    ...(sentence ? { sentence: JSON.stringify(sentence) } : {}),
  });
}

/** The theme that a statement comes of from now on. */
export function updateStatementTheme(db: WriteDb, id: string, themeId: string): void {
  update(db, 'statement', id, { theme_id: themeId });
}

/** Statements of one theme become those of another. */
export function moveStatements(db: WriteDb, from: string, to: string): void {
  run(db, 'UPDATE statement SET theme_id = ? WHERE theme_id = ?', to, from);
}

/** Saved wordings of a statement, the latest first. */
export function listVersions(db: ReadDb, statementId: string): readonly StatementVersion[] {
  const sql = 'SELECT * FROM statement_version WHERE statement_id = ? ORDER BY at DESC, rowid DESC';
  return all(db, sql, statementId).map(versionFromRow);
}

/** @throws ApiError not-found, also where the version is another statement's */
export function readVersion(db: ReadDb, statementId: string, id: string): StatementVersion {
  const row = first(db, 'SELECT * FROM statement_version WHERE id = ? AND statement_id = ?', id, statementId);
  if (!row) throw new ApiError('not-found', 'there is no such version', { reason: 'version' });
  return versionFromRow(row);
}

function versionFromRow(row: Row): StatementVersion {
  return {
    id: String(row.id),
    statementId: String(row.statement_id),
    at: String(row.at),
    writer: String(row.writer),
    slots: slotTextsSchema.parse(JSON.parse(String(row.slots))),
    sentence: sentenceSchema.parse(JSON.parse(String(row.sentence))),
  };
}

export function insertVersion(db: WriteDb, version: StatementVersion): void {
  insert(db, 'statement_version', {
    id: version.id,
    statement_id: version.statementId,
    at: version.at,
    writer: version.writer,
    slots: JSON.stringify(version.slots),
    sentence: JSON.stringify(version.sentence),
  });
}

export function deleteStatement(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM statement_version WHERE statement_id = ?', id);
  run(db, 'DELETE FROM evidence WHERE statement_id = ?', id);
  run(db, 'DELETE FROM state_move WHERE statement_id = ?', id);
  deleteMemosOf(db, 'statement', id);
  run(db, 'DELETE FROM statement WHERE id = ?', id);
}

export function insertEvidence(db: WriteDb, evidence: Evidence): void {
  insert(db, 'evidence', {
    id: evidence.id,
    statement_id: evidence.statementId,
    coding_id: evidence.codingId,
    slot: evidence.slot,
    side: evidence.side,
  });
}

/** Gives a link another slot or side. */
export function updateEvidence(db: WriteDb, id: string, change: Pick<Evidence, 'slot' | 'side'>): void {
  update(db, 'evidence', id, { slot: change.slot, side: change.side });
}

/** Links of one coding go to another that takes its place; links that are there already are not doubled. */
export function transferEvidence(db: WriteDb, from: string, to: string): void {
  run(
    db,
    `DELETE FROM evidence WHERE coding_id = ? AND EXISTS (
       SELECT 1 FROM evidence AS own WHERE own.coding_id = ? AND own.statement_id = evidence.statement_id
         AND own.slot IS evidence.slot AND own.side = evidence.side)`,
    from,
    to,
  );
  run(db, 'UPDATE evidence SET coding_id = ? WHERE coding_id = ?', to, from);
}

export function deleteEvidence(db: WriteDb, id: string): number {
  return run(db, 'DELETE FROM evidence WHERE id = ?', id);
}

export function insertMove(db: WriteDb, move: StateMove): void {
  insert(db, 'state_move', {
    id: move.id,
    statement_id: move.statementId,
    from_state: move.from,
    to_state: move.to,
    reason: move.reason,
    at: move.at,
  });
}
