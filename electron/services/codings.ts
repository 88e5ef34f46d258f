import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import { trimQuote } from '../../shared/text/quote.ts';
import { sameWords } from '../../shared/text/same-words.ts';
import type { ReadDb } from '../database/sql.ts';
import { listCodes, readCode } from '../repositories/code-repository.ts';
import {
  codingsOfCode,
  deleteCoding,
  findSameCoding,
  insertCoding,
  listCodings,
  readCoding,
  setCodingMemo,
  updateCoding,
} from '../repositories/coding-repository.ts';
import { listDocuments, readDocument, readText } from '../repositories/document-repository.ts';
import { listParticipants } from '../repositories/participant-repository.ts';
import { listMembers } from '../repositories/theme-repository.ts';
import { newCode } from './codes.ts';
import { label, type StudyContext } from './study-context.ts';

/** Codings with their quotes, all or of one code, participant or theme; in the order of transcripts and text. */
export function codings(context: StudyContext, input: ParsedInput<'codings.list'>): Output<'codings.list'> {
  const { db } = context;
  const documents = new Map(listDocuments(db).map((document) => [document.id, document]));
  const people = new Map(listParticipants(db).map((participant) => [participant.id, participant]));
  const texts = new Map<string, string>();
  const quoted = wanted(db, input).flatMap((coding) => {
    const document = documents.get(coding.documentId);
    if (!document || (input.participantId && document.participantId !== input.participantId)) return [];
    const text = texts.get(document.id) ?? readText(db, document);
    texts.set(document.id, text);
    const participant = people.get(document.participantId ?? '');
    return {
      ...coding,
      quote: text.slice(coding.start, coding.end),
      document: document.title,
      participant: participant?.name ?? null,
      segment: participant?.segment ?? null,
      position: document.position,
    };
  });
  return quoted
    .toSorted(
      (left, right) => left.position - right.position || left.start - right.start || left.end - right.end,
    )
    .map(({ position: _position, ...coding }) => coding);
}

function wanted(db: ReadDb, input: ParsedInput<'codings.list'>): readonly Coding[] {
  const list = input.codeId ? codingsOfCode(db, input.codeId) : listCodings(db);
  if (!input.themeId) return list;
  const inTheme = new Set(
    listMembers(db)
      .filter((member) => member.themeId === input.themeId)
      .map((member) => member.codingId),
  );
  return list.filter((coding) => inTheme.has(coding.id));
}

/** @throws ApiError range-outside where the range leaves the text or cuts a character in two */
export function checkRange(text: string, start: number, end: number): void {
  const cuts = (at: number) =>
    /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  if (start >= end || end > text.length || cuts(start) || cuts(end)) {
    throw new ApiError('range-outside', `${start}-${end} is not a passage of this transcript`, {
      start: String(start),
      end: String(end),
      length: String(text.length),
    });
  }
}

/** The place of a range that was taken in a version with these words there. @throws ApiError invalid-input words-changed */
export function placeMeant(
  text: string,
  { start, end, words }: TextRange & { readonly words?: string | undefined },
): TextRange {
  if (words === undefined || text.slice(start, end) === words) return { start, end };
  const now = sameWords(text, words, start);
  if (now !== undefined) return now;
  throw new ApiError('invalid-input', 'the words stand there no more', { reason: 'words-changed' });
}

/** Applies a code to a passage. The same code on the same passage by the same coder is given back, not doubled. */
export function addCoding(context: StudyContext, input: ParsedInput<'codings.add'>): Output<'codings.add'> {
  const document = readDocument(context.db, input.documentId);
  const text = readText(context.db, document);
  const { start, end } = placeMeant(text, input);
  checkRange(text, start, end);
  const code = input.code;
  const name = 'id' in code ? readCode(context.db, code.id).name : code.name;
  const quote = trimQuote(text.slice(start, end), 60, document.language);
  return context.act(label('codings.add', { code: name, document: document.title, quote }), (db) => {
    const coding: Coding = {
      id: context.newId(),
      documentId: document.id,
      codeId: 'id' in code ? code.id : newCode(context, db, code).id,
      start,
      end,
      coder: context.coder,
      facets: input.facets ?? {},
      memo: input.memo ?? '',
      createdAt: context.now().toISOString(),
    };
    const same = findSameCoding(db, coding);
    if (same) return same;
    insertCoding(db, coding);
    return coding;
  });
}

/**
 * Gives a coding another code, other edges, finer marks or another memo, as one act.
 * @throws ApiError range-outside; invalid-input words-changed where the words of new edges stand there no more
 */
export function changeCoding(
  context: StudyContext,
  { id, ...change }: ParsedInput<'codings.update'>,
): Output<'codings.update'> {
  const coding = readCoding(context.db, id);
  const document = readDocument(context.db, coding.documentId);
  const text = readText(context.db, document);
  const { start = coding.start, end = coding.end, words } = change;
  const changed: Coding = {
    ...coding,
    codeId: change.codeId ?? coding.codeId,
    ...placeMeant(text, { start, end, words }),
    facets: change.facets ?? coding.facets,
    memo: change.memo ?? coding.memo,
  };
  checkRange(text, changed.start, changed.end);
  const { name } = readCode(context.db, changed.codeId);
  return context.act(label('codings.update', { code: name, document: document.title }), (db) => {
    updateCoding(db, changed);
    if (changed.memo !== coding.memo)
      setCodingMemo(db, changed, changed.memo, context.coder, context.now().toISOString());
    return readCoding(db, id);
  });
}

export function removeCodings(
  context: StudyContext,
  { ids }: ParsedInput<'codings.remove'>,
): Output<'codings.remove'> {
  const unique = [...new Set(ids)];
  const known = unique.map((id) => readCoding(context.db, id));
  const names = new Map(listCodes(context.db).map((code) => [code.id, code.name]));
  const values = {
    count: known.length,
    code: names.get(known[0]?.codeId ?? '') ?? '',
    document: known[0] ? readDocument(context.db, known[0].documentId).title : '',
  };
  context.act(label('codings.remove', values), (db) => {
    for (const id of unique) deleteCoding(db, id);
  });
  return {};
}
