import type { FoundLevel } from '../domain/found-themes.ts';
import { reached, stretchOf } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { chanceCoherence, coherence, isBeyondChance } from './chance-reference.ts';
import type { SettledLevel } from './found-level.ts';
import type { Moment } from './moments.ts';
import { personSample } from './person-sample.ts';
import { rowsAt } from './rows-at.ts';
import { seedAgreement } from './seed-agreement.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import type { OrderedInput } from './theme-input.ts';
import type { WordReader } from './words.ts';
import { resampledJaccard, stabilityOf } from './theme-stability.ts';

/** Seeds and chance are judged by the moments of so many that people were drawn for, where there are more. */
const judgedMoments = 600;

export type CheckSource = {
  readonly moments: readonly Moment[];
  readonly rows: DenseMatrix;
  readonly input: OrderedInput;
  readonly read: WordReader;
};

/** Levels with what is known of how sure they are: stability of each theme, and how little another seed changes. */
export function checkedLevels(
  source: CheckSource,
  settled: readonly SettledLevel[],
  options: RunWatch & { readonly seed: number },
): readonly FoundLevel[] {
  const { moments, rows, input, read } = source;
  const { seed } = options;
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
    { ...stretchOf(options, 0, 0.5), seed },
  );
  const sample = personSample(people, judgedMoments, seed);
  const judged = Array.from(sample).flatMap((row) => moments[row] ?? []);
  const judgedRows = sample.length === moments.length ? rows : rowsAt(rows, sample);
  const agreement = seedAgreement(judged, input, read, counts, seed, stretchOf(options, 0.5, 0.7));
  const chance = chanceCoherence(judged, input, read, counts, { ...stretchOf(options, 0.7, 1), seed });
  reached(1, options);
  return settled.map(({ level, partition }, at) => {
    const together = coherence(
      judgedRows,
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
