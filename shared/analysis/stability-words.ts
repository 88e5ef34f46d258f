import type { Pattern } from './patterns.ts';

/** How far a pattern may be relied on; keys below `patterns.stability.` in the catalogues. */
export type StabilityWords = 'stable' | 'fairly-stable' | 'unstable' | 'frequent-codes';

const fewestPeople = 4;
/** Frequent codes meet in many people, whatever they mean; only one of twenty such meetings would be as large. */
const border = 0.05;

/**
 * A pattern in one word. Its stability (0..1, see `conceptStability`) from 0.5 on: the same codes remain more often than not
 * when half of the people are left out. Under 0.2, that is about when two or three of its people each hold it up alone, it
 * is a picture of these people rather than a pattern; so is any of fewer than four people. `frequent-codes`: stable, but
 * no more people have these codes together than would if the codes had nothing to do with one another.
 */
export function stabilityWords({
  stability,
  support,
  codeIds,
  chance,
}: Pick<Pattern, 'stability' | 'support' | 'codeIds' | 'chance'>): StabilityWords {
  if (support.participants < fewestPeople || stability < 0.2) return 'unstable';
  if (codeIds.length > 1 && chance > border) return 'frequent-codes';
  return stability >= 0.5 ? 'stable' : 'fairly-stable';
}
