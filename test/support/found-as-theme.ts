import type { ArrangedTheme } from '../../shared/analysis/arrange-level.ts';
import { jaccardIndex } from '../../shared/analysis/match-themes.ts';
import type { PlantedExperience } from './planted-study.ts';

/** A theme is the experience where it shares at least half of what either has, and most of the people. */
const leastShared = 0.5;
const leastPeople = 0.75;

/** The theme as which a planted experience is found. */
export function foundAsTheme(
  { codingIds, people }: PlantedExperience,
  themes: readonly ArrangedTheme[],
): ArrangedTheme | undefined {
  return themes.find((theme) => {
    const own = theme.members.map((member) => member.codingId);
    const tellers = new Set(own.filter((id) => codingIds.has(id)).map(tellerOf));
    return jaccardIndex(new Set(own), codingIds) >= leastShared && tellers.size >= people.size * leastPeople;
  });
}

/** Ids are `coding NAME TURN CODE`, and names end in a number: see `study-builder.ts`. */
function tellerOf(codingId: string): string {
  return /^coding \S+ \d+/.exec(codingId)?.[0] ?? codingId;
}
