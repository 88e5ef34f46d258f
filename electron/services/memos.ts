import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { memoName, memoText } from '../../shared/domain/memo-document.ts';
import type { Memo, MemoTarget } from '../../shared/domain/memo.ts';
import { first, type ReadDb } from '../database/sql.ts';
import {
  deleteMemo,
  insertMemo,
  listMemos,
  memosOf,
  readMemo,
  setPlainMemo,
  updateMemo,
} from '../repositories/memo-repository.ts';
import { readStudy } from '../repositories/study-repository.ts';
import { label, type StudyContext } from './study-context.ts';

/** Memos with their content, oldest first; all, or those of one target. */
export function memos(
  { db }: StudyContext,
  { targetKind, targetId }: ParsedInput<'memos.list'>,
): Output<'memos.list'> {
  if (targetKind && targetId) return [...memosOf(db, targetKind, targetId)];
  return listMemos(db).filter(
    (each) =>
      (targetKind ?? each.targetKind) === each.targetKind && (targetId ?? each.targetId) === each.targetId,
  );
}

export function memo({ db }: StudyContext, { id }: ParsedInput<'memos.get'>): Output<'memos.get'> {
  return readMemo(db, id);
}

/** @throws ApiError not-found where there is nothing to write on */
export function addMemo(context: StudyContext, input: ParsedInput<'memos.add'>): Output<'memos.add'> {
  const { targetKind, kind, title, content } = input;
  const targetId = targetKind === 'study' ? readStudy(context.db).id : (input.targetId ?? '');
  checkTarget(context.db, targetKind, targetId);
  const at = context.now().toISOString();
  const added: Memo = {
    id: context.newId(),
    targetKind,
    targetId,
    kind,
    title,
    content,
    text: memoText(content),
    author: context.coder,
    createdAt: at,
    updatedAt: at,
  };
  context.act(labelOf('memos.add', added), (db) => insertMemo(db, added));
  return { id: added.id };
}

/** Writes what is given; the author stays the one who began it. */
export function changeMemo(
  context: StudyContext,
  { id, kind, title, content }: ParsedInput<'memos.update'>,
): Output<'memos.update'> {
  const before = readMemo(context.db, id);
  const written = {
    kind: kind ?? before.kind,
    title: title ?? before.title,
    content: content ?? before.content,
  };
  const text = content ? memoText(content) : before.text;
  const after: Memo = { ...before, ...written, text, updatedAt: context.now().toISOString() };
  const isSame = JSON.stringify({ ...after, updatedAt: '' }) === JSON.stringify({ ...before, updatedAt: '' });
  if (!isSame) context.act(labelOf('memos.update', after), (db) => updateMemo(db, after));
  return {};
}

export function removeMemos(
  context: StudyContext,
  { ids }: ParsedInput<'memos.remove'>,
): Output<'memos.remove'> {
  const gone = [...new Set(ids)].map((id) => readMemo(context.db, id));
  const [only] = gone;
  const act = label('memos.remove', { count: gone.length, name: only ? memoName(only, 60) : '' });
  context.act(act, (db) => {
    for (const { id } of gone) deleteMemo(db, id);
  });
  return {};
}

/** Writes the oldest memo of a target as plain text; an empty text removes it. */
export function setMemo(
  context: StudyContext,
  { targetKind, targetId, text }: ParsedInput<'memos.set'>,
): Output<'memos.set'> {
  const at = context.now().toISOString();
  context.act(label('memos.set', { target: targetKind }), (db) =>
    setPlainMemo(db, { targetKind, targetId, text, author: context.coder, at, newId: context.newId() }),
  );
  return {};
}

function labelOf(key: string, written: Memo) {
  return label(key, { target: written.targetKind, name: memoName(written, 60) });
}

const tableOf = {
  study: 'study',
  document: 'document',
  participant: 'participant',
  code: 'code',
  coding: 'coding',
  theme: 'theme',
  statement: 'statement',
} as const satisfies Record<MemoTarget, string>;

function checkTarget(db: ReadDb, kind: MemoTarget, id: string): void {
  if (first(db, `SELECT 1 FROM ${tableOf[kind]} WHERE id = ?`, id)) return;
  throw new ApiError('not-found', `there is no such ${kind}`, { reason: kind });
}
