import { describe, expect, it } from 'vitest';
import { createCodingIndex, nextUncoded } from '../../renderer/editor/coding-index.ts';
import { coding, turn } from './reading-sample.ts';

const turns = [
  turn(0, 10, 'interviewer'),
  turn(12, 40),
  turn(42, 50, 'interviewer'),
  turn(52, 90),
  turn(92, 95),
];

describe('createCodingIndex', () => {
  it('lists a coding in each turn that it touches', () => {
    const index = createCodingIndex(turns, [coding('wide', 30, 60)]);
    expect([0, 1, 2, 3, 4].map((at) => index.inTurn(at).length)).toEqual([0, 1, 1, 1, 0]);
  });

  it('names the turns to paint again when a coding moves', () => {
    const index = createCodingIndex(turns, [coding('a', 15, 20), coding('b', 60, 70)]);
    expect([index.put(coding('a', 54, 58)), index.inTurn(1), index.remove('b'), index.remove('b')]).toEqual([
      [1, 3],
      [],
      [3],
      [],
    ]);
  });

  it('finds what lies over a caret, the shortest first', () => {
    const index = createCodingIndex(turns, [
      coding('long', 12, 40),
      coding('short', 20, 25),
      coding('else', 30, 35),
    ]);
    expect(index.at(22).map(({ id }) => id)).toEqual(['short', 'long']);
  });

  it('reconciles with what the study holds and touches nothing else', () => {
    const index = createCodingIndex(turns, [
      coding('same', 12, 20),
      coding('gone', 53, 60),
      coding('moved', 42, 44),
    ]);
    const touched = index.reconcile([coding('same', 12, 20), coding('moved', 42, 45), coding('new', 92, 95)]);
    expect([
      touched,
      index
        .all()
        .map(({ id }) => id)
        .toSorted(),
    ]).toEqual([
      [2, 3, 4],
      ['moved', 'new', 'same'],
    ]);
  });

  it('has nothing to paint again after reconciling with the same codings', () => {
    const codings = [coding('a', 12, 20), coding('b', 60, 70)];
    expect(createCodingIndex(turns, codings).reconcile(codings)).toEqual([]);
  });
});

describe('nextUncoded', () => {
  it('skips coded turns and the interviewer', () => {
    const index = createCodingIndex(turns, [coding('a', 55, 60)]);
    expect([
      nextUncoded(turns, index, 0, 1),
      nextUncoded(turns, index, 1, 1),
      nextUncoded(turns, index, 4, -1),
    ]).toEqual([1, 4, 1]);
  });

  it('says so where every turn is coded', () => {
    const index = createCodingIndex(turns, [coding('all', 0, 95)]);
    expect(nextUncoded(turns, index, -1, 1)).toBeUndefined();
  });
});
