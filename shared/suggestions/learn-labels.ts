import { bestThreshold, fitSigmoid, likelihood, type Calibration } from './calibration.ts';
import { scoresOf, trainSvms, type LinearModels } from './linear-svms.ts';
import type { SparseRows } from './sparse-rows.ts';
import { learnFeatures, type FeatureOptions, type TurnFeatures } from './turn-features.ts';

export type LabelledTexts = {
  readonly texts: readonly string[];
  /** Labels of each text, any number. */
  readonly labels: readonly (readonly string[])[];
  /** What belongs together (an interview): texts of one group are never learnt from to judge each other. */
  readonly groups?: readonly string[];
};

export type LearntLabels = {
  readonly features: TurnFeatures;
  readonly names: readonly string[];
  /** Texts that have each label. */
  readonly positives: readonly number[];
  readonly models: LinearModels;
  readonly calibrations: readonly Calibration[];
  /** Scores of the texts learnt from by models that had not seen them, texts times labels. */
  readonly unseen: Float32Array;
};

export type LearnOptions = FeatureOptions & {
  readonly cost?: number;
  readonly weightPower?: number;
  readonly parts?: number;
  readonly prior?: number;
  /** Called with the share done, in [0, 1]; may throw to stop. */
  readonly onProgress?: (share: number) => void;
};

/** Columns times labels: a bound on memory (4 bytes each, twice). */
const mostWeights = 12_000_000;
/** Below this many texts a label's own scores say too little about how sure they are. */
const enoughPositives = 12;
const mostPooled = 40_000;
/** Letters times labels from which whole words alone are counted, so that learning stays short: letters add little to long turns. */
const coarseWork = 30_000_000;
const fine: Partial<typeof coarse> = {};
const coarse = { letters: null, minTexts: 3, mostColumns: 16_000 } as const;

/**
 * Learns from labelled texts which labels a text is likely to have: a linear model a label, against the rest. How sure a score is, and from which
 * score a label is given, are learnt by cross-validation within the texts, over whole groups. Labels of a single text are not learnt.
 * Deterministic.
 */
export function learnLabels(
  { texts, labels, groups }: LabelledTexts,
  {
    cost = 0.25,
    weightPower = 0.5,
    parts = 4,
    prior = 0.1,
    onProgress,
    ...featureOptions
  }: LearnOptions = {},
): LearntLabels {
  const counts = countLabels(labels);
  const names = [...counts].filter(([, count]) => count >= 2).map(([name]) => name);
  const mostColumns = Math.floor(mostWeights / Math.max(1, names.length));
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const detail = letters * names.length > coarseWork ? coarse : fine;
  const features = learnFeatures(texts, {
    ...detail,
    ...featureOptions,
    mostColumns: Math.min(mostColumns, detail.mostColumns ?? Infinity),
  });
  const rows = features.rowsOf(texts);
  const positives = names.map((name) => counts.get(name) ?? 0);
  const has = marksOf(labels, names);
  const positiveWeights = positives.map((count) => ((texts.length - count) / count) ** weightPower);
  const { models, unseen } = trainSvms(rows, has, partition(texts.length, groups, parts), {
    cost,
    positiveWeights,
    ...(onProgress === undefined ? {} : { onPass: onProgress }),
  });
  const calibrations = calibrate(unseen, has, positives, prior);
  return { features, names, positives, models, calibrations, unseen };
}

/** Likely rightness of each label for a row of the model's own features, in [0, 1]. */
export function chancesOf(
  { models, calibrations }: LearntLabels,
  rows: SparseRows,
  row: number,
): readonly number[] {
  const scores = scoresOf(models, rows, row);
  return calibrations.map((calibration, label) => likelihood(scores[label] ?? 0, calibration));
}

/** The same for a text that was learnt from, by models that had not seen it. */
export function unseenChance({ calibrations, unseen }: LearntLabels, text: number): readonly number[] {
  const from = text * calibrations.length;
  return calibrations.map((calibration, label) => likelihood(unseen[from + label] ?? 0, calibration));
}

function countLabels(labels: LabelledTexts['labels']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const of of labels) for (const name of new Set(of)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function marksOf(labels: LabelledTexts['labels'], names: readonly string[]): Uint8Array {
  const has = new Uint8Array(labels.length * names.length);
  const columns = new Map(names.map((name, column) => [name, column]));
  labels.forEach((of, row) => {
    for (const name of of) {
      const column = columns.get(name);
      if (column !== undefined) has[row * names.length + column] = 1;
    }
  });
  return has;
}

/** Each text's part: whole groups where there are at least two, else texts in turn. */
function partition(texts: number, groups: readonly string[] | undefined, parts: number): readonly number[] {
  const known = new Map<string, number>();
  for (const group of groups ?? []) if (!known.has(group)) known.set(group, known.size % parts);
  return Array.from({ length: texts }, (_, at) =>
    known.size < 2 ? at % parts : (known.get(groups?.[at] ?? '') ?? 0),
  );
}

/** Rare labels borrow how sure a score is from all labels together. */
function calibrate(
  unseen: Float32Array,
  has: Uint8Array,
  positives: readonly number[],
  prior: number,
): readonly Calibration[] {
  const labels = positives.length;
  const rows = labels === 0 ? 0 : has.length / labels;
  const stride = Math.max(1, Math.floor(has.length / mostPooled));
  const pooledScores: number[] = [];
  const pooledTruth: boolean[] = [];
  for (let at = 0; at < has.length; at += 1) {
    if (has[at] !== 1 && at % stride !== 0) continue;
    pooledScores.push(unseen[at] ?? 0);
    pooledTruth.push(has[at] === 1);
  }
  const pooled = fitSigmoid(pooledScores, pooledTruth);
  return positives.map((count, label) => {
    const scores = Array.from({ length: rows }, (_, row) => unseen[row * labels + label] ?? 0);
    const truth = Array.from({ length: rows }, (_, row) => has[row * labels + label] === 1);
    const own = count < enoughPositives ? pooled : fitSigmoid(scores, truth);
    const sigmoid = own.slope < 0 ? own : pooled;
    return { ...sigmoid, threshold: bestThreshold(scores, truth, prior) };
  });
}
