import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import type { Graph } from './neighbour-graph.ts';
import { middlesOf, partitionRows } from './partition-rows.ts';
import { numberOf } from './communities.ts';
import type { Partition } from './communities.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { likenessToMiddle } from './spherical-k-means.ts';

/** A number of themes that a person can read through. */
export const fewestThemes = 2;
export const mostThemes = 24;

export type Level = { readonly k: number; readonly partition: Partition };

const candidates = 6;
/** More rows than this are judged by an even sample of them. */
const judgedRows = 1500;

/**
 * The number of groups, chosen where rows stand clearest in their own group: the greatest mean simplified silhouette
 * (L. Vendramin, R. Campello and E. Hruschka, "Relative clustering validity criteria", 2010; after P. Rousseeuw, 1987),
 * by cosine to middles, over numbers around the square root of the moments, between 2 and 24. A group needs people to
 * recur in, so there are never more groups than half the moments.
 */
export function chooseLevel(rows: DenseMatrix, graph: Graph, seed: number, watch: RunWatch = {}): Level {
  const tried = levelsToTry(rows.rowCount).map((k, at, levels) => {
    reached(0.6 + (0.25 * at) / levels.length, watch);
    const partition = partitionRows(rows, graph, k, seed);
    return { k, partition, quality: silhouette(rows, partition) };
  });
  const best = tried.reduce((left, right) => (right.quality > left.quality ? right : left));
  return { k: best.k, partition: best.partition };
}

/** Numbers of groups tried for `count` moments, ascending. */
export function levelsToTry(count: number): readonly number[] {
  const middle = Math.sqrt(count);
  const low = Math.max(fewestThemes, Math.min(mostThemes / 3, Math.round(middle / 2.5)));
  const high = Math.max(low, Math.min(mostThemes, Math.floor(count / 2), Math.round(middle * 1.1)));
  const step = Math.max(1, (high - low) / (candidates - 1));
  const levels = new Set<number>();
  for (let level = low; level <= high + 1e-9; level += step) levels.add(Math.round(level));
  return [...levels];
}

/** Mean of (own - next) / max(1 - own, 1 - next) over rows, with likeness to the own and to the next nearest middle. */
export function silhouette(rows: DenseMatrix, partition: Partition): number {
  const k = numberOf(partition);
  const middles = middlesOf(rows, partition, k);
  const stride = Math.max(1, Math.floor(rows.rowCount / judgedRows));
  let sum = 0;
  let judged = 0;
  for (let row = 0; row < rows.rowCount; row += stride) {
    const own = likenessToMiddle(rows, row, middles, partition[row] ?? 0);
    let next = -1;
    for (let group = 0; group < k; group += 1) {
      if (group !== partition[row]) next = Math.max(next, likenessToMiddle(rows, row, middles, group));
    }
    const span = Math.max(1 - own, 1 - next);
    sum += span <= 0 ? 0 : (own - next) / span;
    judged += 1;
  }
  return judged === 0 ? 0 : sum / judged;
}
