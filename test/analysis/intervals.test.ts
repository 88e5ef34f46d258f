import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../shared/analysis/fisher-exact.ts';
import { newcombeInterval } from '../../shared/analysis/newcombe-interval.ts';
import { wilsonInterval } from '../../shared/analysis/wilson-interval.ts';

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17:857-872 (1998), table I, method 3 (score without continuity correction; E. B. Wilson, JASA 22:209-212, 1927).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('knows nothing of an empty group', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the Newcombe interval of a difference', () => {
  // Newcombe, Statistics in Medicine 17:873-890 (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i and %i/%i is %f to %f', (count, total, otherCount, otherTotal, low, high) => {
    const interval = newcombeInterval({ count, total }, { count: otherCount, total: otherTotal });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is not given where a group is empty', () => {
    expect(newcombeInterval({ count: 1, total: 3 }, { count: 0, total: 0 })).toBeNull();
  });
});

describe('the exact test of Fisher', () => {
  it('gives 0.4857 for the lady who tasted tea (Fisher 1935)', () => {
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(0.4857, 4);
  });

  it('gives 0.0005367 for convicted twins (Fisher 1962, as printed by R)', () => {
    expect(fisherExact(2, 15, 10, 3)).toBeCloseTo(0.0005367, 6);
  });

  it('gives 1 where nothing could have come out otherwise', () => {
    expect([fisherExact(0, 0, 3, 4), fisherExact(0, 5, 0, 4), fisherExact(0, 0, 0, 0)]).toEqual([1, 1, 1]);
  });
});
