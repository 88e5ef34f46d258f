import { wilsonInterval, z95 } from './wilson-interval.ts';
import type { Interval } from './wilson-interval.ts';

/** `count` of `total` people. */
export type Share = { readonly count: number; readonly total: number };

/**
 * Interval of the difference of two independent shares, first minus second, in -1..1: method 10 of Newcombe, "Interval
 * estimation for the difference between independent proportions" (Statistics in Medicine 17:873-890, 1998), built from
 * the Wilson intervals of both. Null where one group is empty.
 */
export function newcombeInterval(first: Share, second: Share, z: number = z95): Interval | null {
  if (first.total <= 0 || second.total <= 0) return null;
  const firstShare = first.count / first.total;
  const secondShare = second.count / second.total;
  const one = wilsonInterval(first.count, first.total, z);
  const two = wilsonInterval(second.count, second.total, z);
  const difference = firstShare - secondShare;
  return {
    low: difference - Math.hypot(firstShare - one.low, two.high - secondShare),
    high: difference + Math.hypot(one.high - firstShare, secondShare - two.low),
  };
}
