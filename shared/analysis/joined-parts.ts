import type { Partition } from './communities.ts';
import { united } from './neighbour-graph.ts';
import type { Graph } from './neighbour-graph.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { likenessToMiddle, sumsOf, unitRows } from './spherical-k-means.ts';

/** More separate parts than this are left apart: most of them are single rows like nothing else. */
const mostParts = 1500;
/** What a tie between parts weighs against one between neighbours: it only says which parts to unite first. */
const weakTie = 1e-3;
const leastLikeness = 1e-3;

/**
 * The graph with its separate parts tied into one, each to the part whose middle is most like its own (a spanning tree
 * after R. Prim, 1957), between the rows nearest to the two middles. So broad levels can unite what no neighbours join.
 */
export function joinedParts(rows: DenseMatrix, graph: Graph): Graph {
  const { part, count } = partsOf(graph);
  if (count < 2 || count > mostParts) return graph;
  const middles = unitRows(sumsOf(rows, part, count), count, rows.width);
  const typical = typicalRows(rows, part, middles, count);
  const extra = spanningTree(middles, count, rows.width).map(({ from, to, likeness }) => ({
    from: typical[from] ?? 0,
    to: typical[to] ?? 0,
    weight: weakTie * Math.max(leastLikeness, likeness),
  }));
  return withTies(graph, extra);
}

/** The part of each node, and how many parts there are. */
function partsOf({ size, offsets, targets }: Graph): { readonly part: Partition; readonly count: number } {
  const part = new Int32Array(size).fill(-1);
  let count = 0;
  for (let first = 0; first < size; first += 1) {
    if (part[first] !== -1) continue;
    const open = [first];
    part[first] = count;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
        const target = targets[at] ?? 0;
        if (part[target] !== -1) continue;
        part[target] = count;
        open.push(target);
      }
    }
    count += 1;
  }
  return { part, count };
}

function typicalRows(rows: DenseMatrix, part: Partition, middles: Float32Array, count: number): Int32Array {
  const typical = new Int32Array(count);
  const best = new Float64Array(count).fill(-2);
  part.forEach((own, row) => {
    const likeness = likenessToMiddle(rows, row, middles, own);
    if (likeness <= (best[own] ?? 0)) return;
    best[own] = likeness;
    typical[own] = row;
  });
  return typical;
}

type PartTie = { readonly from: number; readonly to: number; readonly likeness: number };

function spanningTree(middles: Float32Array, count: number, width: number): readonly PartTie[] {
  const parts = { rowCount: count, width, values: middles };
  const nearest = Array.from({ length: count }, (_, to): PartTie => ({ from: 0, to, likeness: -2 }));
  const open = new Set(nearest.keys());
  const ties: PartTie[] = [];
  let last = 0;
  open.delete(0);
  while (open.size > 0) {
    let best: PartTie | undefined;
    for (const to of open) {
      const likeness = likenessToMiddle(parts, to, middles, last);
      if (likeness > (nearest[to]?.likeness ?? -2)) nearest[to] = { from: last, to, likeness };
      const tie = nearest[to];
      if (tie !== undefined && tie.likeness > (best?.likeness ?? -3)) best = tie;
    }
    if (best === undefined) break;
    ties.push(best);
    last = best.to;
    open.delete(last);
  }
  return ties;
}

function withTies(
  graph: Graph,
  extra: readonly { readonly from: number; readonly to: number; readonly weight: number }[],
): Graph {
  const added = new Map<number, { to: number; weight: number }[]>();
  for (const { from, to, weight } of extra) {
    added.set(from, [...(added.get(from) ?? []), { to, weight }]);
    added.set(to, [...(added.get(to) ?? []), { to: from, weight }]);
  }
  const { size, offsets, targets, weights } = graph;
  const starts = new Int32Array(size + 1);
  const listed = new Int32Array(targets.length + 2 * extra.length);
  const listedWeights = new Float64Array(listed.length);
  let end = 0;
  for (let node = 0; node < size; node += 1) {
    const [from, to] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    listed.set(targets.subarray(from, to), end);
    listedWeights.set(weights.subarray(from, to), end);
    end += to - from;
    for (const tie of added.get(node) ?? []) {
      listed[end] = tie.to;
      listedWeights[end] = tie.weight;
      end += 1;
    }
    starts[node + 1] = end;
  }
  return united(size, (node) => starts[node] ?? 0, listed, listedWeights);
}
