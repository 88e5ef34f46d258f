/**
 * Holm's step-down correction: the chance, under no difference anywhere, of even one value as small. Valid however the
 * comparisons depend on one another (S. Holm, Scandinavian Journal of Statistics 6:65-70, 1979). Values 0..1 in, in the
 * same order 0..1 out, never smaller than given.
 */
export function holm(values: readonly number[]): readonly number[] {
  const order = ascending(values);
  const adjusted: number[] = values.map(() => 1);
  let most = 0;
  order.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (values[index] ?? 1) * (values.length - rank)));
    adjusted[index] = most;
  });
  return adjusted;
}

/**
 * The step-up correction of Benjamini and Hochberg: among all comparisons with a value up to this one, at most this share is
 * expected to be chance (Journal of the Royal Statistical Society B 57:289-300, 1995). Holds for comparisons that are
 * independent or positively dependent. Values 0..1 in, in the same order 0..1 out, never smaller than given.
 */
export function benjaminiHochberg(values: readonly number[]): readonly number[] {
  const order = ascending(values);
  const adjusted: number[] = values.map(() => 1);
  let least = 1;
  for (let rank = order.length - 1; rank >= 0; rank -= 1) {
    const index = order[rank] ?? 0;
    least = Math.min(least, (values[index] ?? 1) * (values.length / (rank + 1)));
    adjusted[index] = least;
  }
  return adjusted;
}

function ascending(values: readonly number[]): readonly number[] {
  return values
    .map((_, index) => index)
    .toSorted((left, right) => (values[left] ?? 1) - (values[right] ?? 1) || left - right);
}
