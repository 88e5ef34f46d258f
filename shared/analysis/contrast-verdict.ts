import type { Contrast } from './contrast.ts';

/** What may be said of a contrast; keys below `contrast.` in the catalogues. */
export type ContrastVerdict = 'nothingToCompare' | 'tooFew' | 'couldBeChance' | 'hardlyChance';

/** The usual border: chance alone would bring as much in fewer than one of twenty such studies. */
const border = 0.05;

/**
 * A contrast in one word, the most careful that applies: nobody to compare with; too few people to compare shares, whatever
 * the test says; could be chance after correction for all comparisons; or hardly chance.
 */
export function contrastVerdict({ adjustedP, tooFew }: Contrast): ContrastVerdict {
  if (adjustedP === null) return 'nothingToCompare';
  if (tooFew) return 'tooFew';
  return adjustedP < border ? 'hardlyChance' : 'couldBeChance';
}
