import { adjustedRandIndex } from '../../shared/analysis/adjusted-rand-index.ts';

export type Agreement = { readonly ari: number; readonly nmi: number };

/** How far groups agree with labels: adjusted Rand index and normalised mutual information (arithmetic mean). */
export function agreementOf(groups: ArrayLike<number>, labels: readonly string[]): Agreement {
  const names = new Map([...new Set(labels)].map((label, index) => [label, index]));
  const truth = labels.map((label) => names.get(label) ?? -1);
  return { ari: adjustedRandIndex(groups, truth), nmi: mutualInformation(groups, truth) };
}

function mutualInformation(left: ArrayLike<number>, right: readonly number[]): number {
  const of = (key: (at: number) => string): readonly number[] => {
    const counts = new Map<string, number>();
    right.forEach((_, at) => counts.set(key(at), (counts.get(key(at)) ?? 0) + 1));
    return [...counts.values()];
  };
  const entropy = (counts: readonly number[]): number =>
    counts.reduce((sum, count) => sum - (count / right.length) * Math.log(count / right.length), 0);
  const own = entropy(of((at) => `${left[at]}`));
  const other = entropy(of((at) => `${right[at]}`));
  const joint = entropy(of((at) => `${left[at]} ${right[at]}`));
  return own + other === 0 ? 1 : (2 * (own + other - joint)) / (own + other);
}
