/** More people than this: by the normal curve, which is then as good as exact. */
const exactUpTo = 400;

/** How many people would have several codes if each code fell to people without regard to the others. */
export type Meeting = {
  /** Expected number of people. */
  readonly expected: number;
  /** Chance of at least as many as were seen, 0..1. */
  readonly chance: number;
};

/**
 * The codes have `sizes` people each out of `total`; `seen` people have them all. Were the people of each code drawn anew and
 * independently, the number who have all follows by one hypergeometric step per code (for two codes this is the one-sided
 * exact test of Fisher; for more, the null model of "surprising" item sets that keeps every margin). Exact up to 400
 * people, beyond by the normal approximation of the binomial, which is a little careful. One code alone always meets.
 */
export function meetingChance(sizes: readonly number[], total: number, seen: number): Meeting {
  if (total === 0) return { expected: 0, chance: 1 };
  const share = sizes.reduce((product, size) => (product * size) / total, 1);
  const expected = total * share;
  if (sizes.length < 2 || seen === 0) return { expected, chance: 1 };
  if (total <= exactUpTo) return { expected, chance: exactTail(sizes, total, seen) };
  const spread = Math.sqrt(expected * (1 - share));
  return { expected, chance: spread === 0 ? 1 : normalTail((seen - 0.5 - expected) / spread) };
}

function exactTail(sizes: readonly number[], total: number, seen: number): number {
  const [least = 0, ...others] = sizes.toSorted((left, right) => left - right);
  const logs = logFactorials(total);
  const logChoose = (from: number, chosen: number): number =>
    (logs[from] ?? 0) - (logs[chosen] ?? 0) - (logs[from - chosen] ?? 0);
  let chances = new Float64Array(least + 1);
  chances[least] = 1;
  for (const size of others) {
    const next = new Float64Array(least + 1);
    for (let had = 0; had <= least; had += 1) {
      const chance = chances[had] ?? 0;
      if (chance === 0) continue;
      for (let kept = Math.max(0, size - (total - had)); kept <= Math.min(had, size); kept += 1) {
        const log = logChoose(had, kept) + logChoose(total - had, size - kept) - logChoose(total, size);
        next[kept] = (next[kept] ?? 0) + chance * Math.exp(log);
      }
    }
    chances = next;
  }
  return Math.min(
    1,
    chances.slice(seen).reduce((sum, chance) => sum + chance, 0),
  );
}

let known = new Float64Array(1);

/** Logarithms of 0! .. most!, kept, since every pattern of a study asks for the same. */
function logFactorials(most: number): Float64Array {
  if (known.length > most) return known;
  known = new Float64Array(most + 1);
  for (let n = 2; n <= most; n += 1) known[n] = (known[n - 1] ?? 0) + Math.log(n);
  return known;
}

/** Upper tail of the standard normal distribution (Abramowitz and Stegun 1964, formula 26.2.17; error under 7.5e-8). */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (polynomial * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
}
