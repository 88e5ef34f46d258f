import { wilsonInterval } from '../../shared/analysis/wilson-interval.ts';
import type { IntervalValue } from '../../shared/layout/interval-plot.ts';

/** A share of people with its 95 % interval; null where nobody of the group was asked. */
export function shareOf(count: number, total: number): IntervalValue | null {
  return total === 0 ? null : { share: count / total, ...wilsonInterval(count, total) };
}
