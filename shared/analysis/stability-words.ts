/** How far a pattern hangs on single people; keys below `patterns.stability.` in the catalogues. */
export type StabilityWords = 'stable' | 'fairly-stable' | 'unstable';

const fewestPeople = 4;

/**
 * Words for the stability of a pattern (0..1, see `conceptStability`): from 0.5 on the same codes remain more often than not
 * when half of the people are left out; under 0.2, that is about when two or three of its people each hold it up alone, it
 * is a picture of these people rather than a pattern. So is any pattern of fewer than four people, whatever its number.
 */
export function stabilityWords(stability: number, people: number): StabilityWords {
  if (people < fewestPeople) return 'unstable';
  if (stability >= 0.5) return 'stable';
  return stability >= 0.2 ? 'fairly-stable' : 'unstable';
}
