import type { Partition } from './communities.ts';
import type { KeptGrouping } from './keep-hand-work.ts';
import type { Moment } from './moments.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { sumsOf } from './spherical-k-means.ts';

/**
 * A moment less like the rest of its theme than this (cosine to their middle, without itself) is left unassigned rather
 * than pressed in. One code in common gives 0.4 and more, words alone seldom over 0.2. Measured on the sample studies: at
 * 0.15 an eighth of the codings stays out of ten to twelve themes, at 0.12 a twelfth, at 0.08 one in forty.
 */
export const leastLikeness = 0.12;
/** A theme recurs across people. */
export const fewestPeople = 2;

/**
 * Takes out what does not belong: moments too unlike the rest of their group, and groups of a single person (in a study of
 * several people), whose moments go to the group they are most like, if they are like enough. Pinned moments stay,
 * and with them their group. Gives the group of each moment, -1: none.
 */
export function settleMoments(moments: readonly Moment[], rows: DenseMatrix, kept: KeptGrouping): Partition {
  const count = kept.groupThemes.length;
  const partition = Int32Array.from(kept.partition);
  const protectedGroups = new Set<number>();
  kept.pinned.forEach((pinned, row) => {
    if (pinned) protectedGroups.add(partition[row] ?? -1);
  });
  dropUnlike(rows, partition, count, kept.pinned);
  const everyone = new Set(moments.map((moment) => moment.person)).size;
  if (everyone >= fewestPeople) dissolveLonely(moments, rows, partition, count, protectedGroups);
  return partition;
}

function dropUnlike(
  rows: DenseMatrix,
  partition: Partition,
  count: number,
  pinned: readonly boolean[],
): void {
  const sums = sumsOf(rows, partition, count);
  const unlike = Array.from(partition, (group, row) => {
    if (group < 0 || pinned[row] === true) return false;
    return likenessToOthers(rows, row, sums, group, true) < leastLikeness;
  });
  unlike.forEach((drops, row) => {
    if (drops) partition[row] = -1;
  });
}

function dissolveLonely(
  moments: readonly Moment[],
  rows: DenseMatrix,
  partition: Partition,
  count: number,
  protectedGroups: ReadonlySet<number>,
): void {
  const people = Array.from({ length: count }, () => new Set<string>());
  partition.forEach((group, row) => people[group]?.add(moments[row]?.person ?? ''));
  const lonely = new Set<number>();
  people.forEach((persons, group) => {
    if (persons.size < fewestPeople && !protectedGroups.has(group)) lonely.add(group);
  });
  if (lonely.size === 0) return;
  const homeless = Array.from(partition.keys()).filter((row) => lonely.has(partition[row] ?? -1));
  for (const row of homeless) partition[row] = -1;
  const sums = sumsOf(rows, partition, count);
  const open = people.map((_, group) => group).filter((group) => !lonely.has(group));
  for (const row of homeless) partition[row] = nearestOpen(rows, row, sums, open);
}

function nearestOpen(rows: DenseMatrix, row: number, sums: Float64Array, open: readonly number[]): number {
  let best = -1;
  let bestLikeness = leastLikeness;
  for (const group of open) {
    const likeness = likenessToOthers(rows, row, sums, group, false);
    if (likeness < bestLikeness) continue;
    best = group;
    bestLikeness = likeness;
  }
  return best;
}

/** Cosine of a row and the sum of a group, taking the row itself out where it is in it. */
export function likenessToOthers(
  rows: DenseMatrix,
  row: number,
  sums: Float64Array,
  group: number,
  within: boolean,
): number {
  const { width, values } = rows;
  let product = 0;
  let square = 0;
  for (let d = 0; d < width; d += 1) {
    const value = values[row * width + d] ?? 0;
    const other = (sums[group * width + d] ?? 0) - (within ? value : 0);
    product += value * other;
    square += other * other;
  }
  return square < 1e-12 ? 0 : product / Math.sqrt(square);
}
