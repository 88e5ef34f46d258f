import { codeKinds, type CodeKind } from '../domain/code.ts';
import { contrastRatio, mixColors } from './color-math.ts';
import { lightColors, type Ink } from './deck-colors.ts';
import { standardLook, type DeckLook } from './deck-look.ts';

export type InkTable = Readonly<Record<Ink, string>>;

/** Least contrast of words with their ground (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** The hue where it can be read on the page; else moved towards the colour of the text until it can. */
function readable(hue: string, look: DeckLook): string {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mixColors(hue, look.colors.ink, share);
    if (contrastRatio(mixed, look.colors.page) >= leastContrast) return mixed;
  }
  return look.colors.ink;
}

const same = (look: DeckLook) =>
  (['page', 'ink', 'accent'] as const).every((name) => look.colors[name] === standardLook.colors[name]);

/**
 * All colours of a deck from the three of its look: greys between page and ink, the hues of kinds as they are unless
 * they could not be read on this page.
 */
export function inksOf(look: DeckLook): InkTable {
  if (same(look)) return lightColors;
  const { page, ink, accent } = look.colors;
  const grey = (share: number) => mixColors(page, ink, share);
  const hue = (kind: CodeKind) => readable(lightColors[kind], look);
  const kinds = Object.fromEntries(
    codeKinds.flatMap((kind) => [
      [kind, hue(kind)],
      [`${kind}-bg`, mixColors(page, hue(kind), 0.18)],
    ]),
  );
  return {
    ...lightColors,
    ...kinds,
    page,
    ink,
    accent,
    margin: grey(0.06),
    line: grey(0.12),
    'line-strong': grey(0.24),
    'ink-2': readable(grey(0.78), look),
    'ink-3': readable(grey(0.68), look),
    'accent-soft': mixColors(page, accent, 0.14),
    body: grey(0.12),
  };
}
