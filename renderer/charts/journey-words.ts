import type { useTranslate } from '../data/use-translate.ts';
import type { JourneyPhase, JourneyRow } from './journey-data.ts';

/** People of a row in a phase, core customers and others. */
export const countAt = (row: JourneyRow, index: number) => (row.core[index] ?? 0) + (row.others[index] ?? 0);

type Translate = ReturnType<typeof useTranslate>;

/** "half by repeated use" and "9 of 14 people". */
export function timeInWords(
  row: JourneyRow,
  phases: readonly JourneyPhase[],
  t: Translate,
): readonly string[] {
  if (!row.time) return [];
  const { median, reached, total } = row.time;
  const phase = median === null ? undefined : phases[median];
  if (!phase || reached === 0) return [t('figures.timeUnknown')];
  return [phase.name, t('figures.reached', { count: reached, total })];
}

/** Everything a row says, for those who do not see it. */
export function rowInWords(row: JourneyRow, phases: readonly JourneyPhase[], t: Translate): string {
  const counts = phases.flatMap((phase, index) =>
    countAt(row, index) > 0 ? [`${phase.name} ${countAt(row, index)}`] : [],
  );
  const median = row.time?.median == null ? undefined : phases[row.time.median];
  const time =
    row.time && median
      ? [t('figures.halfBy', { phase: median.name, count: row.time.reached, total: row.time.total })]
      : [];
  return [`${row.label}: ${counts.join(', ') || t('figures.noPhase')}`, ...time].join('. ');
}
