/**
 * Adjusted Rand index of two partitions of the same things (L. Hubert and P. Arabie, "Comparing partitions", Journal of
 * Classification 2, 1985): 1 the same, about 0 by chance. 1 where both put everything together or everything apart.
 */
export function adjustedRandIndex(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  // Two group numbers as one key: more groups than there are things cannot be.
  const span = 2 ** 26;
  const up = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (let at = 0; at < left.length; at += 1) {
    up(cells, (left[at] ?? 0) * span + (right[at] ?? 0));
    up(rows, left[at] ?? 0);
    up(columns, right[at] ?? 0);
  }
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sum = (map: ReadonlyMap<unknown, number>): number =>
    [...map.values()].reduce((total, count) => total + pairs(count), 0);
  const expected = (sum(rows) * sum(columns)) / Math.max(1, pairs(left.length));
  const most = (sum(rows) + sum(columns)) / 2;
  return most === expected ? 1 : (sum(cells) - expected) / (most - expected);
}
