import type { Ink } from '../../shared/deck/deck-colors.ts';
import type { DeckFonts } from '../../shared/deck/deck-look.ts';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { FontRole } from '../../shared/layout/text-metrics.ts';

/** Names that the writer gets; `pptx-faces.ts` turns them into references to the theme's fonts. */
export const faceMarks = { serif: 'Hara heading', sans: 'Hara body' } as const satisfies Record<
  FontRole,
  string
>;

/** Faces for Arabic, Hebrew, Thai and other complex scripts, on every system. */
const complexFace = 'Arial';

/** The theme's fonts by script. */
export function themeFaces(
  fonts: DeckFonts,
): Readonly<
  Record<'major' | 'minor', { readonly latin: string; readonly eastAsian: string; readonly complex: string }>
> {
  return {
    major: { latin: fonts.heading, eastAsian: fonts.headingJa, complex: complexFace },
    minor: { latin: fonts.body, eastAsian: fonts.bodyJa, complex: complexFace },
  };
}

export function textLanguage(language: Language): string {
  return language === 'ja' ? 'ja-JP' : 'en-US';
}

/** What a run of a right-to-left paragraph needs: the writer takes neither from the whole. */
export function rightToLeft(text: string, dir: 'ltr' | 'rtl' | undefined): { rtlMode?: true; lang?: string } {
  if (dir !== 'rtl') return {};
  return { rtlMode: true, lang: /\p{Script=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA' };
}

/** `#0f5e6b` as the package writes it. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** The theme's twelve colours from those of the deck. */
export function themeColors(inks: InkTable): readonly (readonly [slot: string, color: string])[] {
  const slots = {
    dk1: 'ink',
    lt1: 'page',
    dk2: 'ink-2',
    lt2: 'margin',
    accent1: 'accent',
    accent2: 'sensation',
    accent3: 'value',
    accent4: 'condition',
    accent5: 'moment',
    accent6: 'change',
    hlink: 'accent',
    folHlink: 'loyalty',
  } as const satisfies Record<string, Ink>;
  return Object.entries(slots).map(([slot, ink]) => [slot, hex(inks[ink])] as const);
}
