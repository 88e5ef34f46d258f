import { memoTargets, type Memo } from '../../shared/api/study-procedures.ts';
import { z } from 'zod';
import { all, first, insert, run, update, type ReadDb, type WriteDb } from '../database/sql.ts';

const targetKindSchema = z.enum(memoTargets);

export function listMemos(db: ReadDb): readonly Memo[] {
  return all(db, 'SELECT * FROM memo ORDER BY target_kind, target_id').map((row) => ({
    id: String(row.id),
    targetKind: targetKindSchema.parse(row.target_kind),
    targetId: String(row.target_id),
    text: String(row.text),
    updatedAt: String(row.updated_at),
  }));
}

export function findMemoId(db: ReadDb, targetKind: string, targetId: string): string | undefined {
  const row = first(db, 'SELECT id FROM memo WHERE target_kind = ? AND target_id = ?', targetKind, targetId);
  return row && String(row.id);
}

export function insertMemo(db: WriteDb, memo: Memo): void {
  insert(db, 'memo', {
    id: memo.id,
    target_kind: memo.targetKind,
    target_id: memo.targetId,
    text: memo.text,
    updated_at: memo.updatedAt,
  });
}

export function updateMemo(db: WriteDb, id: string, text: string, updatedAt: string): void {
  update(db, 'memo', id, { text, updated_at: updatedAt });
}

export function deleteMemo(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM memo WHERE id = ?', id);
}
