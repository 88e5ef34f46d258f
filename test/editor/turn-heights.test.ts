import { describe, expect, it } from 'vitest';
import {
  estimateHeight,
  fractionOf,
  turnAtFraction,
  turnFractions,
} from '../../renderer/editor/turn-heights.ts';
import { turn } from './reading-sample.ts';

const setting = { textWidth: 600, characterWidth: 10, lineHeight: 30, gap: 10 };
const turns = [turn(0, 60), turn(62, 242), turn(244, 250)];

describe('heights of turns before they are laid out', () => {
  it('grow by whole lines', () => {
    expect([0, 60, 61].map((length) => estimateHeight(length, setting))).toEqual([40, 40, 70]);
  });

  it('place turns and offsets on a strip of height 1', () => {
    const fractions = turnFractions(turns, setting);
    expect(fractions).toEqual([0, 40 / 180, 140 / 180, 1]);
    expect(fractionOf(turns, fractions, 1, 152)).toBeCloseTo(90 / 180, 10);
  });

  it('find the turn at any height of the strip', () => {
    const fractions = turnFractions(turns, setting);
    expect([0, 0.2, 0.3, 0.9, 1].map((at) => turnAtFraction(fractions, at))).toEqual([0, 0, 1, 2, 2]);
  });
});
