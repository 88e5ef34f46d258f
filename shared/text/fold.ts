// Full-width ASCII, ideographic and no-break space, final sigma, curly apostrophes and quotes.
const foldable = /[！-～\u3000\u00a0ς‘’ʼ“”]/;
const foldableAll = new RegExp(foldable, 'g');
const singles = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['ς', 'σ'],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
]);

/**
 * Folds text and query alike for search: lower case, full-width ASCII to ASCII, ideographic and no-break space to a
 * space, curly quotes to straight ones. The result has the length of the input in UTF-16 units, so that an offset
 * in one is an offset in the other. Kana stay as they are.
 */
export function foldForSearch(text: string): string {
  // First, so that a full-width capital becomes lower case too.
  const narrow = foldable.test(text) ? text.replace(foldableAll, foldCharacter) : text;
  // The only letter whose lower case is longer; with it gone, lower-casing keeps the length.
  const plain = narrow.includes('\u0130') ? narrow.replaceAll('\u0130', 'i') : narrow;
  const lower = plain.toLowerCase();
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : (singles.get(character) ?? character);
}
