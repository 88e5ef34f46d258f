import { describe, expect, it } from 'vitest';
import {
  bodyTints,
  differenceStep,
  differenceTints,
  heatStep,
  heatTints,
} from '../../shared/layout/figure-palettes.ts';
import { distanceSeen, eyes, seen, type Eyes } from '../support/color-vision.ts';

const kinds: readonly Eyes[] = ['usual', 'protan', 'deutan', 'tritan'];
const papers = ['light', 'dark'] as const;
const cases = papers.flatMap((paper) => kinds.map((by) => ({ paper, by })));

describe('colours of the figures', () => {
  it('are looked at through the published matrices', () => {
    // Rows of each matrix sum to 1: white and greys stay what they are.
    for (const matrix of Object.values(eyes)) {
      for (const row of matrix) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 4);
    }
  });

  it.each(cases)('heat on $paper paper keeps its order and its steps for $by eyes', ({ paper, by }) => {
    const tones = heatTints.map((tint) => tint[paper]);
    const lightness = tones.map((tone) => seen(tone, by)[0]);
    const sign = paper === 'light' ? -1 : 1;
    tones.slice(1).forEach((tone, index) => {
      expect(sign * ((lightness[index + 1] ?? 0) - (lightness[index] ?? 0))).toBeGreaterThan(0.05);
      expect(distanceSeen(tone, tones[index] ?? tone, by)).toBeGreaterThan(0.06);
    });
    expect(distanceSeen(tones[0] ?? '', bodyTints.body[paper], by)).toBeGreaterThan(0.04);
  });

  it.each(cases)('differences on $paper paper stay apart for $by eyes', ({ paper, by }) => {
    const tones = differenceTints.map((tint) => tint[paper]);
    for (const [index, one] of tones.entries()) {
      for (const other of tones.slice(index + 1)) expect(distanceSeen(one, other, by)).toBeGreaterThan(0.04);
    }
  });

  it('gives every share of people a step, also the smallest, and all of them the last', () => {
    expect([1 / 40, 0.2, 0.21, 0.6, 0.8, 1].map(heatStep)).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it('calls shares alike that lie less than one in ten apart, and is even-handed', () => {
    expect([-1, -0.5, -0.2, 0.05, 0, 0.2, 0.5, 1].map(differenceStep)).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
  });
});
