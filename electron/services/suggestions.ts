import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { trimQuote } from '../../shared/text/quote.ts';
import { anchorOf, dismissedIn } from '../../shared/suggestions/dismissed.ts';
import { listSuggestions } from '../../shared/suggestions/list-suggestions.ts';
import type { NextTurns } from '../../shared/suggestions/next-turns.ts';
import { readDocument, readText } from '../repositories/document-repository.ts';
import {
  dismissedOfDocument,
  insertDismissed,
  listDismissed,
} from '../repositories/dismissed-suggestion-repository.ts';
import { checkRange } from './codings.ts';
import { oncePerStudy } from './insights.ts';
import { label, type StudyContext } from './study-context.ts';

const remembered = oncePerStudy<NextTurns>();

/** Expressions of sensation and value that nobody coded or dismissed; see `listSuggestions`. */
export function suggestions(
  context: StudyContext,
  { documentId }: ParsedInput<'suggestions.list'>,
): Output<'suggestions.list'> {
  const data = context.data();
  if (documentId !== undefined) readDocument(context.db, documentId);
  const documents = data.documents.filter(({ id }) => documentId === undefined || id === documentId);
  return [
    ...listSuggestions({ ...data, documents, language: data.study.language }, listDismissed(context.db)),
  ];
}

export function dismissedSuggestions(
  { db }: StudyContext,
  { documentId }: ParsedInput<'suggestions.dismissed'>,
): Output<'suggestions.dismissed'> {
  return [...dismissedOfDocument(db, documentId)];
}

/**
 * The turns most worth looking at, learnt in a worker.
 * @throws ApiError cancelled
 */
export function nextSuggestions(context: StudyContext): Promise<Output<'suggestions.next'>> {
  const { documents, codings } = context.data();
  const dismissed = listDismissed(context.db);
  const question = dismissed.map(({ id }) => id).join(' ');
  return remembered(context.data(), question, () =>
    context.tasks.run('next-turns', { documents, codings, dismissed }, context.signal, context.progress),
  );
}

/** @throws ApiError not-found, range-outside */
export function dismissSuggestion(
  context: StudyContext,
  { documentId, start, end, kind, ...input }: ParsedInput<'suggestions.dismiss'>,
): Output<'suggestions.dismiss'> {
  const codeId = input.codeId ?? null;
  const document = readDocument(context.db, documentId);
  const text = readText(context.db, document);
  checkRange(text, start, end);
  const known = dismissedOfDocument(context.db, documentId);
  const same = known.find((each) => dismissedIn(text, [each])(kind, { start, end }, codeId));
  if (same !== undefined) return { id: same.id };
  const id = context.newId();
  const quote = trimQuote(text.slice(start, end), 60, document.language);
  context.act(label('suggestions.dismiss', { quote, document: document.title }), (db) =>
    insertDismissed(
      db,
      { id, documentId, kind, codeId, ...anchorOf(text, { start, end }) },
      context.now().toISOString(),
    ),
  );
  return { id };
}
