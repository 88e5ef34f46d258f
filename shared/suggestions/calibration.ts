/** Turns a score into a share of likely rightness; `threshold` is the share from which a label is given. */
export type Calibration = { readonly slope: number; readonly offset: number; readonly threshold: number };

const steps = 100;

/**
 * Platt's sigmoid, 1 / (1 + exp(slope * score + offset)), by Newton's method with his correction of the targets: Lin, Lin & Weng, A Note on
 * Platt's Probabilistic Outputs for Support Vector Machines (2007). `scores` are of texts the model had not learnt from.
 */
export function fitSigmoid(
  scores: readonly number[],
  truth: readonly boolean[],
): Pick<Calibration, 'slope' | 'offset'> {
  const positives = truth.filter(Boolean).length;
  const negatives = truth.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 0;
  let offset = Math.log((negatives + 1) / (positives + 1));
  const lossOf = (a: number, b: number) =>
    scores.reduce((sum, score, at) => {
      const target = truth[at] === true ? high : low;
      const z = a * score + b;
      return (
        sum + (z >= 0 ? target * z + Math.log1p(Math.exp(-z)) : (target - 1) * z + Math.log1p(Math.exp(z)))
      );
    }, 0);
  let loss = lossOf(slope, offset);
  for (let step = 0; step < steps; step += 1) {
    let [h11, h22, h21, g1, g2] = [1e-12, 1e-12, 0, 0, 0];
    scores.forEach((score, at) => {
      const target = truth[at] === true ? high : low;
      const p = likelihood(score, { slope, offset });
      const q = 1 - p;
      h11 += score * score * p * q;
      h22 += p * q;
      h21 += score * p * q;
      g1 += score * (target - p);
      g2 += target - p;
    });
    if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) break;
    const det = h11 * h22 - h21 * h21;
    const da = -(h22 * g1 - h21 * g2) / det;
    const db = -(-h21 * g1 + h11 * g2) / det;
    let stride = 1;
    let moved = false;
    while (stride >= 1e-10 && !moved) {
      const next = lossOf(slope + stride * da, offset + stride * db);
      moved = next < loss + 1e-4 * stride * (g1 * da + g2 * db);
      if (moved) [slope, offset, loss] = [slope + stride * da, offset + stride * db, next];
      else stride /= 2;
    }
    if (!moved) break;
  }
  return { slope, offset };
}

/** Share in [0, 1] for a score. */
export function likelihood(score: number, { slope, offset }: Pick<Calibration, 'slope' | 'offset'>): number {
  return 1 / (1 + Math.exp(slope * score + offset));
}

/**
 * The score from which giving the label has the best F1 on texts the model had not learnt from. Few positives make the best place a matter of
 * chance: a prior of `prior` positives pulls it towards giving the label as often as it was given.
 */
export function bestThreshold(scores: readonly number[], truth: readonly boolean[], prior = 0): number {
  const order = scores.map((_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = truth.filter(Boolean).length;
  let hits = 0;
  let best = -1;
  let place = 0;
  order.forEach((at, rank) => {
    if (truth[at] === true) hits += 1;
    const f1 = (2 * hits) / (rank + 1 + positives);
    const pulled =
      f1 - (prior * Math.abs(Math.log((rank + 1) / Math.max(1, positives)))) / Math.max(1, positives);
    if (pulled > best) [best, place] = [pulled, rank];
  });
  const [last, next] = [scores[order[place] ?? 0] ?? 0, scores[order[place + 1] ?? -1]];
  return next === undefined ? last : (last + next) / 2;
}
