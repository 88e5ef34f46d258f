import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Phase } from '../../../shared/domain/study.ts';

/** All phases of the study's journey with the theme's people, also where there are none; unknown phases come last. */
export function everyPhase(phases: readonly Phase[], counted: ThemeReport['phases']): ThemeReport['phases'] {
  const people = new Map(counted.map((each) => [each.phase, each.people]));
  const known = new Set(phases.map((phase) => phase.id));
  return [
    ...phases.map(({ id, name }) => ({ phase: id, name, people: people.get(id) ?? 0 })),
    ...counted.filter((each) => !known.has(each.phase)),
  ];
}
