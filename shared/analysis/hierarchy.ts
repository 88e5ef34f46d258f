import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { reached, stretchOf } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { chooseLevel, levelsToTry, nearestLevel } from './choose-level.ts';
import { numberOf, renumbered } from './communities.ts';
import type { Partition } from './communities.ts';
import { evenSample } from './even-sample.ts';
import { graphLevels } from './graph-levels.ts';
import type { GraphLevel } from './graph-levels.ts';
import { afterMerges, mergesOf } from './merge-groups.ts';
import type { Graph } from './neighbour-graph.ts';
import { likenessGraph, partitionRows } from './partition-rows.ts';
import type { GraphOptions } from './partition-rows.ts';
import { thinned } from './thin-graph.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { unitedTwins } from './united-twins.ts';
import { restored, withoutZeros } from './zero-rows.ts';

export type HierarchyLevel = {
  readonly groups: number;
  readonly partition: Int32Array;
  /** 0..1, agreement over perturbed runs: how sure this level is. */
  readonly stability: number;
};

/** `levels`: coarse to fine, each refining the one before; at least one. `chosen`: index of the automatic level. */
export type Hierarchy = { readonly levels: readonly HierarchyLevel[]; readonly chosen: number };

/** `wordsAlone`: rows are of words alone; then the automatic level may have any number of groups, see `chooseLevel`. */
export type HierarchyOptions = GraphOptions;

/** Fewer moments than this are one group: nothing can be told apart. */
export const fewestToTellApart = 4;
/** Runs on thinned graphs: more where rows are few and chance is great; and the share of the ties that each keeps. */
const fewestRuns = 5;
const mostRuns = 16;
const rowsOverRuns = 4000;
const keptTies = 0.7;
/** Agreement is judged on an even sample of so many rows. */
const judgedRows = 4000;

/**
 * Groups of rows (length 1; rows of zeros are like nothing: group -1) at all levels from a few broad ones to many fine ones.
 * The automatic level is found first and as well as can be (`partitionRows`), without groups that tell one thing twice; coarser levels unite its groups, finer ones
 * divide them, so every level refines the one before. A level's stability is the mean adjusted Rand index between it and
 * the groups found in graphs that lost some of their ties at random; the level is chosen by how far those runs agree with
 * one another (`chooseLevel`). Given by rows and seed. Throws `AnalysisCancelled` when told to stop.
 */
export function findHierarchy(rows: DenseMatrix, options: HierarchyOptions): Hierarchy {
  const { used, indices } = withoutZeros(rows);
  const { levels, chosen } = hierarchyOfUsed(used, options);
  return {
    chosen,
    levels: levels.map((level) => ({
      ...level,
      partition: restored(level.partition, indices, rows.rowCount),
    })),
  };
}

function hierarchyOfUsed(rows: DenseMatrix, options: HierarchyOptions): Hierarchy {
  if (rows.rowCount < fewestToTellApart) return oneGroup(rows.rowCount);
  const graph = likenessGraph(rows, { ...options, ...stretchOf(options, 0, 0.5) });
  const readable = options.wordsAlone !== true;
  const base = distinctLevels(
    graphLevels(graph, levelsToTry(rows.rowCount, readable), options.seed, options),
  );
  const numbers = base.map(({ partition }) => numberOf(partition));
  const judged = judge(graph, numbers, stretchOf(options, 0.55, 0.8), options.seed);
  const at = chooseLevel(
    numbers.map((groups, index) => ({
      groups,
      stability: judged.agreement(index),
      largest: largestShare(base[index]?.partition ?? new Int32Array()),
    })),
    rows.rowCount,
    readable,
  );
  const level = base[at];
  if (level === undefined) return oneGroup(rows.rowCount);
  const found = partitionRows(
    rows,
    graph,
    numberOf(level.partition),
    options.seed,
    stretchOf(options, 0.8, 0.95),
  );
  const anchor = readable ? unitedTwins(rows, found) : found;
  reached(0.95, options);
  const finest = dividedBy(anchor, base.at(-1) ?? level);
  const partitions = nested(graph, anchor, finest, numbers);
  const levels = partitions.map((partition) => {
    const groups = numberOf(partition);
    const index = nearestLevel(
      numbers.map((count) => ({ groups: count })),
      groups,
    );
    return { groups, partition, stability: judged.likeness(partition, index) };
  });
  reached(1, options);
  return { levels, chosen: Math.max(0, partitions.indexOf(anchor)) };
}

/** Share of the rows that lie in the largest group. */
function largestShare(partition: Partition): number {
  const sizes = new Int32Array(numberOf(partition));
  for (const group of partition) sizes[group] = (sizes[group] ?? 0) + 1;
  return Math.max(0, ...sizes) / Math.max(1, partition.length);
}

/** Separate parts of the graph make several small numbers come out as one and the same level. */
function distinctLevels(levels: readonly GraphLevel[]): readonly GraphLevel[] {
  return levels.filter(({ partition }, at) => {
    const before = levels[at - 1];
    return before === undefined || numberOf(before.partition) < numberOf(partition);
  });
}

function oneGroup(rowCount: number): Hierarchy {
  return {
    levels: [{ groups: Math.min(1, rowCount), partition: new Int32Array(rowCount), stability: 1 }],
    chosen: 0,
  };
}

type Judgement = {
  /** How far the perturbed runs agree with one another on a level. */
  readonly agreement: (level: number) => number;
  /** How far a partition agrees with what they found there. */
  readonly likeness: (partition: Partition, level: number) => number;
};

function judge(graph: Graph, numbers: readonly number[], watch: RunWatch, seed: number): Judgement {
  const sample = evenSample(graph.size, judgedRows);
  const sampled = (partition: Partition): Partition => sample.map((row) => partition[row] ?? 0);
  const runCount = Math.max(fewestRuns, Math.min(mostRuns, Math.round(rowsOverRuns / graph.size)));
  const runs = Array.from({ length: runCount }, (_, run) => {
    reached(run / runCount, watch);
    const runSeed = seed + run + 1;
    return graphLevels(thinned(graph, keptTies, runSeed), numbers, runSeed, watch).map(({ partition }) =>
      sampled(partition),
    );
  });
  const at = (level: number): readonly Partition[] => runs.flatMap((found) => found[level] ?? []);
  return {
    agreement: (level) => {
      const found = at(level);
      return mean(
        found.flatMap((left, index) => found.slice(0, index).map((right) => adjustedRandIndex(left, right))),
      );
    },
    likeness: (partition, level) => {
      const own = sampled(partition);
      return Math.max(0, mean(at(level).map((other) => adjustedRandIndex(own, other))));
    },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The groups of `fine` cut where they cross those of `anchor`. */
function dividedBy(anchor: Partition, { partition }: GraphLevel): Partition {
  const width = numberOf(partition);
  return renumbered(anchor.map((group, row) => group * width + (partition[row] ?? 0)));
}

/**
 * Partitions in about the given numbers of groups, coarse to fine, `anchor` itself among them: from the finest, groups are
 * united within those of the anchor, and from there on the anchor's own.
 */
function nested(
  graph: Graph,
  anchor: Partition,
  finest: Partition,
  numbers: readonly number[],
): readonly Partition[] {
  const own = numberOf(anchor);
  const anchorOf = new Int32Array(numberOf(finest));
  finest.forEach((group, row) => {
    anchorOf[group] = anchor[row] ?? 0;
  });
  const upward = mergesOf(graph, finest, own, anchorOf);
  const beyond = mergesOf(graph, anchor, 2);
  const coarser = numbers
    .filter((count) => count < own && count >= own - beyond.length)
    .map((count) => afterMerges(anchor, beyond, own - count));
  const most = numberOf(finest);
  const finer = numbers
    .filter((count) => count > own && count <= most && count > most - upward.length)
    .map((count) => afterMerges(finest, upward, most - count));
  return [...coarser, anchor, ...finer];
}
