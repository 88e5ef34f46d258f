import { createHash } from 'node:crypto';
import { importFormatSchema, type StudyDocument, type Turn } from '../../shared/domain/transcript.ts';
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

function fromRow(row: Row): StudyDocument {
  return {
    id: String(row.id),
    participantId: row.participant_id === null ? null : String(row.participant_id),
    title: String(row.title),
    fileName: String(row.file_name),
    format: importFormatSchema.parse(row.format),
    language: String(row.language),
    length: Number(row.length),
    words: Number(row.words),
    turns: Number(row.turns),
    textHash: String(row.text_hash),
    importedAt: String(row.imported_at),
    interviewedOn: row.interviewed_on === null ? null : String(row.interviewed_on),
    position: Number(row.position),
  };
}

/** SHA-256 of a text as stored, lower-case hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps a content under its hash; the same content twice is kept once. @returns the hash */
export function putBody(db: WriteDb, content: string): string {
  const hash = hashOf(content);
  run(db, 'INSERT OR IGNORE INTO body VALUES (?, ?)', hash, content);
  return hash;
}

export function readBody(db: ReadDb, hash: string): string {
  const row = first(db, 'SELECT content FROM body WHERE hash = ?', hash);
  if (!row) throw new ApiError('study-damaged', 'a transcript has lost its text');
  return String(row.content);
}

export function listDocuments(db: ReadDb): readonly StudyDocument[] {
  return all(db, 'SELECT * FROM document ORDER BY position, id').map(fromRow);
}

/** @throws ApiError not-found */
export function readDocument(db: ReadDb, id: string): StudyDocument {
  const row = first(db, 'SELECT * FROM document WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such transcript', { reason: 'document' });
  return fromRow(row);
}

export function readTurns(db: ReadDb, id: string): readonly Turn[] {
  const row = first(db, 'SELECT turns_hash FROM document WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such transcript', { reason: 'document' });
  return JSON.parse(readBody(db, String(row.turns_hash))) as Turn[];
}

export function readText(db: ReadDb, document: StudyDocument): string {
  return readBody(db, document.textHash);
}

export function findDocumentByText(db: ReadDb, textHash: string): StudyDocument | undefined {
  const row = first(db, 'SELECT * FROM document WHERE text_hash = ? ORDER BY position LIMIT 1', textHash);
  return row && fromRow(row);
}

export function nextDocumentPosition(db: ReadDb): number {
  return 1 + count(db, 'SELECT max(position) FROM document');
}

export type NewDocument = Omit<StudyDocument, 'textHash' | 'length' | 'turns'> & {
  readonly text: string;
  readonly turnList: readonly Turn[];
};

export function insertDocument(db: WriteDb, document: NewDocument): void {
  insert(db, 'document', {
    id: document.id,
    participant_id: document.participantId,
    title: document.title,
    file_name: document.fileName,
    format: document.format,
    language: document.language,
    length: document.text.length,
    words: document.words,
    turns: document.turnList.length,
    text_hash: putBody(db, document.text),
    turns_hash: putBody(db, JSON.stringify(document.turnList)),
    imported_at: document.importedAt,
    interviewed_on: document.interviewedOn,
    position: document.position,
  });
}

export function updateDocument(
  db: WriteDb,
  id: string,
  change: {
    title?: string | undefined;
    participantId?: string | null | undefined;
    interviewedOn?: string | null | undefined;
  },
): void {
  const { title, participantId, interviewedOn } = change;
  update(
    db,
    'document',
    id,
    definedOnly({ title, participant_id: participantId, interviewed_on: interviewedOn }),
  );
}

export function updateTurns(db: WriteDb, id: string, turns: readonly Turn[], words: number): void {
  const turnsHash = putBody(db, JSON.stringify(turns));
  update(db, 'document', id, { turns_hash: turnsHash, turns: turns.length, words });
}

/** Puts a new version in the place of the one that is there; the old bodies stay, so that undo finds them. */
export function updateRevision(
  db: WriteDb,
  id: string,
  revision: { readonly text: string; readonly turns: readonly Turn[]; readonly words: number },
): void {
  update(db, 'document', id, {
    text_hash: putBody(db, revision.text),
    turns_hash: putBody(db, JSON.stringify(revision.turns)),
    length: revision.text.length,
    turns: revision.turns.length,
    words: revision.words,
  });
}

export function deleteDocument(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM dismissed_suggestion WHERE document_id = ?', id);
  deleteMemosOf(db, 'document', id);
  run(db, 'DELETE FROM document WHERE id = ?', id);
}
