import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampToTurns, sliceByTurn, turnAt, turnsOf } from '../../renderer/editor/turn-ranges.ts';
import { turn } from './reading-sample.ts';

// Labels of 3 characters stand before each turn: |...aaaaa...bbbb...cc|
const turns = [turn(3, 8), turn(11, 15), turn(18, 20)];

describe('turnAt', () => {
  it.each([
    [0, 0],
    [3, 0],
    [8, 0],
    [9, 1],
    [11, 1],
    [15, 1],
    [16, 2],
    [20, 2],
    [99, 2],
  ])('finds for offset %i turn %i', (offset, expected) => {
    expect(turnAt(turns, offset)).toBe(expected);
  });

  it('gives an offset between turns that touch to the turn that begins there', () => {
    expect(turnAt([turn(0, 5), turn(5, 9)], 5)).toBe(1);
  });

  it('says -1 where there are no turns', () => {
    expect(turnAt([], 4)).toBe(-1);
  });
});

describe('sliceByTurn', () => {
  it('cuts a range over three turns into the words of each, without the labels between', () => {
    expect(sliceByTurn(turns, { start: 5, end: 19 })).toEqual([
      { turn: 0, start: 2, end: 5 },
      { turn: 1, start: 0, end: 4 },
      { turn: 2, start: 0, end: 1 },
    ]);
  });

  it('gives nothing for a range in a label, which still touches the turn after it', () => {
    const label = { start: 8, end: 11 };
    expect([sliceByTurn(turns, label), turnsOf(turns, label)]).toEqual([[], [1]]);
  });

  it('never leaves a turn and covers exactly the characters that range and turns share', () => {
    const ranges = fc
      .tuple(fc.nat(19), fc.integer({ min: 1, max: 20 }))
      .filter(([start, end]) => start < end);
    fc.assert(
      fc.property(ranges, ([start, end]) => {
        const covered = sliceByTurn(turns, { start, end }).reduce(
          (sum, slice) => sum + slice.end - slice.start,
          0,
        );
        const shared = turns.reduce(
          (sum, t) => sum + Math.max(0, Math.min(end, t.end) - Math.max(start, t.start)),
          0,
        );
        expect(covered).toBe(shared);
      }),
    );
  });
});

describe('clampToTurns', () => {
  it('moves a caret out of a label into the turn that follows', () => {
    expect([0, 6, 9, 25].map((offset) => clampToTurns(turns, offset))).toEqual([3, 6, 11, 20]);
  });
});
