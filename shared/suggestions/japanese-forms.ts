const rows: Readonly<Record<string, string>> = {
  う: 'わいっえお',
  く: 'かきいけこ',
  ぐ: 'がぎいげご',
  す: 'さしせそ',
  つ: 'たちって',
  ぬ: 'なにんね',
  ぶ: 'ばびんべ',
  む: 'まみんめ',
  る: 'らりっれ',
};
const adjectiveEnds = [
  'い',
  'く',
  'かっ',
  'けれ',
  'さ',
  'み',
  'そう',
  'すぎ',
  '過ぎ',
  'ー',
  'っ',
  'め',
  'げ',
];

/**
 * Beginnings by which the forms of a Japanese word are found: 軽い/i gives 軽い, 軽く, 軽かっ ..., 凝る/u gives 凝る, 凝っ, 凝ら ...,
 * 震える/r gives 震え. Words without a mark stay as they are.
 */
export function japaneseForms(written: string): readonly string[] {
  const [base = '', kind] = written.split('/');
  const stem = base.slice(0, -1);
  if (kind === 'i') return adjectiveEnds.map((end) => stem + end);
  if (kind === 'r') return [stem];
  if (kind === 'u') return [base, ...[...(rows[base.slice(-1)] ?? '')].map((end) => stem + end)];
  return [base];
}

/** The same in katakana where the word is hiragana alone. */
export function inBothKana(word: string): readonly string[] {
  if (!/^[\u3041-\u3096ー]+$/.test(word)) return [word];
  return [word, word.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))];
}
