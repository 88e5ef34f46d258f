import type { QueryIndex } from './query-index.ts';
import type { QueryRelation } from './query.ts';

/** Marks of codings (0 or 1), in the order of the index. */
export type CodingMarks = Uint8Array;

type Sides = {
  readonly index: QueryIndex;
  readonly left: CodingMarks;
  readonly right: CodingMarks;
  /** Marks of passages: which have a marked coding. */
  readonly inLeft: Uint8Array;
  readonly inRight: Uint8Array;
  /** True where left and right have one and the same coding in this passage and no other: it is not related to itself. */
  readonly isAlone: (passage: number) => boolean;
};

/**
 * Which left passages stand in the relation to at least one right passage by *another coding*: a coding is never related to
 * itself, two codings of the same range may be. Sweeps over sorted ends, O(n log n) in the passages.
 * @param turns how many turns may lie between, for relations over turns
 */
export function relatedPassages(
  index: QueryIndex,
  relation: QueryRelation,
  turns: number,
  left: CodingMarks,
  right: CodingMarks,
): Uint8Array {
  const sides = sidesOf(index, left, right);
  if (relation === 'same participant') return sharing(sides, (document) => index.person[document] ?? 0);
  if (relation === 'same document') return sharing(sides, (document) => document);
  const related = new Uint8Array(index.start.length);
  for (let document = 0; document < index.documents.length; document += 1) {
    const from = index.documentFirst[document] ?? 0;
    const to = index.documentFirst[document + 1] ?? 0;
    if (from < to) sweep(relation, turns)(sides, related, from, to);
  }
  return related;
}

export function passagesWith(index: QueryIndex, marks: CodingMarks): Uint8Array {
  const found = new Uint8Array(index.start.length);
  for (let passage = 0; passage < found.length; passage += 1) {
    const to = index.first[passage + 1] ?? 0;
    for (let at = index.first[passage] ?? 0; at < to; at += 1) if (marks[at] === 1) found[passage] = 1;
  }
  return found;
}

function sidesOf(index: QueryIndex, left: CodingMarks, right: CodingMarks): Sides {
  const isAlone = (passage: number) => {
    let codings = 0;
    const to = index.first[passage + 1] ?? 0;
    for (let at = index.first[passage] ?? 0; at < to; at += 1)
      if (left[at] === 1 || right[at] === 1) codings += 1;
    return codings === 1;
  };
  return {
    index,
    left,
    right,
    inLeft: passagesWith(index, left),
    inRight: passagesWith(index, right),
    isAlone,
  };
}

/** 1 where the right side has this very passage by the one coding that the left side has. */
function itself({ inRight, isAlone }: Sides, passage: number): number {
  return inRight[passage] === 1 && isAlone(passage) ? 1 : 0;
}

function sharing(sides: Sides, groupOf: (document: number) => number): Uint8Array {
  const { index, inLeft, inRight } = sides;
  const counts = new Map<number, number>();
  const group = (passage: number) => groupOf(index.document[passage] ?? 0);
  for (const [passage, marked] of inRight.entries())
    if (marked === 1) counts.set(group(passage), (counts.get(group(passage)) ?? 0) + 1);
  return inLeft.map((marked, passage) =>
    marked === 1 && (counts.get(group(passage)) ?? 0) > itself(sides, passage) ? 1 : 0,
  );
}

type Sweep = (sides: Sides, related: Uint8Array, from: number, to: number) => void;

function sweep(relation: QueryRelation, turns: number): Sweep {
  switch (relation) {
    case 'inside':
      return inside;
    case 'contains':
      return containing;
    case 'followed by':
      return (...document) => following(...document, turns);
    case 'preceded by':
      return (...document) => preceding(...document, turns);
    case 'near':
      return (...document) => near(...document, turns);
    default:
      return overlapping;
  }
}

/** Values of the right passages of one document, ascending. */
function sortedOf(values: Int32Array, inRight: Uint8Array, from: number, to: number): Int32Array {
  const found: number[] = [];
  for (let passage = from; passage < to; passage += 1)
    if (inRight[passage] === 1) found.push(values[passage] ?? 0);
  return Int32Array.from(found).toSorted();
}

/** How many of the ascending values are less than the limit. */
function countBelow(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All that begin before my end, less all that end before my start. */
function overlapping(sides: Sides, related: Uint8Array, from: number, to: number): void {
  const { index, inLeft, inRight } = sides;
  const starts = sortedOf(index.start, inRight, from, to);
  const ends = sortedOf(index.end, inRight, from, to);
  for (let passage = from; passage < to; passage += 1) {
    if (inLeft[passage] !== 1) continue;
    const met =
      countBelow(starts, index.end[passage] ?? 0) - countBelow(ends, (index.start[passage] ?? 0) + 1);
    related[passage] = met > itself(sides, passage) ? 1 : 0;
  }
}

function near(sides: Sides, related: Uint8Array, from: number, to: number, turns: number): void {
  const { inLeft, inRight, index } = sides;
  const { first, last } = index.turns();
  const firsts = sortedOf(first, inRight, from, to);
  const lasts = sortedOf(last, inRight, from, to);
  for (let passage = from; passage < to; passage += 1) {
    if (inLeft[passage] !== 1) continue;
    const met =
      countBelow(firsts, (last[passage] ?? 0) + turns + 1) - countBelow(lasts, (first[passage] ?? 0) - turns);
    related[passage] = met > itself(sides, passage) ? 1 : 0;
  }
}

/** Starts ascend: what contains me begins before me, or with me and ends later. */
function inside(sides: Sides, related: Uint8Array, from: number, to: number): void {
  const { index, inLeft, inRight } = sides;
  let farthest = -1;
  for (let group = from; group < to;) {
    const next = endOfGroup(index, group, to);
    let widest = -1;
    for (let at = group; at < next; at += 1) if (inRight[at] === 1) widest = index.end[at] ?? 0;
    for (let at = group; at < next; at += 1) {
      const end = index.end[at] ?? 0;
      const isHeld = farthest >= end || widest > end || isDoubled(sides, at);
      if (inLeft[at] === 1 && isHeld) related[at] = 1;
    }
    farthest = Math.max(farthest, widest);
    group = next;
  }
}

/** The same from the end of the text: what I contain begins after me, or with me and ends earlier. */
function containing(sides: Sides, related: Uint8Array, from: number, to: number): void {
  const { index, inLeft, inRight } = sides;
  let nearest = Number.POSITIVE_INFINITY;
  for (let next = to; next > from;) {
    const group = startOfGroup(index, next, from);
    let narrowest = Number.POSITIVE_INFINITY;
    for (let at = next - 1; at >= group; at -= 1) if (inRight[at] === 1) narrowest = index.end[at] ?? 0;
    for (let at = group; at < next; at += 1) {
      const end = index.end[at] ?? 0;
      const holds = nearest <= end || narrowest < end || isDoubled(sides, at);
      if (inLeft[at] === 1 && holds) related[at] = 1;
    }
    nearest = Math.min(nearest, narrowest);
    next = group;
  }
}

function isDoubled({ inRight, isAlone }: Sides, passage: number): boolean {
  return inRight[passage] === 1 && !isAlone(passage);
}

function endOfGroup({ start }: QueryIndex, group: number, to: number): number {
  let next = group + 1;
  while (next < to && start[next] === start[group]) next += 1;
  return next;
}

function startOfGroup({ start }: QueryIndex, next: number, from: number): number {
  let group = next - 1;
  while (group > from && start[group - 1] === start[next - 1]) group -= 1;
  return group;
}

/** The first that begins at or after my end is in the nearest turn. */
function following(sides: Sides, related: Uint8Array, from: number, to: number, turns: number): void {
  const { index, inLeft, inRight } = sides;
  const { first, last } = index.turns();
  const starts = sortedOf(index.start, inRight, from, to);
  const firsts = sortedOf(first, inRight, from, to);
  for (let passage = from; passage < to; passage += 1) {
    if (inLeft[passage] !== 1) continue;
    const turn = firsts[countBelow(starts, index.end[passage] ?? 0)];
    if (turn !== undefined && turn - (last[passage] ?? 0) <= turns) related[passage] = 1;
  }
}

function preceding(sides: Sides, related: Uint8Array, from: number, to: number, turns: number): void {
  const { index, inLeft, inRight } = sides;
  const { first, last } = index.turns();
  const ends = sortedOf(index.end, inRight, from, to);
  const lasts = sortedOf(last, inRight, from, to);
  for (let passage = from; passage < to; passage += 1) {
    if (inLeft[passage] !== 1) continue;
    const turn = lasts[countBelow(ends, (index.start[passage] ?? 0) + 1) - 1];
    if (turn !== undefined && (first[passage] ?? 0) - turn <= turns) related[passage] = 1;
  }
}
