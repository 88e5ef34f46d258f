import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { CodingDecision } from '../../shared/api/edit-procedures.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import { revisionOf } from '../../shared/domain/revision.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { carryDismissed } from '../../shared/suggestions/carry-dismissed.ts';
import { carryCodings } from '../../shared/text/carry-codings.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { applyEdits } from '../../shared/text/text-edits.ts';
import { countWords } from '../../shared/text/words.ts';
import { codingsOfDocument, deleteCoding, updateCoding } from '../repositories/coding-repository.ts';
import { dismissedOfDocument, updateDismissed } from '../repositories/dismissed-suggestion-repository.ts';
import { readDocument, readText, readTurns, updateRevision } from '../repositories/document-repository.ts';
import { checkRange } from './codings.ts';
import { label, type StudyContext } from './study-context.ts';

type Version = { readonly text: string; readonly turns: readonly Turn[] };

/** Puts a new version in a transcript's place and carries every coding over, as one act; see `documents.edit`. */
export function editDocument(
  context: StudyContext,
  input: ParsedInput<'documents.edit'>,
): Output<'documents.edit'> {
  const { db } = context;
  const document = readDocument(db, input.id);
  const before: Version = { text: readText(db, document), turns: readTurns(db, input.id) };
  if (revisionOf(before.text, before.turns) !== input.base) {
    throw new ApiError('invalid-input', 'the transcript has a newer version', { reason: 'text-changed' });
  }
  const after = newVersion(before.text, input);
  const codings = codingsOfDocument(db, input.id);
  const carried = carry({ before, after, codings, input });
  const removed = new Set(codings.filter(({ id }) => !carried.has(id)).map(({ id }) => id));
  const moved = [...carried.values()].filter((coding, index) => hasMoved(codings, coding, index));
  const isSame = after.text === before.text && revisionOf(after.text, after.turns) === input.base;
  if (!isSame || moved.length > 0 || removed.size > 0) {
    const values = { title: document.title, removed: removed.size };
    const dismissed = carryDismissed({
      before,
      after,
      edits: input.edits,
      dismissed: dismissedOfDocument(db, input.id),
    });
    context.act(label(`documents.${input.kind}`, values), (write) => {
      const words = document.words + wordsGained(before, after, document.language);
      updateRevision(write, input.id, { ...after, words });
      for (const each of dismissed) updateDismissed(write, each);
      for (const coding of moved) updateCoding(write, coding);
      for (const id of removed) deleteCoding(write, id);
    });
  }
  return { document: readDocument(db, input.id), codings: [...codingsOfDocument(db, input.id)] };
}

/** @throws ApiError invalid-input where edits or turns make no transcript */
function newVersion(old: string, { edits, turns }: ParsedInput<'documents.edit'>): Version {
  let text: string;
  try {
    text = applyEdits(old, edits);
  } catch {
    throw new ApiError('invalid-input', 'the edits do not fit the text', { reason: 'edits' });
  }
  if (normaliseText(text) !== text) {
    throw new ApiError('invalid-input', 'the new text is not in normal form', { reason: 'not-normalised' });
  }
  let at = 0;
  for (const { start, end } of turns) {
    if (start < at || end < start || end > text.length) {
      throw new ApiError('invalid-input', 'the turns do not fit the text', { reason: 'turns' });
    }
    if (end > start) checkRange(text, start, end);
    at = end;
  }
  return { text, turns };
}

/** Every coding that stays, by id, in the order of `codings`. @throws ApiError invalid-input codings-open */
function carry(args: {
  readonly before: Version;
  readonly after: Version;
  readonly codings: readonly Coding[];
  readonly input: ParsedInput<'documents.edit'>;
}): ReadonlyMap<string, Coding> {
  const { before, after, codings, input } = args;
  const decided = new Map(input.decisions.map((decision) => [decision.codingId, decision]));
  const ranges = carryCodings({ before, after, edits: input.edits, ranges: codings });
  const open = codings.filter(({ id }, index) => ranges[index]?.fate === 'lost' && !decided.has(id));
  if (open.length > 0) {
    throw new ApiError(
      'invalid-input',
      `${open.length} codings have no words left and were not decided upon`,
      {
        reason: 'codings-open',
        count: String(open.length),
      },
    );
  }
  const kept = codings.flatMap((coding, index): readonly [string, Coding][] => {
    const range = rangeOf(decided.get(coding.id), ranges[index], after.text);
    return range === null ? [] : [[coding.id, { ...coding, ...range }]];
  });
  return new Map(kept);
}

function rangeOf(
  decision: CodingDecision | undefined,
  carried: { readonly start: number; readonly end: number } | undefined,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const range = decision === undefined ? carried : decision.range;
  if (range === undefined || range === null) return null;
  checkRange(text, range.start, range.end);
  return { start: range.start, end: range.end };
}

function hasMoved(codings: readonly Coding[], coding: Coding, index: number): boolean {
  const before =
    codings[index]?.id === coding.id ? codings[index] : codings.find(({ id }) => id === coding.id);
  return before?.start !== coding.start || before.end !== coding.end;
}

/** Words of the turns that are new, less those of the turns that are gone; the rest need not be counted again. */
function wordsGained(before: Version, after: Version, language: string): number {
  const spoken = ({ text, turns }: Version) => turns.map(({ start, end }) => text.slice(start, end));
  const old = new Set(spoken(before));
  const now = new Set(spoken(after));
  const count = (turns: readonly string[], other: ReadonlySet<string>) =>
    turns.reduce((sum, words) => sum + (other.has(words) ? 0 : countWords(words, language)), 0);
  return count(spoken(after), old) - count(spoken(before), now);
}
