import type { Coding } from '../domain/coding.ts';
import type { QueryIndex } from './query-index.ts';
import { QueryFault, type Query, type QueryProblem } from './query.ts';
import { passagesWith, relatedPassages, type CodingMarks } from './related-passages.ts';
import { termTest } from './term-test.ts';

/** A range of a transcript with the codings by which it was found: all of exactly this range, at least one. */
export type QueryPassage = {
  /** Number of the document in the index. */
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly codings: readonly Coding[];
};

export type QueryResult =
  | { readonly ok: true; readonly passages: readonly QueryPassage[] }
  | { readonly ok: false; readonly problem: QueryProblem };

/**
 * Answers a query: passages in the order of transcripts and text.
 * - conditions: the passages with a coding that meets them all
 * - `and`: passages of both sides (the same range); `or`: of either; `not`: coded passages that are not of the other
 * - a relation: passages of the left side that stand so to another coding of the right side
 *
 * Near-linear in the codings. A name that the study does not have is a problem with its place.
 */
export function runQuery(index: QueryIndex, query: Query): QueryResult {
  try {
    return { ok: true, passages: passagesOf(index, marksOf(index, query)) };
  } catch (error) {
    if (error instanceof QueryFault) return { ok: false, problem: error.problem };
    throw error;
  }
}

function marksOf(index: QueryIndex, query: Query): CodingMarks {
  switch (query.type) {
    case 'coding':
      return codingMarks(index, query);
    case 'not':
      return without(index, marksOf(index, query.of));
    case 'or': {
      const right = marksOf(index, query.right);
      return marksOf(index, query.left).map((marked, at) => marked | (right[at] ?? 0));
    }
    case 'and':
      return both(index, marksOf(index, query.left), marksOf(index, query.right));
    case 'relation': {
      const left = marksOf(index, query.left);
      const right = marksOf(index, query.right);
      const related = relatedPassages(index, query.relation, query.turns ?? 1, left, right);
      return kept(index, left, (passage) => (related[passage] === 1) !== query.negated);
    }
  }
}

function codingMarks(index: QueryIndex, { terms }: Extract<Query, { type: 'coding' }>): CodingMarks {
  const tests = terms.map((term) => termTest(index, term));
  const marks = new Uint8Array(index.codings.length);
  for (let passage = 0; passage < index.start.length; passage += 1) {
    const document = index.document[passage] ?? 0;
    const to = index.first[passage + 1] ?? 0;
    for (let at = index.first[passage] ?? 0; at < to; at += 1) {
      const coding = index.codings[at];
      if (coding !== undefined && tests.every((test) => test(coding, document, at))) marks[at] = 1;
    }
  }
  return marks;
}

function without(index: QueryIndex, marks: CodingMarks): CodingMarks {
  const found = passagesWith(index, marks);
  return kept(index, new Uint8Array(marks.length).fill(1), (passage) => found[passage] === 0);
}

function both(index: QueryIndex, left: CodingMarks, right: CodingMarks): CodingMarks {
  const inLeft = passagesWith(index, left);
  const inRight = passagesWith(index, right);
  const either = left.map((marked, at) => marked | (right[at] ?? 0));
  return kept(index, either, (passage) => inLeft[passage] === 1 && inRight[passage] === 1);
}

function kept(index: QueryIndex, marks: CodingMarks, keep: (passage: number) => boolean): CodingMarks {
  const found = new Uint8Array(marks.length);
  for (let passage = 0; passage < index.start.length; passage += 1) {
    if (!keep(passage)) continue;
    const from = index.first[passage] ?? 0;
    const to = index.first[passage + 1] ?? 0;
    found.set(marks.subarray(from, to), from);
  }
  return found;
}

function passagesOf(index: QueryIndex, marks: CodingMarks): readonly QueryPassage[] {
  const found: QueryPassage[] = [];
  const has = passagesWith(index, marks);
  for (let passage = 0; passage < has.length; passage += 1) {
    if (has[passage] !== 1) continue;
    const from = index.first[passage] ?? 0;
    const codings = index.codings
      .slice(from, index.first[passage + 1] ?? 0)
      .filter((_, at) => marks[from + at] === 1);
    found.push({
      document: index.document[passage] ?? 0,
      start: index.start[passage] ?? 0,
      end: index.end[passage] ?? 0,
      codings,
    });
  }
  return found;
}
