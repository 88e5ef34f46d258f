import type { FontRole } from '../../shared/layout/text-metrics.ts';
import type { Drawn } from '../../shared/deck/slide-primitives.ts';
import { fontCatalog, type Face, type ReadFont } from './font-catalog.ts';
import { subsetFace } from './subset-font.ts';

type Used = {
  readonly face: Face;
  readonly role: FontRole;
  readonly bold: boolean;
  readonly characters: Set<string>;
};

/** Family names under which the embedded parts are set. */
export const embeddedFamilies = { serif: 'hara-serif', sans: 'hara-sans' } as const satisfies Record<
  FontRole,
  string
>;

function fontRule({ face, role, bold, characters }: Used): string {
  const sorted = [...characters].toSorted();
  const [type, bytes] =
    face.manner === 'plain'
      ? (['truetype', subsetFace(face, sorted)] as const)
      : (['woff', face.packed] as const);
  const data = Buffer.from(bytes).toString('base64');
  const range = sorted.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',');
  return `@font-face{font-family:${embeddedFamilies[role]};font-weight:${bold ? 700 : 400};src:url(data:font/${type === 'woff' ? 'woff' : 'ttf'};base64,${data}) format("${type}");unicode-range:${range}}`;
}

/** Rules with exactly the glyphs that the drawings need; faces of joined letters whole, with the rules that join them. */
export function fontRules(drawings: Iterable<Drawn>, read: ReadFont): string {
  const fonts = fontCatalog(read);
  const used = new Map<string, Used>();
  for (const drawn of drawings) {
    if (drawn.kind !== 'text') continue;
    for (const run of drawn.runs) {
      for (const { text, face } of fonts.cut(run.text, { font: drawn.font, bold: run.bold })) {
        // Emoji are left to the reader's system, which has them in colour.
        if (!face || face.manner === 'emoji') continue;
        const key = `${drawn.font} ${run.bold} ${face.key}`;
        const own = used.get(key) ?? { face, role: drawn.font, bold: run.bold, characters: new Set() };
        for (const character of text)
          if (face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) own.characters.add(character);
        used.set(key, own);
      }
    }
  }
  return [...used.values()]
    .filter(({ characters }) => characters.size > 0)
    .map(fontRule)
    .join('\n');
}
