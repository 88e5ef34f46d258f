import { learnLabels, type LearnOptions } from '../../shared/suggestions/learn-labels.ts';
import { scoresOf } from '../../shared/suggestions/linear-svms.ts';
import type { LearningSet } from './learning-sets.ts';

export type Measure = {
  readonly method: string;
  readonly f1: number;
  readonly ap: number;
  readonly seconds: number;
};

/** Ours on a set, counted as scikit-learn's are in `scikit-learn.py`. */
export function measureOurs(set: LearningSet, options: LearnOptions = {}): Measure {
  const scores = new Map(set.names.map((name) => [name, [] as number[]]));
  const given = new Map(set.names.map((name) => [name, [] as boolean[]]));
  const truth = new Map(set.names.map((name) => [name, [] as boolean[]]));
  const started = performance.now();
  for (const { train, test } of set.rounds) {
    const pick = <T>(list: readonly T[], at: readonly number[]) =>
      at.flatMap((index) => list.slice(index, index + 1));
    const learnt = learnLabels(
      {
        texts: pick(set.texts, train),
        labels: pick(set.labels, train).map((names) => names.filter((name) => scores.has(name))),
        ...(set.groups === undefined ? {} : { groups: pick(set.groups, train) }),
      },
      options,
    );
    const rows = learnt.features.rowsOf(pick(set.texts, test));
    const columns = new Map(learnt.names.map((name, column) => [name, column]));
    test.forEach((at, row) => {
      const own = scoresOf(learnt.models, rows, row);
      for (const name of set.names) {
        const column = columns.get(name) ?? -1;
        const score = own[column] ?? -Infinity;
        const calibration = learnt.calibrations[column];
        const known = calibration !== undefined;
        scores.get(name)?.push(known ? -(calibration.slope * score + calibration.offset) : -Infinity);
        given.get(name)?.push(known && score >= calibration.threshold);
        truth.get(name)?.push(set.labels[at]?.includes(name) ?? false);
      }
    });
  }
  const seconds = (performance.now() - started) / 1000;
  const told = set.names.filter((name) => truth.get(name)?.includes(true));
  const mean = (of: (name: string) => number) => told.reduce((sum, name) => sum + of(name), 0) / told.length;
  return {
    method: 'hara',
    seconds,
    f1: mean((name) => f1Of(given.get(name) ?? [], truth.get(name) ?? [])),
    ap: mean((name) => averagePrecision(scores.get(name) ?? [], truth.get(name) ?? [])),
  };
}

function f1Of(given: readonly boolean[], truth: readonly boolean[]): number {
  const hits = given.filter((is, at) => is && truth[at] === true).length;
  const sum = given.filter(Boolean).length + truth.filter(Boolean).length;
  return sum === 0 ? 0 : (2 * hits) / sum;
}

/** As scikit-learn counts it: precision at each distinct score, weighted by the recall gained there. */
export function averagePrecision(scores: readonly number[], truth: readonly boolean[]): number {
  const order = scores.map((_, at) => at).toSorted((a, b) => compare(scores[b] ?? 0, scores[a] ?? 0));
  const positives = truth.filter(Boolean).length;
  let hits = 0;
  let before = 0;
  let sum = 0;
  order.forEach((at, rank) => {
    if (truth[at] === true) hits += 1;
    if (scores[at] === scores[order[rank + 1] ?? -1]) return;
    sum += ((hits - before) / positives) * (hits / (rank + 1));
    before = hits;
  });
  return sum;
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left - right;
}
