import { onePerPerson, type DeckContext, type Mark } from './deck-context.ts';
import { clockTime, turnAt } from './quote-text.ts';
import type { TraceEntry } from './slide.ts';

type TraceContext = Pick<DeckContext, 'names' | 'nameOf'>;

/** Trace of a number of people: one passage per person. */
export function traceCount(what: string, marks: readonly Mark[], ctx: TraceContext): TraceEntry[] {
  return onePerPerson(marks).map((mark) => traceEntry(what, mark, ctx));
}

/** Trace of quotes, each under the words quoted. */
export function traceQuotes(quotes: readonly { readonly trace: TraceEntry }[]): TraceEntry[] {
  return quotes.map((quote) => quote.trace);
}

/** Where a mark's words stand, named as slides name it. */
export function traceEntry(what: string, { coding, document, person }: Mark, ctx: TraceContext): TraceEntry {
  const turn = turnAt(document, coding.start);
  return {
    what,
    documentId: coding.documentId,
    start: coding.start,
    end: coding.end,
    person: ctx.nameOf(person),
    document: ctx.names.redact(document.title),
    ...(turn ? { turn: document.turnList.indexOf(turn) + 1 } : {}),
    time: turn?.time ?? null,
  };
}

/** Places written out for one number; of hundreds of people nobody reads more. All of them stand in the trace. */
const mostPlaces = 40;

/** Speaker notes: method lines, then each number and quote with its passages. */
export function notesOf(
  trace: readonly TraceEntry[],
  lines: readonly string[],
  ctx: Pick<DeckContext, 't'>,
): string {
  const groups = Map.groupBy(trace, (piece) => piece.what);
  const traced = [...groups].map(([what, pieces]) =>
    [
      what,
      ...pieces.slice(0, mostPlaces).map((piece) => `– ${placeOf(piece, ctx)}`),
      ...(pieces.length > mostPlaces
        ? [ctx.t('deck.notes.more', { count: pieces.length - mostPlaces })]
        : []),
    ].join('\n'),
  );
  const heading = traced.length > 0 ? [ctx.t('deck.notes.heading'), ctx.t('deck.notes.counts')] : [];
  return [...lines, ...heading, ...traced].join('\n\n');
}

/** Pseudonym, transcript, turn, time and characters of a trace, as one line. */
export function placeOf(piece: TraceEntry, ctx: Pick<DeckContext, 't'>): string {
  const parts = [
    piece.person,
    piece.document,
    piece.turn === undefined ? undefined : ctx.t('deck.notes.turn', { turn: String(piece.turn) }),
    piece.time == null ? undefined : clockTime(piece.time),
    ctx.t('deck.notes.range', { start: String(piece.start), end: String(piece.end) }),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
