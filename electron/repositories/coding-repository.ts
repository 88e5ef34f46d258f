import type { CodeFacets } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import { ApiError } from '../../shared/api/errors.ts';
import {
  all,
  each,
  first,
  insert,
  run,
  update,
  type ReadDb,
  type Row,
  type WriteDb,
} from '../database/sql.ts';
import { deleteMemosOf, memoColumn, memoWords, setPlainMemo } from './memo-repository.ts';

const columns = `coding.*, ${memoColumn('coding', 'coding')}`;

function fromRow(row: Row): Coding {
  return {
    id: String(row.id),
    documentId: String(row.document_id),
    codeId: String(row.code_id),
    start: Number(row.start_at),
    end: Number(row.end_at),
    coder: String(row.coder),
    facets: JSON.parse(String(row.facets)) as CodeFacets,
    memo: String(row.memo ?? ''),
    createdAt: String(row.created_at),
  };
}

/** What recurs in codings (ids, facets, times) is kept once: of hundreds of thousands it takes most of the memory. */
export function listCodings(db: ReadDb): readonly Coding[] {
  const memos = memoWords(db, 'coding');
  const once = keptOnce();
  const facetsOf = keptOnceAs((text) => JSON.parse(text) as CodeFacets);
  return each(db, 'SELECT * FROM coding ORDER BY document_id, start_at, end_at, id', (row) => ({
    id: String(row.id),
    documentId: once(String(row.document_id)),
    codeId: once(String(row.code_id)),
    start: Number(row.start_at),
    end: Number(row.end_at),
    coder: once(String(row.coder)),
    facets: facetsOf(String(row.facets)),
    memo: memos.get(String(row.id)) ?? '',
    createdAt: once(String(row.created_at)),
  }));
}

function keptOnce(): (text: string) => string {
  return keptOnceAs((text) => text);
}

function keptOnceAs<T>(made: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = made(text);
    known.set(text, fresh);
    return fresh;
  };
}

export function codingsOfDocument(db: ReadDb, documentId: string): readonly Coding[] {
  const sql = `SELECT ${columns} FROM coding WHERE document_id = ? ORDER BY start_at, end_at, id`;
  return all(db, sql, documentId).map(fromRow);
}

export function codingsOfCode(db: ReadDb, codeId: string): readonly Coding[] {
  return all(
    db,
    `SELECT ${columns} FROM coding WHERE code_id = ? ORDER BY document_id, start_at, end_at, id`,
    codeId,
  ).map(fromRow);
}

/** @throws ApiError not-found */
export function readCoding(db: ReadDb, id: string): Coding {
  const row = first(db, `SELECT ${columns} FROM coding WHERE id = ?`, id);
  if (!row) throw new ApiError('not-found', 'there is no such coding', { reason: 'coding' });
  return fromRow(row);
}

/** The same code by the same coder on the same range, if it is there. */
export function findSameCoding(
  db: ReadDb,
  coding: Pick<Coding, 'documentId' | 'codeId' | 'start' | 'end' | 'coder'>,
): Coding | undefined {
  const row = first(
    db,
    `SELECT ${columns} FROM coding
     WHERE document_id = ? AND start_at = ? AND end_at = ? AND code_id = ? AND coder = ?`,
    coding.documentId,
    coding.start,
    coding.end,
    coding.codeId,
    coding.coder,
  );
  return row && fromRow(row);
}

/** A memo that comes with it becomes its first, under the id of the coding. */
export function insertCoding(db: WriteDb, coding: Coding): void {
  insert(db, 'coding', {
    id: coding.id,
    document_id: coding.documentId,
    code_id: coding.codeId,
    start_at: coding.start,
    end_at: coding.end,
    coder: coding.coder,
    facets: JSON.stringify(coding.facets),
    created_at: coding.createdAt,
  });
  if (coding.memo !== '') setCodingMemo(db, coding, coding.memo, coding.coder, coding.createdAt);
}

export function updateCoding(db: WriteDb, coding: Coding): void {
  update(db, 'coding', coding.id, {
    code_id: coding.codeId,
    start_at: coding.start,
    end_at: coding.end,
    facets: JSON.stringify(coding.facets),
  });
}

/** Plain text into the oldest memo of a coding; see `setPlainMemo`. */
export function setCodingMemo(db: WriteDb, { id }: Coding, text: string, author: string, at: string): void {
  setPlainMemo(db, { targetKind: 'coding', targetId: id, text, author, at, newId: id });
}

/** With its memos, its place in a theme and its use as evidence. */
export function deleteCoding(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM theme_member WHERE coding_id = ?', id);
  run(db, 'DELETE FROM evidence WHERE coding_id = ?', id);
  deleteMemosOf(db, 'coding', id);
  run(db, 'DELETE FROM coding WHERE id = ?', id);
}
