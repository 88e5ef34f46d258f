import { seededRandom } from '../analysis/random.ts';
import type { SparseRows } from './sparse-rows.ts';

export type SvmsOptions = {
  /** Price of an error; larger fits the examples closer. */
  readonly cost: number;
  /** Of each label: how many times dearer an error on a text that has it is. */
  readonly positiveWeights: readonly number[];
  /** May throw to stop; called between passes with the share done. */
  readonly onPass?: (share: number) => void;
};

/** Weight of column `c` for label `l` at `c * labels + l`; the bias of each label apart. */
export type LinearModels = {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
};

/** Trained models and what each text's scores would be had the texts of its part not been learnt from (rows times labels). */
export type TrainedSvms = { readonly models: LinearModels; readonly unseen: Float32Array };

const passes = 4;
const rounds = 1;
/** A text this far on the right side of the margin is left alone for some passes. */
const safe = 0.05;
/** Most texts do not have most labels: the machines begin there, and the bias is held to it instead of to zero. */
const startBias = -1;

type State = LinearModels & { readonly alphas: Float32Array };

/**
 * Linear support vector machines (squared hinge, L2), one a label against the rest, all trained together by dual coordinate descent: Hsieh et
 * al., A Dual Coordinate Descent Method for Large-scale Linear SVM (ICML 2008), algorithm 3, with one text's step taken for all
 * labels at once, so that its words are looked up once. `has[row * labels + label]` is 1 where a text has a label; `partOf` are the parts for
 * cross-validation: each is taken out of the finished models, which then take a few steps on the rest. Same input, same weights.
 */
export function trainSvms(
  data: SparseRows,
  has: Uint8Array,
  partOf: readonly number[],
  options: SvmsOptions,
): TrainedSvms {
  const labels = options.positiveWeights.length;
  const rows = partOf.length;
  const state: State = {
    labels,
    weights: new Float32Array(data.width * labels),
    biases: new Float64Array(labels).fill(startBias),
    alphas: new Float32Array(rows * labels),
  };
  const active = new Uint8Array(rows * labels).fill(1);
  const norms = normsOf(data);
  const order = Uint32Array.from(partOf, (_, at) => at);
  const random = seededRandom(1);
  const parts = [...new Set(partOf)];
  const steps = passes + parts.length * rounds;
  for (let pass = 0; pass < passes; pass += 1) {
    options.onPass?.(pass / steps);
    // The last pass looks at every text again.
    if (pass === passes - 2) active.fill(1);
    shuffle(order, random);
    descend(data, has, order, state, active, norms, options);
  }
  const unseen = new Float32Array(rows * labels);
  parts.forEach((part, at) => {
    const rest = order.filter((row) => partOf[row] !== part);
    const taken = order.filter((row) => partOf[row] === part);
    const copy = without(data, has, taken, state);
    for (let round = 0; round < rounds; round += 1) {
      options.onPass?.((passes + at * rounds + round) / steps);
      descend(data, has, rest, copy, active, norms, options);
    }
    for (const row of taken) unseen.set(scoresOf(copy, data, row), row * labels);
  });
  const { weights, biases } = state;
  return { models: { labels, weights, biases }, unseen };
}

/** Scores of one row, one a label. */
export function scoresOf(
  { labels, weights, biases }: LinearModels,
  data: SparseRows,
  row: number,
): Float64Array {
  const scores = Float64Array.from(biases);
  addScores(scores, { labels, weights }, data, row);
  return scores;
}

/** Adds what the columns of a row say to the scores of all labels; four columns at a time, so that a score is fetched less often. */
function addScores(
  scores: Float64Array,
  { labels, weights }: Pick<LinearModels, 'labels' | 'weights'>,
  { starts, columns, values }: SparseRows,
  row: number,
): void {
  const end = starts[row + 1] as number;
  let at = starts[row] as number;
  for (; at + 3 < end; at += 4) {
    const [one, two, three, four] = [
      (columns[at] as number) * labels,
      (columns[at + 1] as number) * labels,
      (columns[at + 2] as number) * labels,
      (columns[at + 3] as number) * labels,
    ];
    const [first, second, third, fourth] = [
      values[at] as number,
      values[at + 1] as number,
      values[at + 2] as number,
      values[at + 3] as number,
    ];
    for (let label = 0; label < labels; label += 1)
      scores[label] =
        (scores[label] as number) +
        (first * (weights[one + label] as number) + second * (weights[two + label] as number)) +
        (third * (weights[three + label] as number) + fourth * (weights[four + label] as number));
  }
  for (; at < end; at += 1) {
    const from = (columns[at] as number) * labels;
    const value = values[at] as number;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] as number) + value * (weights[from + label] as number);
  }
}

function descend(
  data: SparseRows,
  has: Uint8Array,
  order: Uint32Array,
  state: State,
  active: Uint8Array,
  norms: Float64Array,
  { cost, positiveWeights }: SvmsOptions,
): void {
  const { labels, weights, biases, alphas } = state;
  const scores = new Float64Array(labels);
  const moved = new Int32Array(labels);
  const steps = new Float64Array(labels);
  const asked = new Int32Array(labels);
  for (const row of order) {
    const base = row * labels;
    let count = 0;
    for (let label = 0; label < labels; label += 1) {
      if (active[base + label] === 1) {
        asked[count] = label;
        count += 1;
      }
    }
    if (count === 0) continue;
    scores.set(biases);
    if (count * 3 > labels) addScores(scores, state, data, row);
    else addAskedScores(scores, asked.subarray(0, count), state, data, row);
    const norm = norms[row] as number;
    let changes = 0;
    for (let place = 0; place < count; place += 1) {
      const label = asked[place] as number;
      const sign = has[base + label] === 1 ? 1 : -1;
      const ridge = 0.5 / (cost * (sign === 1 ? (positiveWeights[label] ?? 1) : 1));
      const alpha = alphas[base + label] as number;
      const gradient = sign * (scores[label] as number) - 1 + ridge * alpha;
      if (alpha === 0 && gradient >= 0) {
        if (gradient > safe) active[base + label] = 0;
        continue;
      }
      const next = Math.max(0, alpha - gradient / (norm + ridge));
      const step = (next - alpha) * sign;
      if (Math.abs(step) < 1e-6) continue;
      alphas[base + label] = next;
      biases[label] = (biases[label] as number) + step;
      moved[changes] = label;
      steps[changes] = step;
      changes += 1;
    }
    if (changes > 0) move(weights, labels, data, row, { moved, steps, changes });
  }
}

type Moves = { readonly moved: Int32Array; readonly steps: Float64Array; readonly changes: number };

/** Takes a row's steps for the labels that move; two columns at a time. */
function move(
  weights: Float32Array,
  labels: number,
  { starts, columns, values }: SparseRows,
  row: number,
  { moved, steps, changes }: Moves,
): void {
  const end = starts[row + 1] as number;
  let at = starts[row] as number;
  for (; at + 1 < end; at += 2) {
    const [one, two] = [(columns[at] as number) * labels, (columns[at + 1] as number) * labels];
    const [first, second] = [values[at] as number, values[at + 1] as number];
    for (let place = 0; place < changes; place += 1) {
      const label = moved[place] as number;
      const step = steps[place] as number;
      weights[one + label] = (weights[one + label] as number) + step * first;
      weights[two + label] = (weights[two + label] as number) + step * second;
    }
  }
  for (; at < end; at += 1) {
    const from = (columns[at] as number) * labels;
    const value = values[at] as number;
    for (let place = 0; place < changes; place += 1) {
      const cell = from + (moved[place] as number);
      weights[cell] = (weights[cell] as number) + (steps[place] as number) * value;
    }
  }
}

/** The same for some labels only. */
function addAskedScores(
  scores: Float64Array,
  asked: Int32Array,
  { labels, weights }: Pick<LinearModels, 'labels' | 'weights'>,
  { starts, columns, values }: SparseRows,
  row: number,
): void {
  const end = starts[row + 1] as number;
  for (let at = starts[row] as number; at < end; at += 1) {
    const from = (columns[at] as number) * labels;
    const value = values[at] as number;
    for (let place = 0; place < asked.length; place += 1) {
      const label = asked[place] as number;
      scores[label] = (scores[label] as number) + value * (weights[from + label] as number);
    }
  }
}

/** One, for the bias, and the squares of each row's values. */
function normsOf({ starts, values }: SparseRows): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, row) => {
    let norm = 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) norm += (values[at] ?? 0) ** 2;
    return norm;
  });
}

/** The models with what the rows `taken` gave them taken out. */
function without(data: SparseRows, has: Uint8Array, taken: Uint32Array, state: State): State {
  const { labels } = state;
  const weights = state.weights.slice();
  const biases = state.biases.slice();
  const alphas = state.alphas.slice();
  for (const row of taken) {
    const end = data.starts[row + 1] ?? 0;
    for (let label = 0; label < labels; label += 1) {
      const alpha = alphas[row * labels + label] ?? 0;
      if (alpha === 0) continue;
      const step = has[row * labels + label] === 1 ? -alpha : alpha;
      biases[label] = (biases[label] ?? 0) + step;
      for (let at = data.starts[row] ?? 0; at < end; at += 1) {
        const cell = (data.columns[at] ?? 0) * labels + label;
        weights[cell] = (weights[cell] ?? 0) + step * (data.values[at] ?? 0);
      }
      alphas[row * labels + label] = 0;
    }
  }
  return { labels, weights, biases, alphas };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
