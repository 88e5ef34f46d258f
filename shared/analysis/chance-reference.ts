import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { codeFeatures } from './code-features.ts';
import type { CodeTree } from './code-tree.ts';
import { embeddedParts } from './moment-features.ts';
import type { FeatureParts } from './moment-features.ts';
import type { Moment } from './moments.ts';
import { nestedPartitions } from './nested-partitions.ts';
import { likenessGraph } from './partition-rows.ts';
import type { Partition } from './communities.ts';
import { seededRandom, shuffledIndices } from './random.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { sumsOf } from './spherical-k-means.ts';

/** Times that codes are shuffled. */
export const shuffles = 5;
/** A theme must hold together better than this share of the groups found in shuffled codes. */
const beyond = 0.95;

/**
 * How well groups hold together when codes are shuffled among people: by level, the bound that a theme must pass, the 95th
 * percentile of the coherence of groups found after codes (with their facets) have changed places at random while words,
 * passages and the frequency of every code stayed. What hangs together by chance is what hangs together here, so about
 * one theme in twenty passes in a study where codes and words have nothing to do with one another (a permutation test).
 * `counts`: groups of each level, ascending.
 */
export function chanceCoherence(
  moments: readonly Moment[],
  parts: FeatureParts,
  codings: ReadonlyMap<Id, Coding>,
  tree: CodeTree,
  counts: readonly number[],
  options: RunWatch & { readonly seed: number },
): readonly number[] {
  const random = seededRandom(options.seed);
  const found: number[][] = counts.map(() => []);
  for (let round = 0; round < shuffles; round += 1) {
    reached(round / shuffles, options);
    const codes = codeFeatures(moments, shuffledCodes(moments, codings, random), tree);
    const rows = embeddedParts({ ...parts, codes }, options.seed + round);
    const graph = likenessGraph(rows, options.seed + round);
    nestedPartitions(rows, graph, counts, options.seed + round).forEach((partition, level) => {
      found[level]?.push(...coherence(rows, partition).filter((value) => !Number.isNaN(value)));
    });
  }
  return found.map((values) => quantile(values, beyond));
}

/** Codes with their facets change places; every coding keeps its range. */
function shuffledCodes(
  moments: readonly Moment[],
  codings: ReadonlyMap<Id, Coding>,
  random: () => number,
): ReadonlyMap<Id, Coding> {
  const own = moments.flatMap((moment) => moment.codingIds.flatMap((id) => codings.get(id) ?? []));
  const order = shuffledIndices(own.length, random);
  return new Map(
    own.map((coding, at) => {
      const { codeId, facets } = own[order[at] ?? 0] ?? coding;
      return [coding.id, { ...coding, codeId, facets }];
    }),
  );
}

/**
 * Coherence of groups: mean cosine of their rows with the middle of the other rows of the group, 0..1. NaN for groups of
 * fewer than two rows. Rows of group -1 are left out.
 */
export function coherence(rows: DenseMatrix, partition: Partition): readonly number[] {
  const { width, values } = rows;
  const groups = partition.reduce((most, group) => Math.max(most, group + 1), 0);
  const sums = sumsOf(rows, partition, groups);
  const totals = new Float64Array(groups);
  const sizes = new Int32Array(groups);
  partition.forEach((group, row) => {
    if (group < 0) return;
    let product = 0;
    let square = 0;
    for (let d = 0; d < width; d += 1) {
      const value = values[row * width + d] ?? 0;
      const rest = (sums[group * width + d] ?? 0) - value;
      product += value * rest;
      square += rest * rest;
    }
    totals[group] = (totals[group] ?? 0) + (square < 1e-12 ? 0 : product / Math.sqrt(square));
    sizes[group] = (sizes[group] ?? 0) + 1;
  });
  return Array.from(totals, (total, group) => {
    const size = sizes[group] ?? 0;
    return size < 2 ? Number.NaN : total / size;
  });
}

/** The value that a share of the values does not exceed; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
