import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import {
  deleteMemo,
  findMemoId,
  insertMemo,
  listMemos,
  updateMemo,
} from '../repositories/memo-repository.ts';
import { label, type StudyContext } from './study-context.ts';

export function memos({ db }: StudyContext): Output<'memos.list'> {
  return [...listMemos(db)];
}

/** Writes the one memo of a target; an empty text removes it. */
export function setMemo(
  context: StudyContext,
  { targetKind, targetId, text }: ParsedInput<'memos.set'>,
): Output<'memos.set'> {
  const updatedAt = context.now().toISOString();
  context.act(label('memos.set', { target: targetKind }), (db) => {
    const id = findMemoId(db, targetKind, targetId);
    if (text.trim() === '') {
      if (id) deleteMemo(db, id);
    } else if (id) updateMemo(db, id, text, updatedAt);
    else insertMemo(db, { id: context.newId(), targetKind, targetId, text, updatedAt });
  });
  return {};
}
