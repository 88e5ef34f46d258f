import { graphOf } from './neighbour-graph.ts';
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
export function communities(graph: Graph, resolution: number, seed: number): Partition {
  let level = graph;
  let groups = Int32Array.from({ length: graph.size }, (_, node) => node);
  const random = seededRandom(seed);
  for (let round = 0; round < mostLevels; round += 1) {
    const local = moveNodes(level, resolution, shuffledIndices(level.size, random));
    const count = numberOf(local);
    groups = groups.map((group) => local[group] ?? 0);
    if (count === level.size) break;
    level = contract(level, local, count);
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

/** One level: nodes move to the neighbouring group with the greatest gain until none wants to. */
function moveNodes(graph: Graph, resolution: number, order: Int32Array): Partition {
  const { size, offsets, targets, weights } = graph;
  const group = Int32Array.from({ length: size }, (_, node) => node);
  const strength = strengths(graph);
  const total = strength.reduce((sum, value) => sum + value, 0);
  if (total === 0) return group;
  const groupStrength = Float64Array.from(strength);
  const toGroup = new Float64Array(size);
  const touched: number[] = [];
  for (let sweep = 0, moved = size; moved > size * settledShare && sweep < mostSweeps; sweep += 1) {
    moved = 0;
    for (const node of order) {
      const own = group[node] ?? 0;
      touched.length = 0;
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
        const target = targets[at] ?? 0;
        if (target === node) continue;
        const other = group[target] ?? 0;
        if (toGroup[other] === 0) touched.push(other);
        toGroup[other] = (toGroup[other] ?? 0) + (weights[at] ?? 0);
      }
      const pull = ((strength[node] ?? 0) * resolution) / total;
      groupStrength[own] = (groupStrength[own] ?? 0) - (strength[node] ?? 0);
      let best = own;
      let bestGain = (toGroup[own] ?? 0) - pull * (groupStrength[own] ?? 0);
      for (const other of touched) {
        const gain = (toGroup[other] ?? 0) - pull * (groupStrength[other] ?? 0);
        if (gain > bestGain + leastGain) {
          best = other;
          bestGain = gain;
        }
      }
      groupStrength[best] = (groupStrength[best] ?? 0) + (strength[node] ?? 0);
      for (const other of touched) toGroup[other] = 0;
      if (best === own) continue;
      group[node] = best;
      moved += 1;
    }
  }
  return renumbered(group);
}

function strengths({ size, offsets, weights }: Graph): Float64Array {
  const strength = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      strength[node] = (strength[node] ?? 0) + (weights[at] ?? 0);
    }
  }
  return strength;
}

/** Groups become nodes; ties within a group become a tie to itself. */
function contract(graph: Graph, partition: Partition, count: number): Graph {
  const ties: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (let node = 0; node < graph.size; node += 1) {
    const map = ties[partition[node] ?? 0];
    if (map === undefined) continue;
    for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at += 1) {
      const other = partition[graph.targets[at] ?? 0] ?? 0;
      map.set(other, (map.get(other) ?? 0) + (graph.weights[at] ?? 0));
    }
  }
  return graphOf(ties);
}
