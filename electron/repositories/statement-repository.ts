import { z } from 'zod';
import {
  sentencePartSchema,
  slotNameSchema,
  slotTextsSchema,
  statementStateSchema,
  type Evidence,
  type StateMove,
  type Statement,
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

export function deleteStatement(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM evidence WHERE statement_id = ?', id);
  run(db, 'DELETE FROM state_move WHERE statement_id = ?', id);
  run(db, "DELETE FROM memo WHERE target_kind = 'statement' AND target_id = ?", id);
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
