import { numberOf, renumbered } from './communities.ts';
import type { Partition } from './communities.ts';
import { middlesOf } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { likenessToMiddle } from './spherical-k-means.ts';

/**
 * Groups whose middles are so alike (cosine) carry the same codes and differ in chance words. Measured: halves of one
 * planted experience 0.70 to 0.91; different ones at most 0.18, in the sample studies at most 0.25.
 */
const sameCodes = 0.6;

/**
 * Unites groups that tell one thing twice, the most alike first: where many people tell the same at length, near
 * neighbours alone may fall into halves as surely as into wholes.
 */
export function unitedTwins(rows: DenseMatrix, partition: Partition): Partition {
  let united = partition;
  for (let count = numberOf(united); count > 2; count -= 1) {
    const twins = mostAlike(rows, united, count);
    if (twins === undefined) return united;
    united = renumbered(united.map((group) => (group === twins.gone ? twins.kept : group)));
  }
  return united;
}

function mostAlike(
  rows: DenseMatrix,
  partition: Partition,
  count: number,
): { readonly gone: number; readonly kept: number } | undefined {
  const middles = middlesOf(rows, partition, count);
  const asRows = { rowCount: count, width: rows.width, values: middles };
  let best = sameCodes;
  let twins: { gone: number; kept: number } | undefined;
  for (let gone = 1; gone < count; gone += 1) {
    for (let kept = 0; kept < gone; kept += 1) {
      const likeness = likenessToMiddle(asRows, gone, middles, kept);
      if (likeness < best) continue;
      best = likeness;
      twins = { gone, kept };
    }
  }
  return twins;
}
