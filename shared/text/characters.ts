const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}`;
const wordLetter = new RegExp(String.raw`^[[\p{L}\p{N}\p{M}]--[${unspaced}]]$`, 'v');
// Accents, skin tones, joiners and variation selectors (as numbers: in a class they would join their neighbours).
const continuing = new RegExp(String.raw`^[\p{M}\p{Emoji_Modifier}\u200d\ufe0e\ufe0f]$`, 'u');
const tokens = new RegExp(
  String.raw`\p{RGI_Emoji}|[[\p{L}\p{N}]--[${unspaced}]][[\p{L}\p{N}\p{M}'’]--[${unspaced}]]*|\s+|.\p{M}*`,
  'gsv',
);

/** Words, single characters of scripts without spaces, runs of white space, single signs: joined they are the text. */
export function tokensOf(text: string): readonly string[] {
  return text.match(tokens) ?? [];
}

/** True where a place in a text may be cut: not in a surrogate pair, nor before an accent or a joined sign. */
export function isCutBetween(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) return false;
  return !continuing.test(codePoint(text, at)) && text[at - 1] !== '\u200d';
}

/** True where `at` stands inside a word of a script with spaces (or inside one visible character). */
export function isInWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (
    !isCutBetween(text, at) || (wordLetter.test(lastPoint(text, at)) && wordLetter.test(codePoint(text, at)))
  );
}

function codePoint(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function lastPoint(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return codePoint(text, isPair ? at - 2 : at - 1);
}
