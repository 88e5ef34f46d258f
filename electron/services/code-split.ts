import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { WriteDb } from '../database/sql.ts';
import { deleteCode, insertCode, listCodes, readCode } from '../repositories/code-repository.ts';
import { codingsOfCode, updateCoding } from '../repositories/coding-repository.ts';
import { moveMemos } from '../repositories/memo-repository.ts';
import { keepMeaning } from './code-meaning.ts';
import { checkFreeName, nameKey } from './codes.ts';
import { label, type StudyContext } from './study-context.ts';

type Split = ParsedInput<'codes.split'>;

/**
 * New codes beside a code take over the passages given to each; the others stay. Places in themes, links to statements
 * and memos stay with their passages.
 * @throws ApiError not-found where a passage is not of this code or `to` names no new code; name-taken
 */
export function splitCode(context: StudyContext, input: Split): Output<'codes.split'> {
  const code = readCode(context.db, input.id);
  const own = new Map(codingsOfCode(context.db, code.id).map((coding) => [coding.id, coding]));
  checkNames(context, code, input);
  const places = new Map(input.places.map(({ codingId, to }) => [codingId, to]));
  for (const [codingId, to] of places) {
    if (own.has(codingId) && to < input.into.length) continue;
    throw new ApiError('not-found', 'there is no such passage to move', { reason: 'coding' });
  }
  const hasChildren = listCodes(context.db).some((each) => each.parentId === code.id);
  const removed = input.removeEmpty && places.size === own.size && !hasChildren;
  const act = label('codes.split', { name: code.name, count: input.into.length });
  return context.act(act, (db) => {
    const fresh = addBeside(context, db, code, input);
    for (const [codingId, to] of places) {
      const coding = own.get(codingId);
      const codeId = fresh[to]?.id;
      if (coding && codeId) updateCoding(db, { ...coding, codeId });
    }
    const source = fresh.map(({ name }) => name).join(', ');
    const [first] = fresh;
    if (removed && first) {
      moveMemos(db, 'code', code.id, first.id);
      deleteCode(db, code.id);
    } else keepMeaning(context, db, code.id, () => {}, { event: 'split', source });
    return { ids: fresh.map(({ id }) => id), moved: places.size, removed };
  });
}

function checkNames(context: StudyContext, code: Code, { into }: Split): void {
  const seen = new Set<string>();
  for (const { name } of into) {
    checkFreeName(context.db, code.parentId, name);
    if (seen.has(nameKey(name)))
      throw new ApiError('name-taken', `two new codes are called “${name}”`, { name });
    seen.add(nameKey(name));
  }
}

/** The new codes right after the one they come from, with its kind and marks. */
function addBeside(context: StudyContext, db: WriteDb, code: Code, { into }: Split): readonly Code[] {
  const after = listCodes(db).find((each) => each.position > code.position)?.position ?? code.position + 1;
  return into.map(({ name, description = '' }, n) => {
    const fresh: Code = {
      id: context.newId(),
      parentId: code.parentId,
      name,
      kind: code.kind,
      color: null,
      description,
      facets: code.facets,
      position: code.position + ((after - code.position) * (n + 1)) / (into.length + 1),
    };
    insertCode(db, fresh);
    keepMeaning(context, db, fresh.id, () => {}, { event: 'split', source: code.name });
    return fresh;
  });
}
