import type { Language } from '../../shared/domain/language.ts';
import type { FontRole } from '../../shared/layout/text-metrics.ts';

/** Faces that PowerPoint has on Windows and macOS; LibreOffice sets them in fonts of the same widths. */
const latinFonts = { serif: 'Palatino Linotype', sans: 'Arial' } as const satisfies Record<FontRole, string>;
export const eastAsianFonts = { serif: 'Yu Mincho', sans: 'Yu Gothic' } as const satisfies Record<
  FontRole,
  string
>;

/** Latin faces also in Japanese decks: the East Asian face is set apart, see `pptx-package.ts`. */
export function fonts(_language: Language): Readonly<Record<FontRole, string>> {
  return latinFonts;
}

export function textLanguage(language: Language): string {
  return language === 'ja' ? 'ja-JP' : 'en-US';
}

/** `#0f5e6b` as the package writes it. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}
