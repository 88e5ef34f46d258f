import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StarterCode } from '../../shared/lexicon/starter-code.ts';
import { starterCodebookEn } from '../../shared/lexicon/starter-codebook-en.ts';
import { starterCodebookJa } from '../../shared/lexicon/starter-codebook-ja.ts';
import { all, count, type ReadDb, type WriteDb } from '../database/sql.ts';
import {
  deleteCode,
  insertCode,
  listCodes,
  nextCodePosition,
  readCode,
  updateCode,
} from '../repositories/code-repository.ts';
import { codingsOfCode, deleteCoding } from '../repositories/coding-repository.ts';
import { keepMeaning, type Writer } from './code-meaning.ts';
import { label, type StudyContext } from './study-context.ts';

/** Codes with how often and by how many people they were used. A document without a participant counts as a person. */
export function codes({ db }: StudyContext): Output<'codes.list'> {
  const rows = all(
    db,
    `SELECT code_id AS id, count(*) AS codings, count(DISTINCT coalesce(participant_id, document_id)) AS participants
     FROM coding JOIN document ON document.id = document_id GROUP BY code_id`,
  );
  const used = new Map(rows.map((row) => [String(row.id), row]));
  return listCodes(db).map((code) => ({
    ...code,
    codings: Number(used.get(code.id)?.codings ?? 0),
    participants: Number(used.get(code.id)?.participants ?? 0),
  }));
}

/** Names are unique among siblings, without regard to case and width. @throws ApiError name-taken */
export function checkFreeName(db: ReadDb, parentId: string | null, name: string, except?: string): void {
  const wanted = nameKey(name);
  const taken = listCodes(db).find(
    (code) => code.parentId === parentId && code.id !== except && nameKey(code.name) === wanted,
  );
  if (taken)
    throw new ApiError('name-taken', `a code “${taken.name}” is there already`, { name: taken.name });
}

export function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

export type NewCode = ParsedInput<'codes.add'>;

/** Inserts a code as the last of its siblings; a child takes its parent's kind. */
export function newCode(context: Pick<StudyContext, 'newId'>, db: WriteDb, given: NewCode): Code {
  checkFreeName(db, given.parentId, given.name);
  const code: Code = {
    id: context.newId(),
    parentId: given.parentId,
    name: given.name,
    kind: given.parentId === null ? given.kind : readCode(db, given.parentId).kind,
    color: given.color ?? null,
    description: given.description ?? '',
    facets: given.facets ?? {},
    position: nextCodePosition(db),
  };
  insertCode(db, code);
  return code;
}

export function addCode(context: StudyContext, input: NewCode): Output<'codes.add'> {
  return context.act(label('codes.add', { name: input.name }), (db) => ({
    id: newCode(context, db, input).id,
  }));
}

export function changeCode(
  context: StudyContext,
  { id, kind, ...change }: ParsedInput<'codes.update'>,
): Output<'codes.update'> {
  const code = readCode(context.db, id);
  if (change.name !== undefined) checkFreeName(context.db, code.parentId, change.name, id);
  context.act(label('codes.update', { name: change.name ?? code.name }), (db) => {
    if (change.shortcut) freeShortcut(db, id, change.shortcut);
    keepMeaning(context, db, id, () => updateCode(db, id, change));
    if (kind && kind !== code.kind) setKind(context, db, id, kind);
  });
  return {};
}

/** The kind of a code and of all below it; each keeps on record what it was. */
export function setKind(context: Writer, db: WriteDb, id: string, kind: Code['kind']): void {
  for (const code of subtree(listCodes(db), id)) {
    if (code.kind !== kind) keepMeaning(context, db, code.id, () => updateCode(db, code.id, { kind }));
  }
}

/** A code and everything below it, parents first. */
export function subtree(list: readonly Code[], id: string): readonly Code[] {
  const children = Map.groupBy(list, (code) => code.parentId);
  const found = list.filter((code) => code.id === id);
  for (const code of found) found.push(...(children.get(code.id) ?? []));
  return found;
}

/** A key applies one code: whoever had it gives it up. */
function freeShortcut(db: WriteDb, id: string, shortcut: string): void {
  for (const other of listCodes(db)) {
    if (other.id !== id && other.shortcut === shortcut) updateCode(db, other.id, { shortcut: '' });
  }
}

/** The name, or “name (2)” … where a sibling has it. */
export function freeName(db: ReadDb, parentId: string | null, name: string): string {
  const taken = new Set(
    listCodes(db)
      .filter((code) => code.parentId === parentId)
      .map((code) => nameKey(code.name)),
  );
  if (!taken.has(nameKey(name))) return name;
  let n = 2;
  while (taken.has(nameKey(`${name} (${n})`))) n += 1;
  return `${name} (${n})`;
}

export function codeImpact(
  { db }: StudyContext,
  { id }: ParsedInput<'codes.impact'>,
): Output<'codes.impact'> {
  readCode(db, id);
  const ids = subtree(listCodes(db), id).map((code) => code.id);
  const row = all(
    db,
    `SELECT count(*) AS codings, count(DISTINCT document_id) AS documents,
       count(DISTINCT coalesce(participant_id, document_id)) AS participants
     FROM coding JOIN document ON document.id = document_id
     WHERE code_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )[0];
  return {
    descendants: ids.length - 1,
    codings: Number(row?.codings ?? 0),
    documents: Number(row?.documents ?? 0),
    participants: Number(row?.participants ?? 0),
  };
}

export function removeCode(
  context: StudyContext,
  { id, children }: ParsedInput<'codes.remove'>,
): Output<'codes.remove'> {
  const code = readCode(context.db, id);
  const gone = children === 'remove' ? subtree(listCodes(context.db), id) : [code];
  const codings = gone.flatMap((each) => codingsOfCode(context.db, each.id));
  context.act(label('codes.remove', { name: code.name, codings: codings.length }), (db) => {
    for (const coding of codings) deleteCoding(db, coding.id);
    for (const child of listCodes(db).filter((each) => each.parentId === id && children === 'lift')) {
      updateCode(db, child.id, { parentId: code.parentId, name: freeName(db, code.parentId, child.name) });
    }
    for (const each of gone.toReversed()) deleteCode(db, each.id);
  });
  return { removedCodes: gone.length, removedCodings: codings.length };
}

const starters: Record<Language, readonly StarterCode[]> = { en: starterCodebookEn, ja: starterCodebookJa };

export function addStarter(
  context: StudyContext,
  { language }: ParsedInput<'codes.addStarter'>,
): Output<'codes.addStarter'> {
  return context.act(
    ({ added }) => label('codes.addStarter', { count: added }),
    (db) => ({ added: insertStarter(context, db, language) }),
  );
}

/** Adds the ready-made codes that the codebook does not have yet (by name, anywhere). @returns how many */
export function insertStarter(context: Pick<StudyContext, 'newId'>, db: WriteDb, language: Language): number {
  const before = count(db, 'SELECT count(*) FROM code');
  const known = new Map(listCodes(db).map((code) => [nameKey(code.name), code.id]));
  let position = nextCodePosition(db);
  const addAll = (list: readonly StarterCode[], parentId: string | null): void => {
    for (const starter of list) {
      let id = known.get(nameKey(starter.name));
      if (!id) {
        id = context.newId();
        insertCode(db, {
          id,
          parentId,
          name: starter.name,
          kind: starter.kind,
          color: null,
          description: starter.description ?? '',
          facets: starter.facets ?? {},
          position,
        });
        position += 1;
        known.set(nameKey(starter.name), id);
      }
      addAll(starter.children ?? [], id);
    }
  };
  addAll(starters[language], null);
  return count(db, 'SELECT count(*) FROM code') - before;
}
