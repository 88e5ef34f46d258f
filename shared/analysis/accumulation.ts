import { seededRandom, shuffledIndices } from './random.ts';

/** Which codes each interview has, as indices; interviews in the order they were collected. */
export type Incidence = { readonly codes: number; readonly interviews: readonly (readonly number[])[] };

/** In how many interviews each code is. */
export function frequencies({ codes, interviews }: Incidence): readonly number[] {
  const counts = Array.from({ length: codes }, () => 0);
  for (const own of interviews) for (const code of new Set(own)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/**
 * Mean number of different codes after 1..n interviews over all orders, exactly: a code in y of n interviews is missed by t of
 * them with chance C(n - y, t) / C(n, t) (sample-based rarefaction, "Mao tau": Colwell, Mao and Chang, Ecology
 * 85:2717-2727, 2004; Colwell et al., Journal of Plant Ecology 5:3-21, 2012, equation 17). Rising, the last is the number
 * of codes.
 */
export function meanAccumulation(counts: readonly number[], interviews: number): readonly number[] {
  const byCount = [...Map.groupBy(counts, (count) => count)].map(([count, same]) => ({
    count,
    codes: same.length,
  }));
  const missed = byCount.map(() => 1);
  const curve: number[] = [];
  for (let taken = 1; taken <= interviews; taken += 1) {
    let sum = 0;
    byCount.forEach(({ count, codes }, at) => {
      // C(n - y, t) / C(n, t), from the one before: each further interview is among those left without the code.
      const left = interviews - taken + 1;
      missed[at] = (missed[at] ?? 0) * Math.max(0, (left - count) / left);
      sum += codes * (1 - (missed[at] ?? 0));
    });
    curve.push(sum);
  }
  return curve;
}

/** Number of different codes after 1..n interviews in the order given. */
export function accumulationInOrder(
  { codes, interviews }: Incidence,
  order: Iterable<number>,
): readonly number[] {
  const seen = new Uint8Array(codes);
  let count = 0;
  return Array.from(order, (interview) => {
    for (const code of count === codes ? [] : (interviews[interview] ?? [])) {
      if (seen[code] === 0) count += 1;
      seen[code] = 1;
    }
    return count;
  });
}

/**
 * Where 95 of a hundred orders lie: the 2.5 and 97.5 percentiles of the number of codes after 1..n interviews over
 * seeded permutations of the interviews.
 */
export function accumulationBand(
  incidence: Incidence,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): { readonly low: readonly number[]; readonly high: readonly number[] } {
  const random = seededRandom(seed);
  const total = incidence.interviews.length;
  const runs = Array.from({ length: permutations }, () =>
    accumulationInOrder(incidence, shuffledIndices(total, random)),
  );
  const sorted = incidence.interviews.map((_, at) =>
    Float64Array.from(runs, (run) => run[at] ?? 0).toSorted(),
  );
  const at = (share: number): number => Math.round(share * (permutations - 1));
  return {
    low: sorted.map((values) => values[at(0.025)] ?? 0),
    high: sorted.map((values) => values[at(0.975)] ?? 0),
  };
}
