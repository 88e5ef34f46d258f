import type { ActPlace } from '../../shared/api/history-procedures.ts';
import { first, type ReadDb, type Row } from '../database/sql.ts';

type Kind = ActPlace['kind'];

/** Tables that tell what an act was done to, by the first part of its key; the first that changed counts. */
const tellingTables: Readonly<Record<string, readonly string[]>> = {
  codings: ['coding'],
  codes: ['code', 'code_version', 'coding'],
  memos: ['memo'],
  themes: ['theme', 'theme_member'],
  statements: ['statement', 'evidence', 'statement_version', 'state_move'],
  documents: ['document', 'coding'],
  import: ['document'],
  participants: ['participant', 'document'],
  study: ['study'],
};
const anyTable = ['coding', 'code', 'memo', 'theme', 'statement', 'document', 'participant', 'study'];

/** What an act was done to; null where its record names nothing that can be gone to. */
export function placeOfAct(db: ReadDb, seq: number, key: string): ActPlace | null {
  // Merging removes codes and writes down what became of the one that stays.
  const tables =
    key === 'codes.merge' ? ['code_version'] : (tellingTables[key.split('.')[0] ?? ''] ?? anyTable);
  for (const table of tables) {
    const row = changedRow(db, seq, table);
    const place = row && placeOfRow(db, table, row);
    if (place) return place;
  }
  return null;
}

/** The first row of a table that the act made or changed, else the first it removed. */
function changedRow(db: ReadDb, seq: number, table: string): Row | undefined {
  const sql = (which: string) =>
    `SELECT coalesce(row_after, row_before) AS image FROM change_row
     WHERE set_seq = ? AND table_name = ? ${which} ORDER BY n LIMIT 1`;
  const found = first(db, sql('AND row_after IS NOT NULL'), seq, table) ?? first(db, sql(''), seq, table);
  return found && (JSON.parse(String(found.image)) as Row);
}

function placeOfRow(db: ReadDb, table: string, row: Row): ActPlace | undefined {
  const named = (kind: Kind, id: unknown) => (typeof id === 'string' ? placeOf(db, kind, id) : undefined);
  if (table === 'coding') return placeOfCoding(db, row);
  if (table === 'code_version') return named('code', row.code_id);
  if (table === 'evidence' || table === 'statement_version' || table === 'state_move')
    return named('statement', row.statement_id);
  if (table === 'theme_member') {
    return typeof row.theme_id === 'string'
      ? named('theme', row.theme_id)
      : codingById(db, String(row.coding_id));
  }
  return named(kindOfTable[table] ?? 'study', row.id);
}

const kindOfTable: Readonly<Record<string, Kind>> = {
  code: 'code',
  memo: 'memo',
  theme: 'theme',
  statement: 'statement',
  document: 'document',
  participant: 'participant',
  study: 'study',
};

function placeOf(db: ReadDb, kind: Kind, id: string): ActPlace {
  return { kind, id, passage: null, there: isThere(db, kind, id) };
}

function codingById(db: ReadDb, id: string): ActPlace | undefined {
  const row = first(db, 'SELECT id, document_id, start_at, end_at FROM coding WHERE id = ?', id);
  return row && placeOfCoding(db, row);
}

/** Where it is now, also when it has moved since; of one that is gone where it was, while its transcript is there. */
function placeOfCoding(db: ReadDb, image: Row): ActPlace {
  const now = first(
    db,
    'SELECT id, document_id, start_at, end_at FROM coding WHERE id = ?',
    String(image.id),
  );
  const row = now ?? image;
  const documentId = String(row.document_id);
  const length = Number(first(db, 'SELECT length FROM document WHERE id = ?', documentId)?.length ?? 0);
  const [start, end] = [Number(row.start_at), Math.min(Number(row.end_at), length)];
  return {
    kind: 'coding',
    id: String(image.id),
    passage: start < end ? { documentId, start, end } : null,
    there: now !== undefined,
  };
}

function isThere(db: ReadDb, kind: Kind, id: string): boolean {
  return first(db, `SELECT 1 FROM ${kind} WHERE id = ?`, id) !== undefined;
}
