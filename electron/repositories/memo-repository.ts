import { isPlain, memoDocumentSchema, plainDocument } from '../../shared/domain/memo-document.ts';
import {
  memoKindSchema,
  memoTargetSchema,
  type Memo,
  type MemoKind,
  type MemoTarget,
} from '../../shared/domain/memo.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { all, first, insert, run, update, type ReadDb, type Row, type WriteDb } from '../database/sql.ts';

const inOrder = 'ORDER BY created_at, id';

function fromRow(row: Row): Memo {
  const text = String(row.text);
  return {
    id: String(row.id),
    targetKind: memoTargetSchema.parse(row.target_kind),
    targetId: String(row.target_id),
    kind: memoKindSchema.parse(row.kind),
    title: String(row.title),
    content:
      row.content === '' ? plainDocument(text) : memoDocumentSchema.parse(JSON.parse(String(row.content))),
    text,
    author: String(row.author),
    // A memo brought back by undoing an act older than authors and dates has none.
    createdAt: String(row.created_at || row.updated_at),
    updatedAt: String(row.updated_at),
  };
}

/** All memos, oldest first. */
export function listMemos(db: ReadDb): readonly Memo[] {
  return all(db, `SELECT * FROM memo ${inOrder}`).map(fromRow);
}

export function memosOf(db: ReadDb, kind: MemoTarget, id: string): readonly Memo[] {
  return all(db, `SELECT * FROM memo WHERE target_kind = ? AND target_id = ? ${inOrder}`, kind, id).map(
    fromRow,
  );
}

/** @throws ApiError not-found */
export function readMemo(db: ReadDb, id: string): Memo {
  const row = first(db, 'SELECT * FROM memo WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such memo', { reason: 'memo' });
  return fromRow(row);
}

export function insertMemo(db: WriteDb, memo: Memo): void {
  insert(db, 'memo', {
    id: memo.id,
    target_kind: memo.targetKind,
    target_id: memo.targetId,
    kind: memo.kind,
    title: memo.title,
    content: storedContent(memo),
    text: memo.text,
    author: memo.author,
    created_at: memo.createdAt,
    updated_at: memo.updatedAt,
  });
}

export function updateMemo(db: WriteDb, memo: Memo): void {
  update(db, 'memo', memo.id, {
    kind: memo.kind,
    title: memo.title,
    content: storedContent(memo),
    text: memo.text,
    updated_at: memo.updatedAt,
  });
}

/** What its plain text says already is not stored twice. */
function storedContent({ content }: Memo): string {
  return isPlain(content) ? '' : JSON.stringify(content);
}

export function deleteMemo(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM memo WHERE id = ?', id);
}

/** Memos go with what they are written on. */
export function deleteMemosOf(db: WriteDb, kind: MemoTarget, id: string): void {
  run(db, 'DELETE FROM memo WHERE target_kind = ? AND target_id = ?', kind, id);
}

/** Where two things become one, the memos of both are on it. */
export function moveMemos(db: WriteDb, kind: MemoTarget, from: string, to: string): number {
  return run(db, 'UPDATE memo SET target_id = ? WHERE target_kind = ? AND target_id = ?', to, kind, from);
}

type PlainMemo = {
  readonly targetKind: MemoTarget;
  readonly targetId: string;
  readonly text: string;
  readonly author: string;
  readonly at: string;
  /** Id where there is no memo yet. */
  readonly newId: string;
  readonly kind?: MemoKind;
};

/** Writes plain text into the oldest memo of a target; empty text removes it. Others stay. */
export function setPlainMemo(db: WriteDb, plain: PlainMemo): void {
  const { targetKind, targetId, text, author, at } = plain;
  const [oldest] = memosOf(db, targetKind, targetId);
  if (text.trim() === '') {
    if (oldest) deleteMemo(db, oldest.id);
    return;
  }
  const content = plainDocument(text);
  if (oldest) return updateMemo(db, { ...oldest, content, text, updatedAt: at });
  const kind = plain.kind ?? 'note';
  const dates = { createdAt: at, updatedAt: at };
  insertMemo(db, { id: plain.newId, targetKind, targetId, kind, title: '', content, text, author, ...dates });
}

/** Words of a target's memos as one text: each under its title, an empty line between. */
const wordsOfMemo = `CASE WHEN title = '' THEN text ELSE title || char(10) || text END`;

/** SQL of one column: the words of all memos on a row of another table. */
export function memoColumn(kind: MemoTarget, table: string): string {
  return `(SELECT coalesce(group_concat(words, char(10) || char(10)), '') FROM (
    SELECT ${wordsOfMemo} AS words FROM memo
    WHERE target_kind = '${kind}' AND target_id = ${table}.id ${inOrder})) AS memo`;
}

/** The words of all memos by target, for lists of everything: one reading instead of one for each row. */
export function memoWords(db: ReadDb, kind: MemoTarget): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const sql = `SELECT target_id, ${wordsOfMemo} AS words FROM memo WHERE target_kind = ? ${inOrder}`;
  for (const row of all(db, sql, kind)) {
    const id = String(row.target_id);
    const before = words.get(id);
    words.set(id, before === undefined ? String(row.words) : `${before}\n\n${String(row.words)}`);
  }
  return words;
}
