import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { FoundPassage } from '../../shared/api/query-procedures.ts';
import { turnIndex } from '../../shared/text/turn-index.ts';
import type { QueryIndex } from '../../shared/query/query-index.ts';
import type { QueryPassage } from '../../shared/query/run-query.ts';
import { codingsOfDocument } from '../repositories/coding-repository.ts';
import {
  deleteQuery,
  insertQuery,
  listQueries,
  readQuery,
  updateQuery,
} from '../repositories/query-repository.ts';
import { fileNameOf } from './exports.ts';
import { placesOf } from './passages.ts';
import { personCounts } from './person-counts.ts';
import { answerQuery } from './query-answer.ts';
import { contextOf } from './search.ts';
import { label, type StudyContext } from './study-context.ts';

/** The answer to a query: counted whole, and its first `limit` passages to read. */
export function runStudyQuery(
  context: StudyContext,
  { query, limit }: ParsedInput<'query.run'>,
): Output<'query.run'> {
  const { index, passages } = answerQuery(context, query);
  const counts = new Map<string, number>();
  let codings = 0;
  for (const passage of passages) {
    const id = index.documents[passage.document]?.id ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
    codings += passage.codings.length;
  }
  const lists = personCounts(index.data, counts);
  return {
    total: passages.length,
    codings,
    documents: counts.size,
    people: lists.byPerson.length,
    peopleTotal: index.people,
    passages: passages.slice(0, limit).map((passage) => foundPassage(index, passage)),
    ...lists,
  };
}

/** A passage as it is read and exported. */
export function foundPassage(
  index: QueryIndex,
  { document: at, start, end, codings }: QueryPassage,
): FoundPassage {
  const document = index.documents[at];
  const participant = index.participants[at];
  const text = document?.text ?? '';
  const turns = document?.turnList ?? [];
  const turn = turnIndex(turns, start);
  const spoken = turns[turn];
  return {
    documentId: document?.id ?? '',
    document: document?.title ?? '',
    participant: participant?.name ?? null,
    segment: participant?.segment ?? null,
    speaker: spoken?.speaker ?? null,
    turn,
    start,
    end,
    ...contextOf(text, spoken ?? { start: 0, end: text.length }, start, end),
    quote: text.slice(start, end),
    codings: codings.map(({ id, codeId, coder }) => ({
      id,
      codeId,
      code: index.tree.pathOf(codeId),
      kind: index.tree.byId.get(codeId)?.kind ?? 'free',
      coder,
    })),
  };
}

/** For a query the codings it was answered by; for places those of exactly these ranges. */
export async function passageCodings(
  context: StudyContext,
  { source }: ParsedInput<'passages.codings'>,
): Promise<Output<'passages.codings'>> {
  if ('query' in source) {
    const { passages } = answerQuery(context, source.query);
    return { codingIds: passages.flatMap(({ codings }) => codings.map(({ id }) => id)) };
  }
  const places = await placesOf(context, source);
  const wanted = new Set(places.map(({ documentId, start, end }) => `${documentId} ${start}-${end}`));
  const documents = [...new Set(places.map(({ documentId }) => documentId))];
  const codingIds = documents
    .flatMap((id) => codingsOfDocument(context.db, id))
    .filter(({ documentId, start, end }) => wanted.has(`${documentId} ${start}-${end}`))
    .map(({ id }) => id);
  return { codingIds };
}

/** The answer as a table for spreadsheets. */
export async function exportQuery(
  context: StudyContext,
  { query }: ParsedInput<'query.export'>,
): Promise<Output<'query.export'>> {
  const { index, passages } = answerQuery(context, query);
  const { queryCsv } = await import('../exporters/query-csv.ts');
  const table = queryCsv(passages.map((passage) => foundPassage(index, passage)));
  const bytes = new TextEncoder().encode(`\ufeff${table}`);
  return context.blobs.put(fileNameOf(`${index.data.study.name} ${query.slice(0, 40)}`, 'csv'), bytes);
}

export function savedQueries({ db }: StudyContext): Output<'queries.list'> {
  return [...listQueries(db)];
}

/** Saves a query as it is written, also one that cannot be answered yet. */
export function addQuery(context: StudyContext, query: ParsedInput<'queries.add'>): Output<'queries.add'> {
  const id = context.newId();
  const createdAt = context.now().toISOString();
  context.act(label('queries.add', { name: query.name }), (db) =>
    insertQuery(db, { id, ...query }, createdAt),
  );
  return { id };
}

export function changeQuery(
  context: StudyContext,
  { id, ...change }: ParsedInput<'queries.update'>,
): Output<'queries.update'> {
  const { name } = readQuery(context.db, id);
  context.act(label('queries.update', { name: change.name ?? name }), (db) => updateQuery(db, id, change));
  return {};
}

export function removeQuery(
  context: StudyContext,
  { id }: ParsedInput<'queries.remove'>,
): Output<'queries.remove'> {
  const { name } = readQuery(context.db, id);
  context.act(label('queries.remove', { name }), (db) => deleteQuery(db, id));
  return {};
}
