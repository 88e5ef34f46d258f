import type { Measure } from './question.ts';

/** Something counted, in the order of people, transcripts and text. */
export type Counted = {
  /** Numbers that never go back from one call to the next: whose it is, and which passage or place. */
  readonly person: number;
  readonly passage: number;
  /** Place in all texts one after another. */
  readonly start: number;
  readonly end: number;
  /** Words or characters between two places. */
  readonly said: (start: number, end: number) => number;
};

export type UnitCounter = {
  readonly values: Float64Array;
  readonly add: (at: number, counted: Counted) => void;
};

/**
 * Counts into so many places at once, each person, passage and word once a place. Works in one pass because things come in
 * order: a place needs to know only what it counted last.
 */
export function unitCounter(measure: Measure, size: number): UnitCounter {
  const values = new Float64Array(size);
  const last = new Float64Array(size).fill(-1);
  const once = (at: number, key: number): void => {
    if (last[at] === key) return;
    last[at] = key;
    values[at] = (values[at] ?? 0) + 1;
  };
  const add: UnitCounter['add'] = (at, counted) => {
    if (measure === 'binary') values[at] = 1;
    else if (measure === 'people') once(at, counted.person);
    else if (measure === 'passages') once(at, counted.passage);
    else {
      const from = Math.max(counted.start, last[at] ?? 0);
      if (counted.end <= from) return;
      values[at] = (values[at] ?? 0) + counted.said(from, counted.end);
      last[at] = counted.end;
    }
  };
  return { values, add };
}
