import { contrastRatio } from './color-math.ts';
import { faceOf } from './faces.ts';
import type { DeckLook } from './deck-look.ts';
import { leastContrast } from './look-inks.ts';

/** Something of a look that a reader of the slides would suffer from; contrast as it is, 1..21, one decimal. */
export type LookProblem =
  | { readonly code: 'contrast'; readonly what: 'ink' | 'accent'; readonly ratio: number }
  | { readonly code: 'font'; readonly what: string };

/** Colours too near the page to be read (under 4.5:1), and fonts whose widths are not known here. */
export function lookProblems(look: DeckLook): readonly LookProblem[] {
  const faint = (['ink', 'accent'] as const).flatMap((what): LookProblem[] => {
    const ratio = contrastRatio(look.colors[what], look.colors.page);
    return ratio < leastContrast ? [{ code: 'contrast', what, ratio: Math.round(ratio * 10) / 10 }] : [];
  });
  const families = [...new Set([look.fonts.heading, look.fonts.body])];
  const unknown = families
    .filter((family) => faceOf(family) === 'other')
    .map((what): LookProblem => ({ code: 'font', what }));
  return [...faint, ...unknown];
}
