import { communities, numberOf } from './communities.ts';
import type { Partition } from './communities.ts';
import { mergedTo } from './merge-groups.ts';
import { contracted } from './neighbour-graph.ts';
import type { Graph } from './neighbour-graph.ts';

/** Groups of a graph's nodes, and the resolution at which they were found. */
export type GraphLevel = { readonly partition: Partition; readonly resolution: number };

const lowestResolution = 0.05;
const highestResolution = 2000;
const resolutionStep = 1.5;
/** Resolution of the small communities that all searching is done with, so that it does not visit every node again. */
const finestResolution = 20;
const nodesPerResolution = 60;
/** Small communities are fit to search with where there are at least so many for each wanted group. */
const pieces = 2;

/**
 * Communities of a graph in each of the numbers wanted (ascending): at growing resolution until there are enough, and from
 * the fewest that are not too few, the most densely tied united. Fewer cannot be had than the graph has separate parts,
 * nor more than nodes.
 */
export function graphLevels(graph: Graph, wanted: readonly number[], seed: number): readonly GraphLevel[] {
  const most = wanted.at(-1) ?? 1;
  const small = communities(graph, Math.max(finestResolution, graph.size / nodesPerResolution), seed);
  const count = numberOf(small);
  if (count < most * pieces) return levelsBySearch(graph, wanted, seed);
  return levelsBySearch(contracted(graph, small, count), wanted, seed).map(({ partition, resolution }) => ({
    partition: small.map((group) => partition[group] ?? 0),
    resolution,
  }));
}

function levelsBySearch(graph: Graph, wanted: readonly number[], seed: number): readonly GraphLevel[] {
  const most = Math.min(wanted.at(-1) ?? 1, graph.size);
  const found: GraphLevel[] = [];
  const singles = Int32Array.from({ length: graph.size }, (_, node) => node);
  for (let resolution = lowestResolution; ; resolution *= resolutionStep) {
    const partition = resolution > highestResolution ? singles : communities(graph, resolution, seed);
    found.push({ partition, resolution });
    if (numberOf(partition) >= most || resolution > highestResolution) break;
  }
  return wanted.map((count) => {
    const { partition, resolution } = found.find(
      (level) => numberOf(level.partition) >= Math.min(count, graph.size),
    ) ??
      found[0] ?? { partition: singles, resolution: 1 };
    return { partition: mergedTo(graph, partition, count), resolution };
  });
}
