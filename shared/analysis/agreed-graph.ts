import type { Partition } from './communities.ts';
import type { Graph } from './neighbour-graph.ts';

/** What is left of a tie whose ends no run put together. */
const leastShare = 0.02;

/**
 * The graph with each tie weighed by the share of the partitions in which both its ends are together (fast consensus
 * clustering; A. Tandon et al., Physical Review E 99, 2019): what single runs decide by chance loses its hold.
 */
export function agreedGraph(graph: Graph, partitions: readonly Partition[]): Graph {
  const { size, offsets, targets } = graph;
  const weights = Float64Array.from(graph.weights);
  for (let node = 0; node < size; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const target = targets[at] ?? 0;
      let together = 0;
      for (const partition of partitions) if (partition[node] === partition[target]) together += 1;
      weights[at] = (weights[at] ?? 0) * (leastShare + together / partitions.length);
    }
  }
  return { ...graph, weights };
}
