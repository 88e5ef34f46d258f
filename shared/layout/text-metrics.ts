import { sansBoldWidths, sansWidths, serifBoldWidths, serifWidths } from './font-widths.ts';

export type FontRole = 'serif' | 'sans';
export type TextStyle = { readonly font: FontRole; readonly bold?: boolean };

const asciiWidths = {
  serif: { regular: serifWidths, bold: serifBoldWidths },
  sans: { regular: sansWidths, bold: sansBoldWidths },
} as const;

const punctuationWidths: Readonly<Record<string, number>> = {
  '’': 278,
  '‘': 278,
  '“': 500,
  '”': 500,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '·': 278,
  '•': 606,
};

const wideCharacter =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}|[①-⓿■-◿→-⇿]/u;
const markOnly = /^(?:\p{Mark}|\u{200B}|\u{200C}|\u{200D}|\u{FE0F})$/u;

/** True for characters set in a full em square: kana, kanji, full-width forms, symbols. */
export function isWide(character: string): boolean {
  return wideCharacter.test(character);
}

function characterWidth(character: string, widths: readonly number[]): number {
  const code = character.codePointAt(0) ?? 0;
  const ascii = widths[code - 32];
  if (ascii !== undefined) return ascii;
  const known = punctuationWidths[character];
  if (known !== undefined) return known;
  if (isWide(character)) return 1000;
  if (markOnly.test(character)) return 0;
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

/** Width of one line of text at `size` points, in inches. Line breaks are not looked at. */
export function textWidth(text: string, style: TextStyle, size: number): number {
  const widths: readonly number[] = asciiWidths[style.font][style.bold ? 'bold' : 'regular'];
  let thousandths = 0;
  let before = '';
  for (const character of text) {
    thousandths += characterWidth(character, widths) + (before === '' ? 0 : gapBetween(before, character));
    before = character;
  }
  return (thousandths / 1000) * (size / 72);
}
