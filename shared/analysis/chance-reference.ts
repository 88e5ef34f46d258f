import type { Coding } from '../domain/coding.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { momentFeatures } from './moment-features.ts';
import type { FeatureSource } from './moment-features.ts';
import type { Moment } from './moments.ts';
import { levelPartitions } from './level-partitions.ts';
import { likenessGraph } from './partition-rows.ts';
import type { Partition } from './communities.ts';
import { seededRandom, shuffledIndices } from './random.ts';
import type { RandomStream } from './random.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { sumsOf } from './spherical-k-means.ts';
import type { WordReader } from './words.ts';

/** Times that codes are shuffled: more in small studies, where it costs little. */
const fewestShuffles = 5;
const mostShuffles = 20;
const momentsForFewest = 600;
/** A theme must hold together better than this share of the groups of its size found in shuffled codes. */
const beyond = 0.95;
/** Groups of the nearest sizes that a theme is compared with. */
const compared = 60;

/** A group by its number of moments and its `coherence`. */
export type Cohesion = { readonly size: number; readonly coherence: number };

/**
 * How well groups hold together when codes are shuffled among people: groups found, on all levels, after codes (with
 * their facets) have changed places at random while words, passages and the frequency of every code stayed. What hangs
 * together by chance is what hangs together here (a permutation test). `counts`: groups of each level, ascending.
 */
export function chanceCoherence(
  moments: readonly Moment[],
  source: FeatureSource,
  read: WordReader,
  counts: readonly number[],
  options: RunWatch & { readonly seed: number },
): readonly Cohesion[] {
  const random = seededRandom(options.seed);
  const shuffles = Math.max(
    fewestShuffles,
    Math.min(mostShuffles, Math.round((fewestShuffles * momentsForFewest) / Math.max(1, moments.length))),
  );
  const found: Cohesion[] = [];
  for (let round = 0; round < shuffles; round += 1) {
    reached(round / shuffles, options);
    const codings = shuffledCodes(moments, source, random);
    const rows = momentFeatures(moments, { ...source, codings }, options.seed + round, read);
    const graph = likenessGraph(rows, { seed: options.seed + round });
    for (const partition of levelPartitions(rows, graph, counts, options.seed + round))
      found.push(...coherence(rows, partition).filter(({ size }) => size > 1));
  }
  return found;
}

/**
 * True where a group holds together better than 95 of 100 groups of about its size found by chance, so that about one theme
 * in twenty passes where codes and words have nothing to do with one another. Null where there is nothing to compare.
 */
export function isBeyondChance(own: Cohesion, chance: readonly Cohesion[]): boolean | null {
  if (own.size < 2 || chance.length === 0) return null;
  const nearest = chance
    .map(({ size, coherence: value }) => ({ far: Math.abs(Math.log(size / own.size)), value }))
    .toSorted((left, right) => left.far - right.far)
    .slice(0, compared)
    .map(({ value }) => value)
    .toSorted((left, right) => left - right);
  return own.coherence > (nearest[Math.floor(nearest.length * beyond)] ?? Infinity);
}

/** Codes with their facets change places; every coding keeps its range. */
function shuffledCodes(
  moments: readonly Moment[],
  source: FeatureSource,
  random: RandomStream,
): readonly Coding[] {
  const byId = new Map(source.codings.map((coding) => [coding.id, coding]));
  const own = moments.flatMap((moment) => moment.codingIds.flatMap((id) => byId.get(id) ?? []));
  const order = shuffledIndices(own.length, random);
  return own.map((coding, at) => {
    const { codeId, facets } = own[order[at] ?? 0] ?? coding;
    return { ...coding, codeId, facets };
  });
}

/**
 * Coherence of groups: mean cosine of their rows with the middle of the other rows of the group, 0..1; 0 for groups of
 * fewer than two rows. Rows of group -1 are left out.
 */
export function coherence(rows: DenseMatrix, partition: Partition): readonly Cohesion[] {
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
    return { size, coherence: size < 2 ? 0 : total / size };
  });
}
