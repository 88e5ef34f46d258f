import { reached, stretchOf } from './analysis-cancelled.ts';
import type { Partition } from './communities.ts';
import { findHierarchy } from './hierarchy.ts';
import { likenessGraph, partitionRows } from './partition-rows.ts';
import type { GraphOptions } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { restored, withoutZeros } from './zero-rows.ts';

export type GroupOptions = GraphOptions & { readonly k?: number | null };

export type Grouped = { readonly k: number; readonly partition: Partition };

/**
 * Groups of rows of length 1, and how many were looked for: `k` as asked (as many as there are rows at most), else the
 * automatic level of `findHierarchy`. Rows of zeros are like nothing: group -1.
 */
export function groupMoments(rows: DenseMatrix, options: GroupOptions): Grouped {
  const wanted = options.k ?? null;
  if (wanted === null) {
    const { levels, chosen } = findHierarchy(rows, options);
    const level = levels[chosen];
    return { k: level?.groups ?? 0, partition: level?.partition ?? new Int32Array(rows.rowCount).fill(-1) };
  }
  const { used, indices } = withoutZeros(rows);
  const grouped = groupUsed(used, wanted, options);
  return { k: grouped.k, partition: restored(grouped.partition, indices, rows.rowCount) };
}

function groupUsed(rows: DenseMatrix, wanted: number, options: GroupOptions): Grouped {
  if (rows.rowCount < 2) return { k: rows.rowCount, partition: new Int32Array(rows.rowCount) };
  const graph = likenessGraph(rows, { ...options, ...stretchOf(options, 0, 0.5) });
  reached(0.5, options);
  const k = Math.max(1, Math.min(wanted, rows.rowCount));
  return { k, partition: partitionRows(rows, graph, k, options.seed, stretchOf(options, 0.5, 1)) };
}
