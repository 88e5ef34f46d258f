import { isBreakUnit, isJoinerUnit, isUnspacedUnit, isWordUnit } from './characters.ts';
import type { SearchPiece, SearchTerm } from './search-terms.ts';

/** How far `*` reaches within a word, and between characters of a script without spaces: so a scan stays linear. */
const longestWord = 60;
const longestGap = 20;

/** A term ready to be looked for. `next` gives the first hit that starts at or after `from`, as `[start, end]`. */
export type TermMatcher = { next(text: string, from: number): readonly [number, number] | undefined };

/**
 * @param wholeWords a hit may not begin or end inside a word; has no meaning where the hit's own edge is of a script
 *   without spaces, and is passed over there
 */
export function termMatcher(term: SearchTerm, wholeWords: boolean): TermMatcher {
  const pieces = term.pieces.map(pieceFinder);
  const [first, ...rest] = pieces;
  if (first === undefined) return { next: () => undefined };
  const { openStart, openEnd } = term;
  const fits = (text: string, start: number, end: number) =>
    !wholeWords || (opensWord(text, start) && closesWord(text, end));

  function complete(text: string, start: number, firstEnd: number): readonly [number, number] | undefined {
    const from = openStart ? wordStart(text, start) : start;
    let end = firstEnd;
    for (const [at, piece] of rest.entries()) {
      const isLast = at === rest.length - 1;
      const place = gapped(text, end, piece, (to) => !isLast || openEnd || fits(text, from, to));
      if (place === undefined) return undefined;
      end = place;
    }
    const to = openEnd ? wordEnd(text, end) : end;
    return fits(text, from, to) ? [from, to] : undefined;
  }

  return {
    next(text, from) {
      let at = first.next(text, from, text.length);
      while (at !== undefined) {
        const hit = complete(text, at[0], at[1]);
        // An open beginning must not reach back into the hit before.
        if (hit !== undefined && hit[0] >= from) return hit;
        at = first.next(text, at[0] + 1, text.length);
      }
      return undefined;
    },
  };
}

/** End of the first occurrence that `*` reaches from `at` and that suits. */
function gapped(
  text: string,
  at: number,
  piece: PieceFinder,
  suits: (end: number) => boolean,
): number | undefined {
  const limit = reach(text, at);
  let place = piece.next(text, at, limit);
  while (place !== undefined) {
    if (suits(place[1])) return place[1];
    place = piece.next(text, place[0] + 1, limit);
  }
  return undefined;
}

function reach(text: string, at: number): number {
  if (!isUnspacedUnit(text.charCodeAt(at - 1)) && !isUnspacedUnit(text.charCodeAt(at)))
    return wordEnd(text, at);
  let end = at;
  while (end < text.length && end - at < longestGap && !isBreakUnit(text.charCodeAt(end))) end += 1;
  return end;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < longestWord && isInWord(text, end)) end += 1;
  return end;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestWord && isInWord(text, start - 1)) start -= 1;
  return start;
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isUnspacedUnit(code)) return false;
  if (isWordUnit(code)) return true;
  return isJoinerUnit(code) && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at + 1));
}

/** True unless the place lies inside a word of a script with spaces. */
export function opensWord(text: string, at: number): boolean {
  return !(isSpacedWord(text, at) && isSpacedWord(text, at - 1));
}

export function closesWord(text: string, at: number): boolean {
  return !(isSpacedWord(text, at - 1) && isSpacedWord(text, at));
}

function isSpacedWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !Number.isNaN(code) && isWordUnit(code) && !isUnspacedUnit(code);
}

/** Finds a piece; its start lies in `from..limit`. */
type PieceFinder = {
  next(text: string, from: number, limit: number): readonly [number, number] | undefined;
};

function pieceFinder(piece: SearchPiece): PieceFinder {
  const lead = piece.findIndex((unit) => unit !== null);
  if (lead === -1) return { next: (text, from, limit) => anyCharacters(text, from, limit, piece.length) };
  const stop = piece.indexOf(null, lead);
  const anchor = piece.slice(lead, stop === -1 ? undefined : stop).join('');
  if (lead === 0 && stop === -1) return literal(anchor);
  const tail = stop === -1 ? [] : piece.slice(stop);
  return {
    next(text, from, limit) {
      let at = indexWithin(text, anchor, from, limit + lead * 2);
      for (; at !== -1; at = indexWithin(text, anchor, at + 1, limit + lead * 2)) {
        const start = stepBack(text, at, lead);
        const end = start === undefined ? undefined : matchTail(text, at + anchor.length, tail);
        if (start !== undefined && end !== undefined && start >= from && start <= limit) return [start, end];
      }
      return undefined;
    },
  };
}

function literal(anchor: string): PieceFinder {
  return {
    next(text, from, limit) {
      const at = indexWithin(text, anchor, from, limit);
      return at === -1 ? undefined : [at, at + anchor.length];
    },
  };
}

/** `indexOf` that does not look far beyond the limit for what it may not find. */
function indexWithin(text: string, anchor: string, from: number, limit: number): number {
  if (limit >= text.length || limit - from > 4096) {
    const at = text.indexOf(anchor, from);
    return at > limit ? -1 : at;
  }
  const at = text.slice(from, limit + anchor.length).indexOf(anchor);
  return at === -1 ? -1 : from + at;
}

function matchTail(text: string, at: number, tail: SearchPiece): number | undefined {
  let end = at;
  for (const unit of tail) {
    const next = unit === null ? stepOver(text, end) : text.charAt(end) === unit ? end + 1 : undefined;
    if (next === undefined) return undefined;
    end = next;
  }
  return end;
}

function anyCharacters(
  text: string,
  from: number,
  limit: number,
  length: number,
): readonly [number, number] | undefined {
  for (let start = from; start <= limit && start < text.length; start += 1) {
    let end: number | undefined = start;
    for (let n = 0; n < length && end !== undefined; n += 1) end = stepOver(text, end);
    if (end !== undefined) return [start, end];
  }
  return undefined;
}

/** Past one character that is no white space. */
function stepOver(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || isBlank(code)) return undefined;
  return code >= 0xd800 && code <= 0xdbff ? at + 2 : at + 1;
}

function stepBack(text: string, at: number, characters: number): number | undefined {
  let start = at;
  for (let n = 0; n < characters; n += 1) {
    const code = text.charCodeAt(start - 1);
    if (Number.isNaN(code) || isBlank(code)) return undefined;
    start -= code >= 0xdc00 && code <= 0xdfff ? 2 : 1;
  }
  return start;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
