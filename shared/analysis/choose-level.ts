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

/** How much of the best clearness a coarser level must reach to be preferred: a few broad themes are read, many are not. */
const clearEnough = 0.85;

/**
 * The number of groups: the coarsest at which rows stand about as clear in their own group as they can. Clearness is the
 * mean simplified silhouette (L. Vendramin, R. Campello and E. Hruschka, "Relative clustering validity criteria", 2010;
 * after P. Rousseeuw, 1987) by cosine to middles. Numbers up to the square root of half the moments are tried (the rule of
 * thumb of K. Mardia, J. Kent and J. Bibby, "Multivariate Analysis", 1979, p. 365), between 2 and 24.
 */
export function chooseLevel(rows: DenseMatrix, graph: Graph, seed: number, watch: RunWatch = {}): Level {
  const tried = levelsToTry(rows.rowCount).map((k, at, levels) => {
    reached(0.6 + (0.25 * at) / levels.length, watch);
    const partition = partitionRows(rows, graph, k, seed);
    return { k, partition, quality: silhouette(rows, partition) };
  });
  const greatest = Math.max(...tried.map((level) => level.quality));
  const best = tried.find((level) => level.quality >= greatest * clearEnough) ?? tried[0];
  if (best === undefined) throw new Error('there is always a level to try');
  return { k: best.k, partition: best.partition };
}

/** Numbers of groups tried for `count` moments, ascending. */
export function levelsToTry(count: number): readonly number[] {
  const high = Math.max(fewestThemes, Math.min(mostThemes, Math.round(Math.sqrt(count / 2))));
  const low = Math.max(fewestThemes, Math.round(high / 2.5));
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
