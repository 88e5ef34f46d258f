import { absenceNames } from './company-absence.ts';
import { peopleUnder, without } from './explorer-filter.ts';
import type { Filter } from './explorer-filter.ts';
import type { ExplorerIndex } from './explorer-index.ts';

/** People left by the filter (whatever phases it picks) who say that the company was not there, by phase: see `companyAbsence`. */
export function absenceByPhase(index: ExplorerIndex, filter: Filter): readonly number[] {
  const { codes, phases } = index.data;
  const says = codes.map(({ name }) => absenceNames.test(name));
  const people = phases.map(() => new Set<number>());
  if (!says.includes(true)) return people.map(() => 0);
  const left = peopleUnder(index, without(filter, 'phases'));
  index.code.forEach((code, mark) => {
    const person = index.person[mark] ?? -1;
    if (says[code] === true && left[person] === 1) people[index.phase[mark] ?? -1]?.add(person);
  });
  return people.map((each) => each.size);
}
