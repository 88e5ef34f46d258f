import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { WriteDb } from '../database/sql.ts';
import { readCode } from '../repositories/code-repository.ts';
import { deleteCoding, findSameCoding, readCoding, updateCoding } from '../repositories/coding-repository.ts';
import { readDocument, readText } from '../repositories/document-repository.ts';
import { transferEvidence } from '../repositories/statement-repository.ts';
import { newCode } from './codes.ts';
import { checkRange, placeMeant } from './codings.ts';
import { moveMemos } from '../repositories/memo-repository.ts';
import { label, type StudyContext } from './study-context.ts';

type Revised = { codings: Coding[]; removed: string[] };

/** Gives several codings another code, as one act; one that would double another goes, its evidence stays. */
export function recodeCodings(
  context: StudyContext,
  { ids, code }: ParsedInput<'codings.recode'>,
): Output<'codings.recode'> {
  const codings = readAll(context, ids);
  const name = 'id' in code ? readCode(context.db, code.id).name : code.name;
  const values = { count: codings.length, code: name, document: titleOf(context, codings) };
  return context.act(label('codings.recode', values), (db) => {
    const codeId = 'id' in code ? code.id : newCode(context, db, code).id;
    return put(
      db,
      codings.map((coding) => ({ ...coding, codeId })),
    );
  });
}

/**
 * Puts several codings onto the same words of their transcript, as one act.
 * @throws ApiError range-outside; invalid-input words-changed where the words named stand there no more
 */
export function moveCodings(
  context: StudyContext,
  { ids, ...meant }: ParsedInput<'codings.move'>,
): Output<'codings.move'> {
  const codings = readAll(context, ids);
  const places = new Map(
    [...new Set(codings.map(({ documentId }) => documentId))].map((id) => {
      const text = readText(context.db, readDocument(context.db, id));
      const place = placeMeant(text, meant);
      checkRange(text, place.start, place.end);
      return [id, place];
    }),
  );
  const values = { count: codings.length, document: titleOf(context, codings) };
  return context.act(label('codings.move', values), (db) =>
    put(
      db,
      codings.map((coding) => ({ ...coding, ...places.get(coding.documentId) })),
    ),
  );
}

/**
 * Makes one coding of several in one transcript: the code of `into`, from the first word of all to the last. Memos go
 * over, finer marks fill what `into` leaves open, evidence goes over.
 * @throws ApiError range-outside where they lie in different transcripts
 */
export function mergeCodings(
  context: StudyContext,
  { ids, into }: ParsedInput<'codings.merge'>,
): Output<'codings.merge'> {
  const target = readCoding(context.db, into);
  const others = readAll(context, ids).filter(({ id }) => id !== into);
  if (others.some(({ documentId }) => documentId !== target.documentId)) {
    throw new ApiError('range-outside', 'codings of different transcripts cannot become one');
  }
  const all = [target, ...others].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: Coding = {
    ...target,
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    facets: Object.assign({}, ...others.map(({ facets }) => facets), target.facets),
  };
  const code = readCode(context.db, target.codeId).name;
  const values = { count: all.length, code, document: titleOf(context, all) };
  return context.act(label('codings.merge', values), (db) => {
    for (const { id } of others) removeInto(db, id, into);
    const { codings, removed } = put(db, [merged]);
    return { codings, removed: [...others.map(({ id }) => id), ...removed] };
  });
}

function readAll({ db }: StudyContext, ids: readonly string[]): readonly Coding[] {
  return [...new Set(ids)].map((id) => readCoding(db, id));
}

function titleOf({ db }: StudyContext, codings: readonly Coding[]): string {
  const first = codings[0];
  return first === undefined ? '' : readDocument(db, first.documentId).title;
}

/** Stores each; one that would stand on another of the same code, words and coder goes into that one. */
function put(db: WriteDb, codings: readonly Coding[]): Revised {
  const kept = new Set<string>();
  const removed: string[] = [];
  for (const coding of codings) {
    const same = findSameCoding(db, coding);
    if (same === undefined || same.id === coding.id) {
      updateCoding(db, coding);
      kept.add(coding.id);
    } else {
      removeInto(db, coding.id, same.id);
      removed.push(coding.id);
      kept.add(same.id);
    }
  }
  // Read again: memos of those that went are on those that stay.
  return { codings: [...kept].map((id) => readCoding(db, id)), removed };
}

function removeInto(db: WriteDb, id: string, into: string): void {
  moveMemos(db, 'coding', id, into);
  transferEvidence(db, id, into);
  deleteCoding(db, id);
}
