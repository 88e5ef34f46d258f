import { onePerPerson, type DeckContext, type Mark } from './deck-context.ts';
import type { PickedQuote } from './pick-quotes.ts';
import { clockTime, turnAt } from './quote-text.ts';
import type { TraceEntry } from './slide.ts';

/** Trace of a number of people: one passage per person. */
export function traceCount(what: string, marks: readonly Mark[]): TraceEntry[] {
  return onePerPerson(marks).map((mark) => entry(what, mark));
}

/** Trace of quotes, each under the words quoted. */
export function traceQuotes(quotes: readonly PickedQuote[]): TraceEntry[] {
  return quotes.map((quote) => entry(quote.text, quote.mark));
}

function entry(what: string, { coding }: Mark): TraceEntry {
  return { what, documentId: coding.documentId, start: coding.start, end: coding.end };
}

/** Speaker notes: method lines, then each number and quote with its passages. */
export function notesOf(trace: readonly TraceEntry[], lines: readonly string[], ctx: DeckContext): string {
  const documents = new Map(ctx.data.documents.map((document) => [document.id, document]));
  const people = new Map(ctx.marks.map((mark) => [mark.document.id, mark.person]));
  const groups = Map.groupBy(trace, (piece) => piece.what);
  const traced = [...groups].map(([what, pieces]) => {
    const places = pieces.flatMap((piece) => {
      const document = documents.get(piece.documentId);
      if (!document) return [];
      const time = turnAt(document, piece.start)?.time;
      const person = people.get(document.id);
      const parts = [
        ...(person === undefined ? [] : [ctx.nameOf(person)]),
        ctx.names.redact(document.title),
        ...(time == null ? [] : [clockTime(time)]),
        ctx.t('deck.notes.range', { start: String(piece.start), end: String(piece.end) }),
      ];
      return [`– ${parts.join(' · ')}`];
    });
    return [what, ...places].join('\n');
  });
  const heading = traced.length > 0 ? [ctx.t('deck.notes.heading'), ctx.t('deck.notes.counts')] : [];
  return [...lines, ...heading, ...traced].join('\n\n');
}
