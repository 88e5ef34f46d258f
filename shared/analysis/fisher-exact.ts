/** Tables as likely as the seen one up to this factor count as equally likely (as R's fisher.test does). */
const tolerance = 1 + 1e-7;

/**
 * Fisher's exact test of a 2x2 table, two-sided: the sum of the chances of all tables with the same margins that are at
 * most as likely as the one seen (R. A. Fisher, "The Design of Experiments", 1935; the two-sided rule of R's
 * fisher.test). Rows: [a, b] and [c, d], whole numbers >= 0. Gives 1 where a margin is 0.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b;
  const column = a + c;
  const total = a + b + c + d;
  const least = Math.max(0, column - (c + d));
  const most = Math.min(row, column);
  if (least === most) return 1;
  const logFactorial = logFactorials(total);
  const at = (index: number): number => logFactorial[index] ?? 0;
  const margins = at(row) + at(total - row) + at(column) + at(total - column) - at(total);
  const chance = (k: number): number =>
    Math.exp(margins - at(k) - at(row - k) - at(column - k) - at(total - row - column + k));
  const seen = chance(a) * tolerance;
  let sum = 0;
  for (let k = least; k <= most; k += 1) {
    const one = chance(k);
    if (one <= seen) sum += one;
  }
  return Math.min(1, sum);
}

function logFactorials(most: number): Float64Array {
  const values = new Float64Array(most + 1);
  for (let n = 2; n <= most; n += 1) values[n] = (values[n - 1] ?? 0) + Math.log(n);
  return values;
}
