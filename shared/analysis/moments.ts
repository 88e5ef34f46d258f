import type { Coding, TextRange } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import type { Turn } from '../domain/transcript.ts';
import { compareBy } from './order.ts';
import { personKey } from './people.ts';

/** The unit of themes: what one person says in one breath, with every coding laid over it. */
export type Moment = {
  readonly documentId: Id;
  readonly participantId: Id | null;
  /** Who is counted, see `people.ts`. */
  readonly person: string;
  readonly start: number;
  readonly end: number;
  readonly codingIds: readonly Id[];
  readonly codeIds: readonly Id[];
  /** Distinct ranges of the codings, in order. */
  readonly ranges: readonly TextRange[];
};

/** What may stand between two adjacent codings: nothing that is said. */
const nothingSaid = /^[\s\p{P}\p{S}]*$/u;
/** Longer gaps are not read. */
const widestGap = 20;

/**
 * Codings of one document that overlap or are adjacent (only white space and punctuation between them) and lie in the same
 * turn form one moment, also as a chain. A coding over several turns joins only those over the same turns, so that one long coding cannot swallow an
 * interview. Interviewer's turns do not count: question + answer and the answer alone are the same turn.
 * Order of moments: as given documents, then text order. Codings of unknown documents are left out.
 */
export function momentsOf(
  codings: readonly Coding[],
  documents: readonly DocumentWithText[],
): readonly Moment[] {
  const byDocument = Map.groupBy(codings, (coding) => coding.documentId);
  return documents.flatMap((document) => momentsOfDocument(document, byDocument.get(document.id) ?? []));
}

/** Codings of one range stay as given: ids would put them in another order in each copy of a study. */
const inTextOrder = compareBy<Coding>(
  (left, right) => left.start - right.start,
  (left, right) => right.end - left.end,
);

function momentsOfDocument(document: DocumentWithText, codings: readonly Coding[]): readonly Moment[] {
  const spoken = spokenTurns(document.turnList);
  const sorted = codings.toSorted(inTextOrder);
  const open = new Map<string, { codings: Coding[]; end: number }>();
  const groups: Coding[][] = [];
  for (const coding of sorted) {
    const turns = turnsKey(coding, spoken);
    const group = open.get(turns);
    if (group !== undefined && joins(document.text, group.end, coding.start)) {
      group.codings.push(coding);
      group.end = Math.max(group.end, coding.end);
      continue;
    }
    const fresh = { codings: [coding], end: coding.end };
    open.set(turns, fresh);
    groups.push(fresh.codings);
  }
  return groups.map((group) => toMoment(document, group));
}

function joins(text: string, end: number, start: number): boolean {
  return start <= end || (start - end <= widestGap && nothingSaid.test(text.slice(end, start)));
}

function spokenTurns(turns: readonly Turn[]): readonly Turn[] {
  const answers = turns.filter((turn) => turn.role !== 'interviewer');
  return answers.length > 0 ? answers : turns;
}

/** First and last turn that a range touches, as a key; a range between turns belongs to the gap it lies in. */
function turnsKey(range: TextRange, turns: readonly Turn[]): string {
  const first = firstTurn(turns, (turn) => turn.end > range.start);
  const after = firstTurn(turns, (turn) => turn.start >= range.end);
  return after > first ? `${first}-${after - 1}` : `gap ${first}`;
}

/** Index of the first turn of a sorted list for which `holds` turns true (binary search). */
function firstTurn(turns: readonly Turn[], holds: (turn: Turn) => boolean): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const turn = turns[middle];
    if (turn === undefined || holds(turn)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toMoment(document: DocumentWithText, codings: readonly Coding[]): Moment {
  const start = codings.reduce((least, coding) => Math.min(least, coding.start), Infinity);
  const end = codings.reduce((most, coding) => Math.max(most, coding.end), 0);
  return {
    documentId: document.id,
    participantId: document.participantId,
    person: personKey(document),
    start,
    end,
    codingIds: codings.map((coding) => coding.id),
    codeIds: distinctBy(codings, ({ codeId }) => codeId).map(({ codeId }) => codeId),
    ranges: distinctBy(codings, ({ start, end }) => `${start}-${end}`).map(({ start, end }) => ({
      start,
      end,
    })),
  };
}

/**
 * The first of each key. Lists are as long as what is in them: grown ones have room for sixteen more, and most moments, of
 * which there are hundreds of thousands, have one coding.
 */
function distinctBy(codings: readonly Coding[], keyOf: (coding: Coding) => string): readonly Coding[] {
  if (codings.length < 2) return codings;
  const first = new Map<string, Coding>();
  for (const coding of codings) if (!first.has(keyOf(coding))) first.set(keyOf(coding), coding);
  return [...first.values()];
}

/**
 * What the person said in a moment: the union of its ranges without speaker labels, timestamps and interviewer's
 * turns; where nothing is left of it (the interviewer alone is coded, or there are no turns), the ranges as they are.
 */
export function spokenText(moment: Moment, document: DocumentWithText): string {
  const united = unionOf(moment.ranges);
  const turns = document.turnList;
  const pieces = united.flatMap((range) => {
    const found: string[] = [];
    for (let at = firstTurn(turns, (turn) => turn.end > range.start); at < turns.length; at += 1) {
      const turn = turns[at];
      if (turn === undefined || turn.start >= range.end) break;
      if (turn.role === 'interviewer') continue;
      found.push(document.text.slice(Math.max(turn.start, range.start), Math.min(turn.end, range.end)));
    }
    return found;
  });
  const said = pieces.join('\n');
  return said.trim() === ''
    ? united.map(({ start, end }) => document.text.slice(start, end)).join('\n')
    : said;
}

function unionOf(ranges: readonly TextRange[]): readonly TextRange[] {
  const united: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((left, right) => left.start - right.start)) {
    const last = united.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else united.push({ ...range });
  }
  return united;
}
