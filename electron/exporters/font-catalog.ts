import { create, type Font } from 'fontkit';
import type { FontRole } from '../../shared/layout/text-metrics.ts';
import { unpackWoff } from './woff.ts';

/** Reads a bundled font or its list of characters by its place among the packages; null where it is not there. */
export type ReadFont = (file: string) => Uint8Array | null;

/**
 * How a face sets text: letter by letter as measured; by its own rules where letters change with their neighbours; emoji by
 * their rules too (families, flags), a full em wide.
 */
export type FaceManner = 'plain' | 'joined' | 'emoji';
/** One bundled file that is set in: `key` names it in the document; `packed` is the file as it lies on the disk. */
export type Face = {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly packed: Uint8Array;
  readonly font: Font;
  readonly manner: FaceManner;
};
/** A stretch of text that one face can set; `face` is null where no bundled font knows the characters. */
export type FaceRun = { readonly text: string; readonly face: Face | null };

export type FontCatalog = {
  /** Text cut into stretches by the face that knows each character: Latin faces first, Japanese next, emoji last. */
  readonly cut: (text: string, style: { readonly font: FontRole; readonly bold?: boolean }) => FaceRun[];
  /** Characters that no bundled font knows, in the order met. */
  readonly missing: () => readonly string[];
};

const latin = { serif: 'source-serif-4', sans: 'inter' } as const satisfies Record<FontRole, string>;
const japanese = { serif: 'noto-serif-jp', sans: 'noto-sans-jp' } as const satisfies Record<FontRole, string>;
const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

const fileOf = (family: string, part: string, weight: number) =>
  `@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`;

/** Scripts with a face of their own, one family for both roles. */
const joinedScripts = [
  { of: /[\u0590-\u05FF\uFB1D-\uFB4F]/u, family: 'noto-sans-hebrew', part: 'hebrew' },
  {
    of: /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/u,
    family: 'noto-sans-arabic',
    part: 'arabic',
  },
] as const;
const emojiFile = fileOf('noto-emoji', 'emoji', 400);

function mannerOf(file: string): FaceManner {
  if (file === emojiFile) return 'emoji';
  return joinedScripts.some(({ family }) => file.includes(`/${family}/`)) ? 'joined' : 'plain';
}

/** The rest of the Japanese characters (old forms, signs) stand in slices, of which one weight is bundled. */
const sliceFamily = 'noto-sans-jp';

function inRanges(ranges: string, code: number): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

/** From here on Japanese and Chinese. */
const firstWide = 0x2e80;
/** Marks and joiners go with the character before them. */
const leaning = /^(?:\p{Mark}|\u{200C}|\u{200D}|\u{FE0E}|\u{FE0F})$/u;
/** Not drawn by anything. */
const invisible = /^[\p{Cc}\p{Cf}]$/u;

/** Opens each font file once; a catalogue serves one document. */
export function fontCatalog(read: ReadFont): FontCatalog {
  const opened = new Map<string, Face | null>();
  const chosen = new Map<string, Face | null>();
  const missing = new Set<string>();
  let slices: Readonly<Record<string, string>> | undefined;

  const open = (file: string): Face | null => {
    const known = opened.get(file);
    if (known !== undefined) return known;
    const packed = read(file);
    const bytes = packed && unpackWoff(packed);
    const font = bytes && create(Buffer.from(bytes));
    const face =
      font && packed && 'hasGlyphForCodePoint' in font
        ? { key: file, bytes, packed, font, manner: mannerOf(file) }
        : null;
    opened.set(file, face);
    return face;
  };
  const sliceOf = (code: number): string | null => {
    if (!slices) {
      const list = read(`@fontsource/${sliceFamily}/unicode.json`);
      slices = list ? (JSON.parse(new TextDecoder().decode(list)) as Record<string, string>) : {};
    }
    const found = Object.entries(slices).find(
      ([name, ranges]) => name.startsWith('[') && inRanges(ranges, code),
    );
    return found ? fileOf(sliceFamily, found[0].slice(1, -1), 400) : null;
  };
  const find = (character: string, role: FontRole, weight: number): Face | null => {
    const code = character.codePointAt(0) ?? 0;
    const knows = (file: string) => {
      const face = open(file);
      return face?.font.hasGlyphForCodePoint(code) ? face : null;
    };
    const joined = joinedScripts.find(({ of }) => of.test(character));
    if (joined) return knows(fileOf(joined.family, joined.part, weight));
    const own = code < firstWide ? scripts.map((script) => fileOf(latin[role], script, weight)) : [];
    for (const file of own) {
      const face = knows(file);
      if (face) return face;
    }
    // Signs among Latin words are looked for in the small slices first: the whole face takes long to unpack.
    const whole = () => knows(fileOf(japanese[role], 'japanese', weight));
    const part = () => {
      const slice = sliceOf(code);
      return slice ? knows(slice) : null;
    };
    const known = code < firstWide ? (part() ?? whole()) : (whole() ?? part());
    return known ?? knows(emojiFile);
  };

  return {
    cut(text, { font, bold }) {
      const weight = bold ? 700 : 400;
      const runs: { text: string; face: Face | null }[] = [];
      for (const character of text) {
        const last = runs.at(-1);
        if (last && leaning.test(character)) {
          last.text += last.face ? character : '';
          continue;
        }
        if (invisible.test(character)) continue;
        const key = `${font} ${weight} ${character}`;
        const known = chosen.get(key);
        const face = known === undefined ? find(character, font, weight) : known;
        chosen.set(key, face);
        if (!face) missing.add(character);
        if (last && last.face === face) last.text += character;
        else runs.push({ text: character, face });
      }
      return runs;
    },
    missing: () => [...missing],
  };
}
