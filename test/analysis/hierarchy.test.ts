import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../shared/analysis/adjusted-rand-index.ts';
import { AnalysisCancelled } from '../../shared/analysis/analysis-cancelled.ts';
import { chooseLevel } from '../../shared/analysis/choose-level.ts';
import { numberOf } from '../../shared/analysis/communities.ts';
import { findHierarchy } from '../../shared/analysis/hierarchy.ts';
import type { Hierarchy } from '../../shared/analysis/hierarchy.ts';
import { afterMerges, mergesOf } from '../../shared/analysis/merge-groups.ts';
import { graphOf } from '../../shared/analysis/neighbour-graph.ts';
import type { Graph } from '../../shared/analysis/neighbour-graph.ts';
import { thinned } from '../../shared/analysis/thin-graph.ts';
import { clouds } from '../support/clouds.ts';

/** Groups of `fine` that lie in several groups of `coarse`. */
function straddling(coarse: Int32Array, fine: Int32Array): readonly number[] {
  const homes = new Map<number, Set<number>>();
  fine.forEach((group, row) => {
    homes.set(group, (homes.get(group) ?? new Set()).add(coarse[row] ?? -1));
  });
  return [...homes].filter(([, coarser]) => coarser.size > 1).map(([group]) => group);
}

function stabilityOf({ levels, chosen }: Hierarchy): number {
  return levels[chosen]?.stability ?? Number.NaN;
}

describe('a hierarchy', () => {
  const rows = clouds(400, 5, 30, 0.9);
  const found = findHierarchy(rows, { seed: 1 });

  it('goes from few groups to many, each level dividing the groups of the one before', () => {
    const counts = found.levels.map(({ groups }) => groups);
    expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    expect(new Set(counts).size).toBe(counts.length);
    expect(counts.length).toBeGreaterThan(8);
    for (const [at, { partition }] of found.levels.entries()) {
      const coarser = found.levels[at - 1];
      if (coarser !== undefined) expect(straddling(coarser.partition, partition)).toEqual([]);
    }
  });

  it('numbers the groups of each level from 0 without gaps', () => {
    for (const { groups, partition } of found.levels) {
      expect(new Set(partition).size).toBe(groups);
      expect(numberOf(partition)).toBe(groups);
    }
  });

  it('starts at the groups that the rows were drawn from, and is sure of them', () => {
    const truth = Array.from({ length: 400 }, (_, row) => row % 5);
    const level = found.levels[found.chosen];
    expect(level?.groups).toBe(5);
    expect(adjustedRandIndex(level?.partition ?? [], truth)).toBeGreaterThan(0.97);
    expect(level?.stability).toBeGreaterThan(0.95);
  });

  it('is less sure of groups that are none', () => {
    const nothing = findHierarchy(clouds(400, 1, 30, 40), { seed: 1 });
    expect(stabilityOf(nothing)).toBeLessThan(0.4);
  });

  it('is the same in every run, and nearly the same from another seed', () => {
    expect(findHierarchy(rows, { seed: 1 })).toEqual(found);
    const other = findHierarchy(rows, { seed: 2 });
    const [left, right] = [found.levels[found.chosen], other.levels[other.chosen]];
    expect(adjustedRandIndex(left?.partition ?? [], right?.partition ?? [])).toBeGreaterThan(0.97);
  });

  it('leaves rows of zeros out at every level', () => {
    const values = rows.values.slice();
    values.fill(0, 30, 60);
    for (const { partition } of findHierarchy({ ...rows, values }, { seed: 1 }).levels) {
      expect(partition[1]).toBe(-1);
      expect(partition[0]).toBeGreaterThanOrEqual(0);
    }
  });

  it('is one group of what is too little to tell apart', () => {
    expect(findHierarchy(clouds(3, 1, 4, 1), { seed: 1 })).toEqual({
      levels: [{ groups: 1, partition: new Int32Array(3), stability: 1 }],
      chosen: 0,
    });
    expect(findHierarchy({ rowCount: 0, width: 4, values: new Float32Array(0) }, { seed: 1 })).toEqual({
      levels: [{ groups: 0, partition: new Int32Array(0), stability: 1 }],
      chosen: 0,
    });
  });

  it('is given up when told so', () => {
    expect(() => findHierarchy(rows, { seed: 1, isCancelled: () => true })).toThrow(AnalysisCancelled);
  });
});

describe('the automatic level', () => {
  const level = (groups: number, stability: number) => ({ groups, stability });

  it('is the finest readable one on which runs agree as well as on any', () => {
    const levels = [level(2, 0.9), level(4, 0.98), level(6, 0.97), level(8, 0.7), level(60, 1)];
    expect(chooseLevel(levels, 40, true)).toBe(2);
  });

  it('is the readable one where agreement only grows', () => {
    const levels = [level(8, 0.4), level(12, 0.5), level(17, 0.6), level(22, 0.7), level(60, 0.9)];
    expect(chooseLevel(levels, 300, true)).toBe(1);
  });

  it('is, where it need not be readable, the coarsest on which runs agree as well as on any', () => {
    const levels = [level(10, 0.4), level(64, 0.6), level(140, 0.78), level(182, 0.8), level(237, 0.8)];
    expect(chooseLevel(levels, 3000, false)).toBe(2);
  });

  it('is broad where nothing is clear', () => {
    const levels = [level(4, 0.1), level(8, 0.15), level(60, 0.4)];
    expect(chooseLevel(levels, 800, false)).toBe(1);
  });
});

describe('uniting groups of a graph', () => {
  /** Two pairs, and one node tied weakly to the second. */
  const graph: Graph = graphOf([
    new Map([[1, 4]]),
    new Map([
      [0, 4],
      [2, 1],
    ]),
    new Map([
      [3, 2],
      [1, 1],
    ]),
    new Map([
      [2, 2],
      [4, 0.5],
    ]),
    new Map([[3, 0.5]]),
  ]);
  const singles = Int32Array.from([0, 1, 2, 3, 4]);

  it('takes the densest tie for the size of both first', () => {
    // 4/(4*5), 1/(5*3), 2/(3*2.5), 0.5/(2.5*0.5): the outlier and its only tie come first.
    const merges = mergesOf(graph, singles, 1);
    expect([1, 2, 3, 4].map((count) => [...afterMerges(singles, merges, count)])).toEqual([
      [0, 1, 2, 3, 3],
      [0, 1, 2, 2, 2],
      [0, 0, 1, 1, 1],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('stays within given bounds', () => {
    const merges = mergesOf(graph, singles, 1, Int32Array.from([0, 0, 0, 1, 1]));
    expect([...afterMerges(singles, merges, merges.length)]).toEqual([0, 0, 0, 1, 1]);
  });

  it('keeps or loses a tie on both sides when a graph is thinned', () => {
    const dense = graphOf(
      Array.from(
        { length: 40 },
        (_, node) =>
          new Map(Array.from({ length: 40 }, (_, to) => [to, 1] as const).filter(([to]) => to !== node)),
      ),
    );
    const thin = thinned(dense, 0.7, 3);
    const ties = new Set(
      Array.from({ length: 40 }, (_, node) =>
        Array.from(
          thin.targets.subarray(thin.offsets[node], thin.offsets[node + 1]),
          (to) => `${node} ${to}`,
        ),
      ).flat(),
    );
    expect([...ties].filter((tie) => !ties.has(tie.split(' ').toReversed().join(' ')))).toEqual([]);
    expect(ties.size / (40 * 39)).toBeGreaterThan(0.65);
    expect(ties.size / (40 * 39)).toBeLessThan(0.75);
  });
});
