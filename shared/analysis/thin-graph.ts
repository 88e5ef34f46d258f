import type { Graph } from './neighbour-graph.ts';

/** The graph with about `share` of its ties, drawn by `seed`; a tie is kept or lost on both sides. */
export function thinned(graph: Graph, share: number, seed: number): Graph {
  const { size, offsets, targets, weights } = graph;
  const kept = new Int32Array(targets.length);
  const keptWeights = new Float64Array(targets.length);
  const keptOffsets = new Int32Array(size + 1);
  const limit = share * 2 ** 32;
  let end = 0;
  for (let node = 0; node < size; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const target = targets[at] ?? 0;
      if (drawOf(Math.min(node, target), Math.max(node, target), seed) >= limit) continue;
      kept[end] = target;
      keptWeights[end] = weights[at] ?? 0;
      end += 1;
    }
    keptOffsets[node + 1] = end;
  }
  return { size, offsets: keptOffsets, targets: kept.slice(0, end), weights: keptWeights.slice(0, end) };
}

/** 32 bits for a pair of nodes (finaliser of MurmurHash3; A. Appleby, public domain). */
function drawOf(left: number, right: number, seed: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77) ^ Math.imul(seed, 0xc2b2ae3d);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
