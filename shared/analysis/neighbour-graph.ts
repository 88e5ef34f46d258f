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
  const ties: Map<number, number>[] = Array.from({ length: nodes }, () => new Map());
  const tie = (from: number, to: number, weight: number): void => {
    const map = ties[from];
    map?.set(to, (map.get(to) ?? 0) + weight);
  };
  for (let row = 0; row < nodes; row += 1) {
    for (let at = row * size; at < (row + 1) * size; at += 1) {
      const other = ids[at] ?? -1;
      if (other < 0) break;
      const half = (likeness[at] ?? 0) / 2;
      tie(row, other, half);
      tie(other, row, half);
    }
  }
  return graphOf(ties);
}

export function graphOf(ties: readonly ReadonlyMap<number, number>[]): Graph {
  const offsets = new Int32Array(ties.length + 1);
  ties.forEach((map, node) => {
    offsets[node + 1] = (offsets[node] ?? 0) + map.size;
  });
  const targets = new Int32Array(offsets[ties.length] ?? 0);
  const weights = new Float64Array(targets.length);
  ties.forEach((map, node) => {
    let at = offsets[node] ?? 0;
    for (const [target, weight] of map) {
      targets[at] = target;
      weights[at] = weight;
      at += 1;
    }
  });
  return { size: ties.length, offsets, targets, weights };
}
