import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { momentFeatures } from './moment-features.ts';
import type { FeatureSource } from './moment-features.ts';
import type { Moment } from './moments.ts';
import { levelPartitions } from './level-partitions.ts';
import { likenessGraph } from './partition-rows.ts';
import type { WordReader } from './words.ts';

/** Runs from other seeds. */
export const otherSeeds = 2;

/**
 * How little another seed changes: by level, the mean adjusted Rand index of groupings from `seed` and from each of a few other
 * seeds, everything that draws numbers run anew (latent semantics, neighbours, communities). 1: nothing changes.
 * `counts`: groups of each level, ascending.
 */
export function seedAgreement(
  moments: readonly Moment[],
  source: FeatureSource,
  read: WordReader,
  counts: readonly number[],
  seed: number,
  watch: RunWatch = {},
): readonly number[] {
  const runs = Array.from({ length: otherSeeds + 1 }, (_, at) => {
    reached(at / (otherSeeds + 1), watch);
    const own = seed + at * 7919;
    const rows = momentFeatures(moments, source, own, read);
    return levelPartitions(rows, likenessGraph(rows, { seed: own }), counts, own);
  });
  const [first, ...others] = runs;
  return counts.map((_, level) => {
    const base = first?.[level] ?? new Int32Array();
    const sum = others.reduce((total, run) => total + adjustedRandIndex(base, run[level] ?? []), 0);
    return Math.round((sum / Math.max(1, others.length)) * 1000) / 1000;
  });
}
