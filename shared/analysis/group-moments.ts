import { reached, stretchOf } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { chooseLevel } from './choose-level.ts';
import type { Partition } from './communities.ts';
import { likenessGraph, partitionRows } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/** Fewer moments than this are one group: nothing can be told apart. */
const fewestToTellApart = 4;

export type GroupOptions = RunWatch & { readonly k?: number | null; readonly seed: number };

/** Groups of rows, and how many were looked for. Rows of zeros are like nothing: group -1. */
export function groupMoments(
  rows: DenseMatrix,
  options: GroupOptions,
): { readonly k: number; readonly partition: Partition } {
  const { used, indices } = withoutZeros(rows);
  const grouped = groupUsed(used, options);
  const partition = new Int32Array(rows.rowCount).fill(-1);
  indices.forEach((row, at) => {
    partition[row] = grouped.partition[at] ?? -1;
  });
  return { k: grouped.k, partition };
}

function groupUsed(
  rows: DenseMatrix,
  options: GroupOptions,
): { readonly k: number; readonly partition: Partition } {
  const wanted = options.k ?? null;
  if (rows.rowCount < fewestToTellApart && wanted === null) {
    return { k: Math.min(1, rows.rowCount), partition: new Int32Array(rows.rowCount) };
  }
  if (rows.rowCount < 2) return { k: rows.rowCount, partition: new Int32Array(rows.rowCount) };
  const graph = likenessGraph(rows, options.seed, stretchOf(options, 0.4, 0.6));
  reached(0.6, options);
  if (wanted === null) return chooseLevel(rows, graph, options.seed, options);
  const k = Math.max(1, Math.min(wanted, rows.rowCount));
  return { k, partition: partitionRows(rows, graph, k, options.seed) };
}

function withoutZeros(rows: DenseMatrix): { readonly used: DenseMatrix; readonly indices: Int32Array } {
  const { rowCount, width, values } = rows;
  const indices: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if (values.subarray(row * width, (row + 1) * width).some((value) => value !== 0)) indices.push(row);
  }
  if (indices.length === rowCount) return { used: rows, indices: Int32Array.from(indices) };
  const kept = new Float32Array(indices.length * width);
  indices.forEach((row, at) => kept.set(values.subarray(row * width, (row + 1) * width), at * width));
  return { used: { rowCount: indices.length, width, values: kept }, indices: Int32Array.from(indices) };
}
