import { stopIfCancelled } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { contracted } from './neighbour-graph.ts';
import type { Graph } from './neighbour-graph.ts';
import { seededRandom, shuffledIndices } from './random.ts';

/** Group number of each node, counted from 0 without gaps in order of first node. */
export type Partition = Int32Array;

const mostLevels = 12;
const mostSweeps = 16;
/** A level is settled when no more than this share of its nodes moved. */
const settledShare = 0.002;
const leastGain = 1e-12;

/**
 * Communities of a graph by modularity with a resolution: V. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast
 * unfolding of communities in large networks" (2008), with the resolution of Reichardt and Bornholdt (2006): higher
 * gives more and smaller groups. Nodes are visited in an order drawn from `seed`, so the result is given by the input.
 */
export function communities(graph: Graph, resolution: number, seed: number, watch: RunWatch = {}): Partition {
  let level = graph;
  let groups = Int32Array.from({ length: graph.size }, (_, node) => node);
  const random = seededRandom(seed);
  for (let round = 0; round < mostLevels; round += 1) {
    const local = moveNodes(level, resolution, shuffledIndices(level.size, random), watch);
    const count = numberOf(local);
    groups = groups.map((group) => local[group] ?? 0);
    if (count === level.size) break;
    level = contracted(level, local, count);
  }
  return renumbered(groups);
}

/** How many groups a gapless partition has. */
export function numberOf(partition: Partition): number {
  return partition.reduce((most, group) => Math.max(most, group + 1), 0);
}

/** Gapless group numbers in order of first node. */
export function renumbered(partition: Partition): Partition {
  const names = new Map<number, number>();
  return partition.map((group) => {
    const name = names.get(group) ?? names.size;
    names.set(group, name);
    return name;
  });
}

/** One level: single nodes move to the neighbouring group with the greatest gain until none wants to. */
function moveNodes(graph: Graph, resolution: number, order: Int32Array, watch: RunWatch): Partition {
  const alone = Int32Array.from({ length: graph.size }, (_, node) => node);
  return settled(graph, resolution, alone, order, false, watch);
}

/**
 * The same sweeps from a given partition, in which no group loses its last node: nodes at the borders of united groups find
 * the better side (R. Rotta and A. Noack, "Multilevel local search algorithms for modularity clustering", 2011).
 */
export function refined(
  graph: Graph,
  start: Partition,
  resolution: number,
  seed: number,
  watch: RunWatch = {},
): Partition {
  const order = shuffledIndices(graph.size, seededRandom(seed));
  return settled(graph, resolution, start, order, true, watch);
}

function settled(
  graph: Graph,
  resolution: number,
  start: Partition,
  order: Int32Array,
  keepGroups: boolean,
  watch: RunWatch,
): Partition {
  const { size, offsets, targets, weights } = graph;
  const group = Int32Array.from(start);
  const strength = strengths(graph);
  const total = strength.reduce((sum, value) => sum + value, 0);
  if (total === 0) return group;
  const groupStrength = new Float64Array(size);
  const members = new Int32Array(size);
  group.forEach((own, node) => {
    groupStrength[own] = (groupStrength[own] ?? 0) + (strength[node] ?? 0);
    members[own] = (members[own] ?? 0) + 1;
  });
  const toGroup = new Float64Array(size);
  const touched = new Int32Array(size);
  for (let sweep = 0, moved = size; moved > size * settledShare && sweep < mostSweeps; sweep += 1) {
    stopIfCancelled(watch);
    moved = 0;
    for (const node of order) {
      const own = group[node] ?? 0;
      if (keepGroups && members[own] === 1) continue;
      let count = 0;
      const end = offsets[node + 1] ?? 0;
      for (let at = offsets[node] ?? 0; at < end; at += 1) {
        const target = targets[at] ?? 0;
        if (target === node) continue;
        const other = group[target] ?? 0;
        const before = toGroup[other] ?? 0;
        if (before === 0) touched[count++] = other;
        toGroup[other] = before + (weights[at] ?? 0);
      }
      const pull = ((strength[node] ?? 0) * resolution) / total;
      groupStrength[own] = (groupStrength[own] ?? 0) - (strength[node] ?? 0);
      let best = own;
      let bestGain = (toGroup[own] ?? 0) - pull * (groupStrength[own] ?? 0);
      for (let at = 0; at < count; at += 1) {
        const other = touched[at] ?? 0;
        const gain = (toGroup[other] ?? 0) - pull * (groupStrength[other] ?? 0);
        if (gain > bestGain + leastGain) {
          best = other;
          bestGain = gain;
        }
      }
      groupStrength[best] = (groupStrength[best] ?? 0) + (strength[node] ?? 0);
      for (let at = 0; at < count; at += 1) toGroup[touched[at] ?? 0] = 0;
      if (best === own) continue;
      group[node] = best;
      members[own] = (members[own] ?? 1) - 1;
      members[best] = (members[best] ?? 0) + 1;
      moved += 1;
    }
  }
  return renumbered(group);
}

/** Sum of the ties of each node. */
export function strengths({ size, offsets, weights }: Graph): Float64Array {
  const strength = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      strength[node] = (strength[node] ?? 0) + (weights[at] ?? 0);
    }
  }
  return strength;
}
