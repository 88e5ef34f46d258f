import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import {
  mostPassages,
  type PassageSource,
  type PassageUnit,
  type Place,
} from '../../shared/api/search-procedures.ts';
import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import { personKey } from '../../shared/analysis/people.ts';
import { sentenceEnds, sentenceRange } from '../../shared/text/sentence-range.ts';
import { turnIndex } from '../../shared/text/turn-index.ts';
import type { ReadDb } from '../database/sql.ts';
import { readCode } from '../repositories/code-repository.ts';
import { codingsOfCode, insertCoding } from '../repositories/coding-repository.ts';
import { listDocuments } from '../repositories/document-repository.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { newCode } from './codes.ts';
import { checkRange } from './codings.ts';
import { answerQuery } from './query-answer.ts';
import type { IndexedDocument } from './search-index.ts';
import { findPlaces } from './search-places.ts';
import { label, type StudyContext } from './study-context.ts';

/** The places a source stands for, in the order of the transcripts where it is a search or a query. */
export async function placesOf(context: StudyContext, source: PassageSource): Promise<readonly Place[]> {
  if ('places' in source) return source.places;
  if ('query' in source) {
    const { index, passages } = answerQuery(context, source.query);
    return passages.map(({ document, start, end }) => ({
      documentId: index.documents[document]?.id ?? '',
      start,
      end,
    }));
  }
  const { documents } = await findPlaces(context, source.search);
  return documents.flatMap(({ document, places }) =>
    Array.from({ length: places.length / 2 }, (_, at) => ({
      documentId: document.id,
      start: places[at * 2] ?? 0,
      end: places[at * 2 + 1] ?? 0,
    })),
  );
}

/** What coding the passages would do. @throws ApiError not-found, range-outside, invalid-input */
export async function previewPassages(
  context: StudyContext,
  { source, unit, codeId }: ParsedInput<'passages.preview'>,
): Promise<Output<'passages.preview'>> {
  if (codeId !== null) readCode(context.db, codeId);
  const places = widened(context, await placesOf(context, source), unit);
  return counted(context, places, codeId);
}

/** Codes all passages as one act: the whole range, its sentences or its turns; several hits in one become one coding. */
export async function codePassages(
  context: StudyContext,
  { source, unit, code }: ParsedInput<'passages.code'>,
): Promise<Output<'passages.code'>> {
  const places = widened(context, await placesOf(context, source), unit);
  const codeId = 'id' in code ? code.id : null;
  const name = 'id' in code ? readCode(context.db, code.id).name : code.name;
  const counts = counted(context, places, codeId);
  const already = codeId === null ? new Set<string>() : alreadyCoded(context, codeId);
  return context.act(label('passages.code', { code: name, count: counts.added }), (db) => {
    const used = 'id' in code ? readCode(db, code.id) : newCode(context, db, code);
    const createdAt = context.now().toISOString();
    for (const place of places)
      if (!already.has(placeKey(place))) insertCoding(db, codingOf(context, used.id, place, createdAt));
    return { ...counts, codeId: used.id, code: used.name, kind: used.kind };
  });
}

function codingOf(context: StudyContext, codeId: string, place: Place, createdAt: string): Coding {
  const { coder } = context;
  return { id: context.newId(), ...place, codeId, coder, facets: {}, memo: '', createdAt };
}

/** Names a range of a transcript. */
export function placeKey({ documentId, start, end }: Place): string {
  return `${documentId} ${start}-${end}`;
}

/** Ranges that this coder has given the code. */
function alreadyCoded({ db, coder }: StudyContext, codeId: string): ReadonlySet<string> {
  return new Set(
    codingsOfCode(db, codeId)
      .filter((coding) => coding.coder === coder)
      .map(placeKey),
  );
}

function counted(
  context: StudyContext,
  places: readonly Place[],
  codeId: string | null,
): Output<'passages.preview'> {
  const known = codeId === null ? new Set<string>() : alreadyCoded(context, codeId);
  const already = places.filter((place) => known.has(placeKey(place))).length;
  const documents = new Set(places.map(({ documentId }) => documentId));
  return {
    added: places.length - already,
    already,
    people: peopleOf(context.db, documents),
    documents: documents.size,
  };
}

function peopleOf(db: ReadDb, documentIds: ReadonlySet<string>): number {
  const documents = listDocuments(db).filter(({ id }) => documentIds.has(id));
  return new Set(documents.map(personKey)).size;
}

/** The places as units, each once. @throws ApiError not-found, range-outside */
function widened(context: StudyContext, places: readonly Place[], unit: PassageUnit): readonly Place[] {
  if (places.length > mostPassages) {
    const details = { reason: 'passages', most: String(mostPassages) };
    throw new ApiError('too-large', `more than ${mostPassages} passages at once`, details);
  }
  const around = unitFinder(unit);
  const documents = new Map(context.search.documents().map((document) => [document.id, document]));
  const found = new Map<string, Place>();
  for (const place of places) {
    const document = documents.get(place.documentId);
    if (!document) throw new ApiError('not-found', 'there is no such transcript', { reason: 'document' });
    checkRange(document.text, place.start, place.end);
    const range = { documentId: document.id, ...around(document, place) };
    found.set(placeKey(range), range);
  }
  return [...found.values()];
}

type UnitFinder = (document: IndexedDocument, place: Place) => TextRange;

/** Places come in the order of the text, so that the sentences of a turn are found once. */
function unitFinder(unit: PassageUnit): UnitFinder {
  if (unit === 'hit') return (_, { start, end }) => ({ start, end });
  if (unit === 'turn') return turnsAround;
  let known: { readonly key: string; readonly ends: readonly number[] } | undefined;
  return (document, place) => {
    const spoken = turnsAround(document, place);
    const key = placeKey({ documentId: document.id, ...spoken });
    const { text, language } = document;
    if (known?.key !== key) known = { key, ends: sentenceEnds(text, spoken, language) };
    return sentenceRange(text, place, spoken, language, known.ends);
  };
}

/** A coded passage may reach over turns, or lie between them. */
function turnsAround({ turns }: IndexedDocument, { start, end }: Place): TextRange {
  const first = turns[turnIndex(turns, start)];
  const last = turns[turnIndex(turns, end - 1)];
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}
