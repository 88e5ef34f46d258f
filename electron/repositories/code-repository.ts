import { codeKindSchema, type Code, type CodeFacets } from '../../shared/domain/code.ts';
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

function fromRow(row: Row): Code {
  return {
    id: String(row.id),
    parentId: row.parent_id === null ? null : String(row.parent_id),
    name: String(row.name),
    kind: codeKindSchema.parse(row.kind),
    color: row.color === null ? null : Number(row.color),
    description: String(row.description),
    facets: JSON.parse(String(row.facets)) as CodeFacets,
    position: Number(row.position),
  };
}

/** All codes, siblings in their order; parents are not necessarily before children. */
export function listCodes(db: ReadDb): readonly Code[] {
  return all(db, 'SELECT * FROM code ORDER BY position, id').map(fromRow);
}

/** @throws ApiError not-found */
export function readCode(db: ReadDb, id: string): Code {
  const row = first(db, 'SELECT * FROM code WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such code', { reason: 'code' });
  return fromRow(row);
}

export function insertCode(db: WriteDb, code: Code): void {
  insert(db, 'code', {
    id: code.id,
    parent_id: code.parentId,
    name: code.name,
    kind: code.kind,
    color: code.color,
    description: code.description,
    facets: JSON.stringify(code.facets),
    position: code.position,
  });
}

export function updateCode(db: WriteDb, id: string, change: Partial<Omit<Code, 'id'>>): void {
  const { facets, parentId, ...plain } = change;
  update(db, 'code', id, {
    ...definedOnly(plain),
    ...(parentId === undefined ? {} : { parent_id: parentId }),
    ...(facets ? { facets: JSON.stringify(facets) } : {}),
  });
}

export function deleteCode(db: WriteDb, id: string): void {
  deleteMemosOf(db, 'code', id);
  run(db, 'DELETE FROM code WHERE id = ?', id);
}

export function nextCodePosition(db: ReadDb): number {
  return 1 + count(db, 'SELECT max(position) FROM code');
}
