import { findThemes } from '../../shared/analysis/themes.ts';
import { minePatterns } from '../../shared/analysis/patterns.ts';
import type { Pattern } from '../../shared/analysis/patterns.ts';
import type { Language } from '../../shared/domain/language.ts';
import { slotNames } from '../../shared/domain/statement.ts';
import { fillSlots } from '../../shared/statements/fill-slots.ts';
import { themeInput } from '../analysis/study-builder.ts';
import { foundAsTheme } from './found-as-theme.ts';
import type { PlantedExperience, PlantedStudy } from './planted-study.ts';

/** What became of one planted experience. */
export type PlantedFound = {
  /** It is one theme of the automatic level, see `foundAsTheme`. */
  readonly theme: boolean;
  /** All five parts are together in one closed set, most of whose people tell the experience. */
  readonly pattern: boolean;
  /** At least `fewestForPattern` people said all five parts: otherwise there is no such closed set to be found. */
  readonly whole: boolean;
  /** Slots of the statement drafted from its theme that hold the planted code and no other, 0 to 5. */
  readonly slots: number;
};

const fewestForPattern = 3;
const mostlyTellers = 0.7;

/** Finds themes, patterns and slots of a planted study as the product does, and compares them with what was planted. */
export function plantedFound(
  { data, experiences }: PlantedStudy,
  language: Language,
): readonly PlantedFound[] {
  const { themes } = findThemes(themeInput(data), { seed: 1 });
  const { patterns } = minePatterns(data);
  return experiences.map((experience) => {
    const theme = foundAsTheme(experience, themes);
    const slots = fillSlots(new Set(theme?.members.map(({ codingId }) => codingId)), data, language);
    const right = slotNames.filter((name, at) => {
      const codeIds = slots[name]?.codeIds ?? [];
      return codeIds.length === 1 && codeIds[0] === experience.codeIds[at];
    });
    return {
      theme: theme !== undefined,
      pattern: patterns.some((pattern) => isWhole(pattern, experience)),
      whole: tellersOfAll(experience) >= fewestForPattern,
      slots: theme === undefined ? 0 : right.length,
    };
  });
}

function isWhole({ codeIds, people }: Pattern, experience: PlantedExperience): boolean {
  const tellers = people.filter((person) => experience.people.has(person));
  return (
    experience.codeIds.every((id) => codeIds.includes(id)) && tellers.length >= people.length * mostlyTellers
  );
}

/** People whose tellings have every part; ids are `coding NAME TURN CODE`, see `study-builder.ts`. */
function tellersOfAll({ people, codeIds, codingIds }: PlantedExperience): number {
  const said = [...codingIds];
  return [...people].filter((person) => {
    const own = said.filter((id) => id.startsWith(`${person.replace('person', 'coding')} `));
    return codeIds.every((code) => own.some((id) => id.endsWith(` ${code.replace('code ', '')}`)));
  }).length;
}
