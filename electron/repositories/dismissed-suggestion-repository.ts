import type { DismissedSuggestion, SuggestionKind } from '../../shared/domain/suggestion.ts';
import { all, insert, update, type ReadDb, type Row, type WriteDb } from '../database/sql.ts';

function fromRow(row: Row): DismissedSuggestion {
  return {
    id: String(row.id),
    documentId: String(row.document_id),
    kind: String(row.kind) as SuggestionKind,
    codeId: row.code_id === null ? null : String(row.code_id),
    words: String(row.words),
    before: String(row.before_words),
    after: String(row.after_words),
  };
}

export function listDismissed(db: ReadDb): readonly DismissedSuggestion[] {
  return all(db, 'SELECT * FROM dismissed_suggestion ORDER BY created_at, id').map(fromRow);
}

export function dismissedOfDocument(db: ReadDb, documentId: string): readonly DismissedSuggestion[] {
  const sql = 'SELECT * FROM dismissed_suggestion WHERE document_id = ? ORDER BY created_at, id';
  return all(db, sql, documentId).map(fromRow);
}

export function insertDismissed(db: WriteDb, dismissed: DismissedSuggestion, createdAt: string): void {
  insert(db, 'dismissed_suggestion', {
    id: dismissed.id,
    document_id: dismissed.documentId,
    kind: dismissed.kind,
    code_id: dismissed.codeId,
    words: dismissed.words,
    before_words: dismissed.before,
    after_words: dismissed.after,
    created_at: createdAt,
  });
}

/** Anchors it anew: its transcript was edited. */
export function updateDismissed(db: WriteDb, { id, words, before, after }: DismissedSuggestion): void {
  update(db, 'dismissed_suggestion', id, { words, before_words: before, after_words: after });
}
