/** A share with its bounds, all in 0..1. */
export type Interval = { readonly low: number; readonly high: number };

/** Two-sided 95 % of the normal distribution. */
export const z95 = 1.959963984540054;

/**
 * Score interval of a share `count / total` (E. B. Wilson, JASA 22, 1927; method 3 of Newcombe, Statistics in Medicine
 * 17:857-872, 1998). Holds for small numbers. `total` 0 gives 0..1: nothing is known.
 */
export function wilsonInterval(count: number, total: number, z: number = z95): Interval {
  if (total <= 0) return { low: 0, high: 1 };
  const square = z * z;
  const share = count / total;
  const middle = 2 * count + square;
  const reach = z * Math.sqrt(square + 4 * count * (1 - share));
  const bottom = 2 * (total + square);
  return {
    low: count === 0 ? 0 : Math.max(0, (middle - reach) / bottom),
    high: count === total ? 1 : Math.min(1, (middle + reach) / bottom),
  };
}
