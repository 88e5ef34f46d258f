import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';

/**
 * Reads the advance widths of the bundled text faces into shared/layout/bundled-widths.ts, in 1/1000 of the font size:
 * `node scripts/font-widths.ts`, then prettier. Japanese faces need no table: their characters are a full em wide.
 */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];
const parts = (family: string, names: readonly string[]) =>
  names.map((name) => `@fontsource/${family}/files/${family}-${name}`);
const faces = {
  inter: parts('inter', scripts),
  sourceSerif: parts('source-serif-4', scripts),
  // Hebrew and Arabic have these two beside every other face; letters by themselves are the widest.
  complex: [...parts('noto-sans-hebrew', ['hebrew']), ...parts('noto-sans-arabic', ['arabic'])],
} as const;
const weights = { regular: 400, bold: 700 } as const;
/** Latin to Cyrillic, accented Vietnamese, dashes, quotation marks, currency and letter-like signs; for `complex` its scripts. */
const complexRanges = [
  [0x5be, 0x5f4],
  [0x606, 0x6ff],
  [0x750, 0x77f],
] as const;
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
] as const;

function widthsOf(name: string, places: readonly string[], weight: number): Record<number, number> {
  const fonts = places.map((place) =>
    create(readFileSync(join('node_modules', `${place}-${weight}-normal.woff`))),
  );
  const out: Record<number, number> = {};
  for (const [from, to] of name === 'complex' ? complexRanges : ranges)
    for (let code = from; code <= to; code += 1) {
      // Marks stand above or below a letter and take no room.
      if (/\p{Mark}/u.test(String.fromCodePoint(code))) continue;
      const font = fonts.find((each) => 'hasGlyphForCodePoint' in each && each.hasGlyphForCodePoint(code));
      if (!font || !('glyphForCodePoint' in font)) continue;
      out[code] = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000);
    }
  return out;
}

/** Runs of code points with their widths: `[first, width, width, ...]`. */
function runsOf(widths: Record<number, number>): string {
  const runs: number[][] = [];
  let last = -2;
  for (const code of Object.keys(widths).map(Number)) {
    if (code !== last + 1) runs.push([code]);
    runs.at(-1)?.push(widths[code] ?? 0);
    last = code;
  }
  return `[${runs.map((run) => `[${run.join(', ')}]`).join(', ')}]`;
}

const tables = Object.entries(faces).flatMap(([name, places]) =>
  Object.entries(weights).map(
    ([weight, value]) =>
      `export const ${name}${weight === 'bold' ? 'Bold' : ''}Widths = ${runsOf(widthsOf(name, places, value))} as const;`,
  ),
);
writeFileSync(
  'shared/layout/bundled-widths.ts',
  `/**\n * Advance widths of the bundled faces in 1/1000 of the font size, written by scripts/font-widths.ts: runs that begin with\n * their first code point.\n */\n${tables.join('\n')}\n`,
);
