import type { RunWatch } from './analysis-cancelled.ts';
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
const halvings = 10;
/** The search for one number of groups ends at up to this many times as many. */
const closeEnough = 1.1;
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
export function graphLevels(
  graph: Graph,
  wanted: readonly number[],
  seed: number,
  watch: RunWatch = {},
): readonly GraphLevel[] {
  const most = wanted.at(-1) ?? 1;
  const small = communities(graph, Math.max(finestResolution, graph.size / nodesPerResolution), seed, watch);
  const count = numberOf(small);
  if (count < most * pieces) return levelsBySearch(graph, wanted, seed, watch);
  return levelsBySearch(contracted(graph, small, count), wanted, seed, watch).map(
    ({ partition, resolution }) => ({
      partition: small.map((group) => partition[group] ?? 0),
      resolution,
    }),
  );
}

function levelsBySearch(
  graph: Graph,
  wanted: readonly number[],
  seed: number,
  watch: RunWatch,
): readonly GraphLevel[] {
  const singles = Int32Array.from({ length: graph.size }, (_, node) => node);
  const at = (resolution: number): GraphLevel => ({
    partition: resolution > highestResolution ? singles : communities(graph, resolution, seed, watch),
    resolution,
  });
  const most = Math.min(wanted.at(-1) ?? 1, graph.size);
  const found = wanted.length === 1 ? [halved(at, most)] : grown(at, most);
  return wanted.map((count) => {
    const enough = found.find(({ partition }) => numberOf(partition) >= Math.min(count, graph.size));
    const { partition, resolution } = enough ?? { partition: singles, resolution: highestResolution };
    return { partition: mergedTo(graph, partition, count), resolution };
  });
}

type Search = (at: (resolution: number) => GraphLevel, most: number) => GraphLevel;

/** The level of the fewest groups of at least `most`, by halving the range of resolutions. */
const halved: Search = (at, most) => {
  let best = at(Infinity);
  let [low, high] = [Math.log(lowestResolution), Math.log(highestResolution)];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    const level = at(Math.exp(middle));
    const count = numberOf(level.partition);
    if (count >= most && count < numberOf(best.partition)) best = level;
    if (count >= most && count <= most * closeEnough) break;
    if (count > most) high = middle;
    else low = middle;
  }
  return best;
};

/** Levels at growing resolution until one has at least `most` groups. */
function grown(at: (resolution: number) => GraphLevel, most: number): readonly GraphLevel[] {
  const found: GraphLevel[] = [];
  for (let resolution = lowestResolution; ; resolution *= resolutionStep) {
    const level = at(resolution);
    found.push(level);
    if (numberOf(level.partition) >= most || resolution > highestResolution) return found;
  }
}
