import type { Turn } from '../domain/transcript.ts';
import { addHit, longer, type HitBuffer } from './hit-buffer.ts';
import { termMatcher, type TermMatcher } from './match-term.ts';
import type { SearchTerm } from './search-terms.ts';

/** Takes a hit: a half-open range in UTF-16 units and the index of the turn that it lies in. */
type OnHit = (start: number, end: number, turn: number) => void;

export type TextToSearch = {
  /** Folded by `foldForSearch`, line ends as blanks. */
  readonly folded: string;
  readonly turns: readonly Turn[];
  /** Start and end of each turn, see `boundsOf`: much faster to walk along than turns are. */
  readonly bounds: Int32Array;
};

export function boundsOf(turns: readonly Turn[]): Int32Array {
  const bounds = new Int32Array(turns.length * 2);
  for (const [at, turn] of turns.entries()) {
    bounds[at * 2] = turn.start;
    bounds[at * 2 + 1] = turn.end;
  }
  return bounds;
}

/** Which turns are searched; undefined: all. */
export type TurnFilter = ((turn: Turn) => boolean) | undefined;

/**
 * Finds terms in what was said (labels and times between turns are no part of it), in the order of the text. One term: every
 * occurrence. Several: the turns that hold them all, in any order; a hit is then the shortest stretch from the first to the
 * last of them, read from the left, and hits do not overlap. Linear in the text and the number of occurrences.
 */
export function textHits(terms: readonly SearchTerm[], wholeWords: boolean) {
  const matchers = terms.map((term) => termMatcher(term, wholeWords));
  const [only] = matchers;
  const literal = terms.length === 1 && !wholeWords ? literalOf(terms[0]) : undefined;
  return (text: TextToSearch, filter: TurnFilter, hits: HitBuffer): void => {
    if (only === undefined) return;
    if (literal !== undefined) eachLiteral(literal, text, filter, hits);
    else {
      const onHit: OnHit = (start, end) => addHit(hits, start, end);
      if (matchers.length === 1) eachOccurrence(only, text, filter, onHit);
      else windows(matchers, text, filter, onHit);
    }
  };
}

/** A term without wildcards as it must stand. */
function literalOf(term: SearchTerm | undefined): string | undefined {
  const [piece, ...others] = term?.pieces ?? [];
  const isPlain = others.length === 0 && !term?.openStart && !term?.openEnd && !piece?.includes(null);
  return isPlain ? piece?.join('') : undefined;
}

/**
 * The same as `eachOccurrence`, for what is looked for most: nothing is made for a hit, and what the loop needs stands in
 * variables of its own, as a search of frequent Japanese words is little more than this loop.
 */
function eachLiteral(literal: string, text: TextToSearch, filter: TurnFilter, hits: HitBuffer): void {
  const { folded } = text;
  let at = folded.indexOf(literal);
  if (at === -1) return;
  const { turns, bounds } = text;
  const step = literal.length;
  let { values, size } = hits;
  let turn = 0;
  let end = bounds[1] ?? Infinity;
  while (at !== -1) {
    while (end <= at) end = bounds[(turn += 2) + 1] ?? Infinity;
    // NaN after the last turn: nothing lies inside any more.
    const isInside = (bounds[turn] ?? NaN) <= at && at + step <= end;
    if (isInside && (filter === undefined || isLet(filter, turns[turn >> 1]))) {
      if (size === values.length) values = longer(values);
      values[size] = at;
      values[size + 1] = at + step;
      size += 2;
    }
    at = folded.indexOf(literal, isInside ? at + step : at + 1);
  }
  hits.values = values;
  hits.size = size;
}

function isLet(filter: (turn: Turn) => boolean, turn: Turn | undefined): boolean {
  return turn !== undefined && filter(turn);
}

function eachOccurrence(matcher: TermMatcher, text: TextToSearch, filter: TurnFilter, onHit: OnHit): void {
  const { folded } = text;
  let hit = matcher.next(folded, 0);
  if (hit === undefined) return;
  const { turns } = text;
  let turn = 0;
  while (hit !== undefined) {
    const [start, end]: readonly [number, number] = hit;
    turn = turnFrom(turns, turn, start);
    const spoken = turns[turn];
    if (spoken && spoken.start <= start && end <= spoken.end) {
      if (filter === undefined || filter(spoken)) onHit(start, end, turn);
      hit = matcher.next(folded, end);
    } else hit = matcher.next(folded, start + 1);
  }
}

/** Index of the turn that ends after `at`, looked for from `turn` on. */
function turnFrom(turns: readonly Turn[], turn: number, at: number): number {
  let index = turn;
  while (index < turns.length && (turns[index]?.end ?? 0) <= at) index += 1;
  return index;
}

type Occurrence = {
  readonly term: number;
  readonly start: number;
  readonly end: number;
  readonly turn: number;
};

function windows(
  matchers: readonly TermMatcher[],
  text: TextToSearch,
  filter: TurnFilter,
  onHit: OnHit,
): void {
  const found: Occurrence[] = [];
  for (const [term, matcher] of matchers.entries()) {
    const before = found.length;
    eachOccurrence(matcher, text, filter, (start, end, turn) => found.push({ term, start, end, turn }));
    if (found.length === before) return;
  }
  found.sort((left, right) => left.turn - right.turn || left.start - right.start || left.end - right.end);
  let from = 0;
  while (from < found.length) {
    let to = from;
    while (found[to]?.turn === found[from]?.turn) to += 1;
    windowsOfTurn(found.slice(from, to), matchers.length, onHit);
    from = to;
  }
}

function windowsOfTurn(found: readonly Occurrence[], terms: number, onHit: OnHit): void {
  let held = new Map<number, Occurrence>();
  let after = 0;
  for (const occurrence of found) {
    if (occurrence.start < after) continue;
    held.set(occurrence.term, occurrence);
    if (held.size < terms) continue;
    const kept = [...held.values()];
    const end = Math.max(...kept.map((each) => each.end));
    onHit(Math.min(...kept.map((each) => each.start)), end, occurrence.turn);
    held = new Map();
    after = end;
  }
}
