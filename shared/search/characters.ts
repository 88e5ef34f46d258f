// What a character is to a search. All of it by UTF-16 unit, so that a scan stays linear and cheap.

const wordLike = /[\p{L}\p{N}\p{M}_]/u;

/** True for letters, digits and marks of any script. Halves of surrogate pairs are none. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || isUpper(code);
  return wordLike.test(String.fromCharCode(code));
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 95;
}

/** Units of scripts written without spaces: kana, Han, Thai, Lao, Khmer, Burmese, and half-width kana. */
export function isUnspacedUnit(code: number): boolean {
  if (code < 0x0e00) return false;
  return unspaced.some(([from, to]) => code >= from && code <= to);
}

const unspaced: readonly (readonly [number, number])[] = [
  [0x3041, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0xd840, 0xd888], // first halves of Han beyond the basic plane
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
];

const ends = /[\s。．.！!？?、，,；;：:「」『』()（）]/;

/** Where a clause or sentence of an unspaced script ends, and at any white space. */
export function isBreakUnit(code: number): boolean {
  return ends.test(String.fromCharCode(code));
}

/** An apostrophe or hyphen between letters belongs to the word. */
export function isJoinerUnit(code: number): boolean {
  return code === 0x27 || code === 0x2d || code === 0x2019;
}
