const ellipsis = '…';
const clauseEnd = /[.!?;:,—–)\]”」』）。！？、，；：…]/;
const openers = /[\s\u3000,;:、，；：—–([「『（“"'-]+$/;
const segmenters = new Map<string, { readonly words: Intl.Segmenter; readonly graphemes: Intl.Segmenter }>();

/**
 * A quote of at most `maxChars` UTF-16 units, the ellipsis included. Cut at the end of a clause where one lies in
 * the last two fifths, else between words, else between graphemes; never inside a character. `language` is a BCP 47
 * tag; white space around the quote goes. `maxChars` below 2 gives the ellipsis alone.
 */
export function trimQuote(text: string, maxChars: number, language: string): string {
  const quote = text.trim();
  if (quote.length <= maxChars) return quote;
  const room = maxChars - ellipsis.length;
  if (room < 1) return ellipsis;
  const cut = clauseCut(quote, room) ?? wordCut(quote, room, language) ?? graphemeCut(quote, room, language);
  return quote.slice(0, cut).replace(openers, '') + ellipsis;
}

function clauseCut(quote: string, room: number): number | undefined {
  for (let end = room; end > room * 0.6; end -= 1) {
    if (!clauseEnd.test(quote.charAt(end - 1))) continue;
    const next = quote.charAt(end);
    // `3.5`, `10:30` and `e.g.` are no ends of clauses; before CJK marks no space follows.
    if (/[\s\u3000]/.test(next) || (quote.charCodeAt(end - 1) > 127 && !clauseEnd.test(next))) return end;
  }
  return undefined;
}

function wordCut(quote: string, room: number, language: string): number | undefined {
  let cut = 0;
  // One unit more, so that a word that ends exactly there is seen to end.
  for (const { index } of segmenterOf(language).words.segment(quote.slice(0, room + 40))) {
    if (index > room) break;
    cut = index;
  }
  return cut > room * 0.3 ? cut : undefined;
}

function graphemeCut(quote: string, room: number, language: string): number {
  let cut = 0;
  for (const { index } of segmenterOf(language).graphemes.segment(quote.slice(0, room + 40))) {
    if (index > room) break;
    cut = index;
  }
  return cut;
}

function segmenterOf(language: string): {
  readonly words: Intl.Segmenter;
  readonly graphemes: Intl.Segmenter;
} {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = {
    words: new Intl.Segmenter(language, { granularity: 'word' }),
    graphemes: new Intl.Segmenter(language, { granularity: 'grapheme' }),
  };
  segmenters.set(language, made);
  return made;
}

/** Where a quote stands: its range (UTF-16, half-open), nowhere, or in `count` places. */
export type QuotePlace =
  | { readonly kind: 'found'; readonly start: number; readonly end: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'ambiguous'; readonly count: number };

const quoteMarks = /["'‘’‚‛“”„‟ʼ`´«»「」『』]/;
const blank = /\s/;

/**
 * Finds a quote in a text: first exactly, then without regard to white space and quote marks (a line break copied
 * as a space, a straight apostrophe for a curly one). Only a quote that stands in one place is found.
 */
export function locateQuote(text: string, quote: string): QuotePlace {
  return quoteLocator(text)(quote);
}

/** `locateQuote` for many quotes of one text: the text is prepared once. */
export function quoteLocator(text: string): (quote: string) => QuotePlace {
  let loose: LooseText | undefined;
  return (quote) => {
    const wanted = quote.trim();
    if (wanted === '') return { kind: 'absent' };
    const exact = places(text, wanted);
    if (exact.length > 0) return placeOf(exact, (start) => [start, start + wanted.length]);
    loose ??= loosen(text);
    const { letters, offsets } = loose;
    const bare = loosen(wanted).letters;
    if (bare === '') return { kind: 'absent' };
    return placeOf(places(letters, bare), (start) => [
      offsets[start] ?? 0,
      (offsets[start + bare.length - 1] ?? 0) + 1,
    ]);
  };
}

/** A text without white space and quote marks; `offsets[i]` is where its i-th unit stands in the text. */
type LooseText = { readonly letters: string; readonly offsets: Uint32Array };

function loosen(text: string): LooseText {
  const offsets = new Uint32Array(text.length);
  const kept: string[] = [];
  let from = 0;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLoose(text.charAt(at))) {
      offsets[length] = at;
      length += 1;
      continue;
    }
    if (at > from) kept.push(text.slice(from, at));
    from = at + 1;
  }
  return { letters: kept.join(''), offsets };
}

function isLoose(character: string): boolean {
  return blank.test(character) || quoteMarks.test(character);
}

function places(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

function placeOf(starts: readonly number[], range: (start: number) => readonly [number, number]): QuotePlace {
  const first = starts[0];
  if (first === undefined) return { kind: 'absent' };
  if (starts.length > 1) return { kind: 'ambiguous', count: starts.length };
  const [start, end] = range(first);
  return { kind: 'found', start, end };
}
