import type { FoundLevel } from '../domain/found-themes.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { chanceCoherence, coherence, isBeyondChance } from './chance-reference.ts';
import type { SettledLevel } from './found-level.ts';
import type { FeatureParts } from './moment-features.ts';
import type { Moment } from './moments.ts';
import { personSample } from './person-sample.ts';
import { rowsAt } from './rows-at.ts';
import { seedAgreement } from './seed-agreement.ts';
import { sparseRowsAt } from './sparse-rows-at.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import type { OrderedInput } from './theme-input.ts';
import { resampledJaccard, stabilityOf } from './theme-stability.ts';

/** Seeds and chance are judged by the moments of so many that people were drawn for, where there are more. */
const judgedMoments = 800;

export type CheckSource = {
  readonly moments: readonly Moment[];
  readonly rows: DenseMatrix;
  readonly parts: FeatureParts;
  readonly input: OrderedInput;
};

/** Levels with what is known of how sure they are: stability of each theme, and how little another seed changes. */
export function checkedLevels(
  source: CheckSource,
  settled: readonly SettledLevel[],
  options: RunWatch & { readonly seed: number },
): readonly FoundLevel[] {
  const { moments, rows, input } = source;
  const people = moments.map((moment) => moment.person);
  const counts = settled.map(({ level }) => level.groups);
  const jaccard = resampledJaccard(
    rows,
    people,
    settled.map(({ partition, level }, at) => ({
      partition,
      groups: level.groupList.length,
      count: counts[at] ?? 1,
    })),
    part(options, 0, 0.5),
  );
  const sample = personSample(people, judgedMoments, options.seed);
  const judged = sampled(source, sample);
  const agreement = seedAgreement(judged.parts, counts, options.seed, part(options, 0.5, 0.7));
  const codings = new Map(input.codings.map((coding) => [coding.id, coding]));
  const chance = chanceCoherence(
    judged.moments,
    judged.parts,
    codings,
    input.tree,
    counts,
    part(options, 0.7, 1),
  );
  reached(1, options);
  return settled.map(({ level, partition }, at) => {
    const together = coherence(
      judged.rows,
      Int32Array.from(sample, (row) => partition[row] ?? -1),
    );
    return {
      ...level,
      seedAgreement: agreement[at] ?? null,
      groupList: level.groupList.map((group, index) => {
        const own = together[index];
        const beyondChance = own === undefined ? null : isBeyondChance(own, chance);
        return { ...group, stability: stabilityOf(jaccard[at]?.[index] ?? Number.NaN, beyondChance) };
      }),
    };
  });
}

function sampled({ moments, rows, parts }: CheckSource, sample: Int32Array) {
  if (sample.length === moments.length) return { moments, rows, parts };
  return {
    moments: Array.from(sample).flatMap((row) => moments[row] ?? []),
    rows: rowsAt(rows, sample),
    parts: {
      codes: sparseRowsAt(parts.codes, sample),
      words: sparseRowsAt(parts.words, sample),
      common: Float32Array.from(sample, (row) => parts.common[row] ?? 0),
    },
  };
}

function part<T extends RunWatch>(watch: T, from: number, to: number): T {
  return { ...watch, onProgress: (share: number) => watch.onProgress?.(from + share * (to - from)) };
}
