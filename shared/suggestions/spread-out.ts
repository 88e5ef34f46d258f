type Candidate = {
  readonly place: { readonly person: string };
  readonly label: number;
  readonly chance: number;
  readonly doubt: number;
};
type Chosen<T> = T & { readonly why: 'likely' | 'uncertain' };

/** Fewer than this: not worth a look as likely. */
const leastChance = 0.15;
/** Fewer than this: decided, not uncertain. */
const leastDoubtful = 0.05;

/**
 * At most `most` candidates, first the likeliest, then up to `uncertain` of those that are hardest to decide. Each further one of the same person
 * or of the same code counts less, so that a talkative person or a frequent code does not fill the list. In order of likelihood within each sort.
 */
export function spreadOut<T extends Candidate>(
  candidates: readonly T[],
  { most, uncertain }: { readonly most: number; readonly uncertain: number },
): readonly Chosen<T>[] {
  const people = new Map<string, number>();
  const codes = new Map<number, number>();
  const left = new Set(candidates);
  const take = (value: (one: T) => number): T | undefined => {
    let best: T | undefined;
    let bestValue = 0;
    for (const one of left) {
      const crowd = 1 + (people.get(one.place.person) ?? 0) + 0.5 * (codes.get(one.label) ?? 0);
      const worth = value(one) / crowd;
      if (worth > bestValue) [best, bestValue] = [one, worth];
    }
    if (best === undefined) return undefined;
    left.delete(best);
    people.set(best.place.person, (people.get(best.place.person) ?? 0) + 1);
    codes.set(best.label, (codes.get(best.label) ?? 0) + 1);
    return best;
  };
  const likely = takeMany(most - uncertain, () => take(({ chance }) => (chance < leastChance ? 0 : chance)));
  const doubtful = takeMany(most - likely.length, () =>
    take(({ doubt, chance }) => (chance < leastDoubtful ? 0 : doubt)),
  );
  const byChance = (left: T, right: T) => right.chance - left.chance;
  return [
    ...likely.toSorted(byChance).map((one): Chosen<T> => ({ ...one, why: 'likely' })),
    ...doubtful.toSorted(byChance).map((one): Chosen<T> => ({ ...one, why: 'uncertain' })),
  ];
}

function takeMany<T>(count: number, take: () => T | undefined): readonly T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const one = take();
    if (one === undefined) break;
    taken.push(one);
  }
  return taken;
}
