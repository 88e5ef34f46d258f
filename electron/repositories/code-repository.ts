import { z } from 'zod';
import {
  codeExampleSchema,
  codeKindSchema,
  codeVersionEvents,
  type Code,
  type CodeExample,
  type CodeFacets,
  type codeGuideShape,
  type CodeVersion,
} from '../../shared/domain/code.ts';
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
    ...guideOf(row),
  };
}

/** What was written; empty columns are left out. */
function guideOf(row: Row): Pick<Code, keyof typeof codeGuideShape> {
  const examples = examplesOf(row.examples);
  return {
    ...Object.fromEntries(guideColumns.filter((name) => row[name]).map((name) => [name, String(row[name])])),
    ...(examples.length > 0 ? { examples } : {}),
  };
}

const guideColumns = ['reading', 'inclusion', 'exclusion', 'shortcut'] as const;

function examplesOf(text: unknown): CodeExample[] {
  return z.array(codeExampleSchema).parse(JSON.parse(String(text)));
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
    reading: code.reading ?? '',
    inclusion: code.inclusion ?? '',
    exclusion: code.exclusion ?? '',
    examples: JSON.stringify(code.examples ?? []),
    shortcut: code.shortcut ?? '',
  });
}

export function updateCode(db: WriteDb, id: string, change: Partial<Omit<Code, 'id'>>): void {
  const { facets, parentId, examples, ...plain } = change;
  update(db, 'code', id, {
    ...definedOnly(plain),
    ...(parentId === undefined ? {} : { parent_id: parentId }),
    ...(facets ? { facets: JSON.stringify(facets) } : {}),
    ...(examples ? { examples: JSON.stringify(examples) } : {}),
  });
}

export function deleteCode(db: WriteDb, id: string): void {
  deleteMemosOf(db, 'code', id);
  run(db, 'DELETE FROM code_version WHERE code_id = ?', id);
  run(db, 'DELETE FROM code WHERE id = ?', id);
}

const eventSchema = z.enum(codeVersionEvents);

/** What a code has meant, oldest first; empty where it never changed. */
export function listCodeVersions(db: ReadDb, codeId: string): readonly CodeVersion[] {
  return all(db, 'SELECT * FROM code_version WHERE code_id = ? ORDER BY position', codeId).map((row) => ({
    id: String(row.id),
    at: String(row.at),
    writer: String(row.writer),
    event: eventSchema.parse(row.event),
    source: String(row.source),
    name: String(row.name),
    kind: codeKindSchema.parse(row.kind),
    description: String(row.description),
    inclusion: String(row.inclusion),
    exclusion: String(row.exclusion),
    examples: examplesOf(row.examples),
  }));
}

export function insertCodeVersion(db: WriteDb, codeId: string, version: CodeVersion): void {
  const { examples, ...plain } = version;
  const position = 1 + count(db, 'SELECT max(position) FROM code_version WHERE code_id = ?', codeId);
  insert(db, 'code_version', { ...plain, code_id: codeId, position, examples: JSON.stringify(examples) });
}

export function updateCodeVersion(db: WriteDb, { id, examples, ...plain }: CodeVersion): void {
  update(db, 'code_version', id, { ...plain, examples: JSON.stringify(examples) });
}

export function deleteCodeVersion(db: WriteDb, id: string): void {
  run(db, 'DELETE FROM code_version WHERE id = ?', id);
}

/** Takes what was said in a transcript out of all examples, earlier ones too: with it its words go. */
export function dropExamplesFrom(db: WriteDb, documentId: string): void {
  for (const table of ['code', 'code_version'] as const) {
    const rows = all(db, `SELECT id, examples FROM ${table} WHERE instr(examples, ?) > 0`, documentId);
    for (const row of rows) {
      const kept = examplesOf(row.examples).filter((example) => example.source?.documentId !== documentId);
      update(db, table, String(row.id), { examples: JSON.stringify(kept) });
    }
  }
}

export function nextCodePosition(db: ReadDb): number {
  return 1 + count(db, 'SELECT max(position) FROM code');
}
