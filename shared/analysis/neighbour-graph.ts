import type { Neighbours } from './neighbours.ts';

/** Undirected weighted graph: node i is tied to `targets[offsets[i]..offsets[i+1])`; each tie stands on both sides. */
export type Graph = {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
};

/** Ties each row to its neighbours; two that name each other are tied by the mean of both, else by half. */
export function neighbourGraph({ size, ids, likeness }: Neighbours): Graph {
  const nodes = ids.length / Math.max(1, size);
  const ends = new Int32Array(nodes + 1);
  ids.forEach((other, at) => {
    if (other < 0) return;
    const row = Math.floor(at / size);
    ends[row + 1] = (ends[row + 1] ?? 0) + 1;
    ends[other + 1] = (ends[other + 1] ?? 0) + 1;
  });
  for (let node = 0; node < nodes; node += 1) ends[node + 1] = (ends[node + 1] ?? 0) + (ends[node] ?? 0);
  const next = Int32Array.from(ends);
  const targets = new Int32Array(ends[nodes] ?? 0);
  const halves = new Float32Array(targets.length);
  const put = (from: number, to: number, half: number): void => {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    targets[at] = to;
    halves[at] = half;
  };
  ids.forEach((other, at) => {
    if (other < 0) return;
    const row = Math.floor(at / size);
    const half = (likeness[at] ?? 0) / 2;
    put(row, other, half);
    put(other, row, half);
  });
  return united(nodes, (node) => ends[node] ?? 0, targets, halves);
}

/** The graph of ties listed node by node, those to the same target added up. `start(size)` is the end of the list. */
export function united(
  size: number,
  start: (node: number) => number,
  listed: Int32Array,
  listedWeights: Float32Array | Float64Array,
): Graph {
  const offsets = new Int32Array(size + 1);
  const targets = new Int32Array(listed.length);
  const weights = new Float64Array(listed.length);
  const placeOf = new Int32Array(size).fill(-1);
  let end = 0;
  for (let node = 0; node < size; node += 1) {
    const first = end;
    for (let at = start(node); at < start(node + 1); at += 1) {
      const target = listed[at] ?? 0;
      const known = placeOf[target] ?? -1;
      if (known >= first) {
        weights[known] = (weights[known] ?? 0) + (listedWeights[at] ?? 0);
        continue;
      }
      placeOf[target] = end;
      targets[end] = target;
      weights[end] = listedWeights[at] ?? 0;
      end += 1;
    }
    offsets[node + 1] = end;
  }
  return { size, offsets, targets: targets.slice(0, end), weights: weights.slice(0, end) };
}

/** The graph of ties given as one map per node, from target to weight. */
export function graphOf(ties: readonly ReadonlyMap<number, number>[]): Graph {
  const offsets = new Int32Array(ties.length + 1);
  ties.forEach((map, node) => {
    offsets[node + 1] = (offsets[node] ?? 0) + map.size;
  });
  return {
    size: ties.length,
    offsets,
    targets: Int32Array.from(ties.flatMap((map) => [...map.keys()])),
    weights: Float64Array.from(ties.flatMap((map) => [...map.values()])),
  };
}

/** Groups become nodes (`count` of them, by group number); ties within a group become a tie to itself. */
export function contracted(graph: Graph, partition: Int32Array, count: number): Graph {
  const ends = new Int32Array(count + 1);
  for (let node = 0; node < graph.size; node += 1) {
    const group = (partition[node] ?? 0) + 1;
    ends[group] = (ends[group] ?? 0) + (graph.offsets[node + 1] ?? 0) - (graph.offsets[node] ?? 0);
  }
  for (let group = 0; group < count; group += 1)
    ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0);
  const next = Int32Array.from(ends);
  const targets = new Int32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  for (let node = 0; node < graph.size; node += 1) {
    const group = partition[node] ?? 0;
    let at = next[group] ?? 0;
    for (let from = graph.offsets[node] ?? 0; from < (graph.offsets[node + 1] ?? 0); from += 1) {
      targets[at] = partition[graph.targets[from] ?? 0] ?? 0;
      weights[at] = graph.weights[from] ?? 0;
      at += 1;
    }
    next[group] = at;
  }
  return united(count, (group) => ends[group] ?? 0, targets, weights);
}
