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

const candidates = 7;
/** More rows than this are judged by an even sample of them. */
const judgedRows = 1500;

/**
 * The number of groups. Clearness is the mean simplified silhouette (L. Vendramin, R. Campello and E. Hruschka, "Relative
 * clustering validity criteria", 2010; after P. Rousseeuw, 1987) by cosine to middles. Where it has a peak, the data has
 * a number of its own. In real talk it only grows with the number, down to single codes: then a number that a person can
 * read is taken, see `readableLevel`.
 */
export function chooseLevel(rows: DenseMatrix, graph: Graph, seed: number, watch: RunWatch = {}): Level {
  const numbers = levelsToTry(rows.rowCount);
  const tried = numbers.map((k, at) => {
    reached(0.6 + (0.25 * at) / numbers.length, watch);
    const partition = partitionRows(rows, graph, k, seed);
    return { k, partition, quality: silhouette(rows, partition) };
  });
  const clearest = tried.reduce((left, right) => (right.quality > left.quality ? right : left));
  const hasPeak = clearest !== tried.at(-1);
  const { k, partition } = hasPeak ? clearest : nearestTo(tried, readableLevel(rows.rowCount));
  return { k, partition };
}

function nearestTo<T extends { readonly k: number }>(tried: readonly T[], k: number): T {
  return tried.reduce((left, right) => (Math.abs(right.k - k) < Math.abs(left.k - k) ? right : left));
}

/**
 * The root of half the moments, 12 for 300, 24 at most: the rule of thumb of K. Mardia, J. Kent and J. Bibby ("Multivariate
 * Analysis", 1979, p. 365).
 */
export function readableLevel(count: number): number {
  return Math.max(fewestThemes, Math.min(mostThemes, Math.round(Math.sqrt(count / 2))));
}

/** Numbers of groups tried for `count` moments, ascending, the readable one among them. */
export function levelsToTry(count: number): readonly number[] {
  const root = Math.sqrt(count);
  const high = Math.max(fewestThemes, Math.min(mostThemes, Math.floor(count / 2), Math.ceil(root * 1.2)));
  const low = Math.max(fewestThemes, Math.round(high / 3));
  const step = Math.max(1, (high - low) / (candidates - 1));
  const levels = new Set<number>([Math.min(high, readableLevel(count))]);
  for (let level = low; level <= high + 1e-9; level += step) levels.add(Math.round(level));
  return [...levels].toSorted((left, right) => left - right);
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
