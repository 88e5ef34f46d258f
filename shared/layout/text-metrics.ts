import {
  complexBoldWidths,
  complexWidths,
  interBoldWidths,
  interWidths,
  sourceSerifBoldWidths,
  sourceSerifWidths,
} from './bundled-widths.ts';
import { sansBoldWidths, sansWidths, serifBoldWidths, serifWidths } from './font-widths.ts';

export type FontRole = 'serif' | 'sans';
/**
 * Faces whose widths are known. `serif` has those of Palatino Linotype, `sans` those of Arial; `other` stands for a face
 * nobody here knows: each character as wide as in the widest of the others.
 */
export type FaceName = FontRole | 'inter' | 'source-serif' | 'other';
export type TextStyle = { readonly font: FaceName; readonly bold?: boolean };

type Widths = ReadonlyMap<number, number>;

const ascii = (widths: readonly number[]): Widths =>
  new Map(widths.map((width, index) => [index + 32, width]));
const fromRuns = (runs: readonly (readonly number[])[]): Widths =>
  new Map(
    runs.flatMap(([first = 0, ...widths]) =>
      widths.map((width, index): [number, number] => [first + index, width]),
    ),
  );
const widest = (tables: readonly Widths[]): Widths =>
  new Map(
    [...new Set(tables.flatMap((table) => [...table.keys()]))].map((code) => [
      code,
      Math.max(...tables.map((table) => table.get(code) ?? 0)),
    ]),
  );

const known = {
  serif: { regular: ascii(serifWidths), bold: ascii(serifBoldWidths) },
  sans: { regular: ascii(sansWidths), bold: ascii(sansBoldWidths) },
  inter: { regular: fromRuns(interWidths), bold: fromRuns(interBoldWidths) },
  'source-serif': { regular: fromRuns(sourceSerifWidths), bold: fromRuns(sourceSerifBoldWidths) },
} as const satisfies Record<Exclude<FaceName, 'other'>, { regular: Widths; bold: Widths }>;

const faceWidths: Readonly<Record<FaceName, { readonly regular: Widths; readonly bold: Widths }>> = {
  ...known,
  other: {
    regular: widest(Object.values(known).map((face) => face.regular)),
    bold: widest(Object.values(known).map((face) => face.bold)),
  },
};

/** Hebrew and Arabic, which no face above has: set in one face beside each of them. */
const complex = { regular: fromRuns(complexWidths), bold: fromRuns(complexBoldWidths) };

/** Signs that the tables of ASCII lack, for the two faces that have no more. */
const punctuationWidths: ReadonlyMap<string, number> = new Map([
  ['\u00A0', 278],
  ['’', 278],
  ['‘', 278],
  ['“', 500],
  ['”', 500],
  ['–', 556],
  ['—', 1000],
  ['…', 1000],
  ['·', 278],
  ['•', 606],
]);

const wideCharacter =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}|[①-⓿■-◿→-⇿]/u;
const markOnly = /^(?:\p{Mark}|\u{200B}|\u{200C}|\u{200D}|\u{FE0F})$/u;

/** True for characters set in a full em square: kana, kanji, full-width forms, symbols. */
export function isWide(character: string): boolean {
  return wideCharacter.test(character);
}

function characterWidth(character: string, widths: Widths, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const known =
    widths.get(code) ??
    punctuationWidths.get(character) ??
    (code >= 0x590 ? complex[bold ? 'bold' : 'regular'].get(code) : undefined);
  if (known !== undefined) return known;
  if (isWide(character)) return 1000;
  if (markOnly.test(character)) return 0;
  // An accented letter is as wide as its letter.
  const plain = character.normalize('NFD').codePointAt(0) ?? 0;
  const letter = plain === character.codePointAt(0) ? undefined : widths.get(plain);
  if (letter !== undefined) return letter;
  // Other letters: the mean of accented Latin is 600; capitals and unknown scripts get a little more.
  return character === character.toLowerCase() ? 600 : 740;
}

/** Presentation programs set a quarter em between Japanese and Latin letters or figures. */
const scriptGap = 250;
const latinSign = /[\p{Script=Latin}\p{Nd}%]/u;

function gapBetween(before: string, after: string): number {
  const mixed = (isWide(before) && latinSign.test(after)) || (latinSign.test(before) && isWide(after));
  return mixed && !isPunctuation(before) && !isPunctuation(after) ? scriptGap : 0;
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}\p{Z}]/u.test(character) && character !== '%';
}

/** Joined to the emoji before it: a family, a profession, a colour of skin. */
function joinsBefore(before: string, character: string): boolean {
  return before === '\u200D' || /^\p{Emoji_Modifier}$/u.test(character);
}

/** No character up to this one is wide. */
const lastNarrow = '\u10FF';

/**
 * Signs that a Japanese face sets in a full em, which programs take wherever Japanese stands beside them; from the Latin
 * letters beyond they then stand as far as Japanese does.
 */
const fullSign = 1000 + scriptGap;
const sharedSign = /[“”‘’…—]/u;

/** Width of one line of text at `size` points, in inches. Line breaks are not looked at. */
export function textWidth(text: string, style: TextStyle, size: number): number {
  const widths = faceWidths[style.font][style.bold ? 'bold' : 'regular'];
  let thousandths = 0;
  let before = '';
  let beforeWide = false;
  let waiting = 0;
  for (const character of text) {
    const mixes = before !== '' && (character > lastNarrow || before > lastNarrow);
    const wide = character > lastNarrow && isWide(character);
    const joined = mixes && joinsBefore(before, character);
    const own = joined ? 0 : characterWidth(character, widths, style.bold ?? false);
    if (sharedSign.test(character)) {
      const full = Math.max(own, fullSign);
      thousandths += beforeWide ? full : own;
      waiting = beforeWide ? 0 : full - own;
    } else {
      const gap = mixes && !joined ? gapBetween(before, character) : 0;
      thousandths += own + gap + (wide ? waiting : 0);
      waiting = 0;
    }
    beforeWide = wide;
    before = character;
  }
  return (thousandths / 1000) * (size / 72);
}
