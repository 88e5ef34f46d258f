import { consentSchema, segmentSchema, type Participant } from '../../shared/domain/participant.ts';
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
import { deleteMemosOf, memoColumn } from './memo-repository.ts';
import { definedOnly } from './study-repository.ts';

const columns = `participant.*, ${memoColumn('participant', 'participant')}`;

function fromRow(row: Row): Participant {
  return {
    id: String(row.id),
    name: String(row.name),
    pseudonym: String(row.pseudonym),
    segment: row.segment === null ? null : segmentSchema.parse(row.segment),
    consent: consentSchema.parse(row.consent),
    attributes: JSON.parse(String(row.attributes)) as Record<string, string>,
    memo: String(row.memo ?? ''),
    position: Number(row.position),
  };
}

export function listParticipants(db: ReadDb): readonly Participant[] {
  return all(db, `SELECT ${columns} FROM participant ORDER BY position, id`).map(fromRow);
}

export function findParticipant(db: ReadDb, id: string): Participant | undefined {
  const row = first(db, `SELECT ${columns} FROM participant WHERE id = ?`, id);
  return row && fromRow(row);
}

export function findParticipantByName(db: ReadDb, name: string): Participant | undefined {
  const row = first(db, `SELECT ${columns} FROM participant WHERE name = ? ORDER BY position LIMIT 1`, name);
  return row && fromRow(row);
}

export function nextParticipantPosition(db: ReadDb): number {
  return 1 + count(db, 'SELECT max(position) FROM participant');
}

export function insertParticipant(db: WriteDb, participant: Participant): void {
  const { memo: _memo, ...row } = participant;
  insert(db, 'participant', { ...row, attributes: JSON.stringify(row.attributes) });
}

/** @returns false where there is no such participant */
export function updateParticipant(
  db: WriteDb,
  id: string,
  change: Partial<Omit<Participant, 'id' | 'memo'>>,
): boolean {
  const { attributes, ...plain } = change;
  const row = { ...definedOnly(plain), ...(attributes ? { attributes: JSON.stringify(attributes) } : {}) };
  return update(db, 'participant', id, row);
}

/** Transcripts of the participant stay, without one. */
export function deleteParticipant(db: WriteDb, id: string): void {
  deleteMemosOf(db, 'participant', id);
  run(db, 'UPDATE document SET participant_id = NULL WHERE participant_id = ?', id);
  run(db, 'DELETE FROM participant WHERE id = ?', id);
}
