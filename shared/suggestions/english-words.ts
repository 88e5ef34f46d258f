/** A word with its place in the text (UTF-16, half-open). `sentence` counts clauses ended by `.`, `!`, `?`, `;` or a line's end. */
export type PlacedWord = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
};

const word = /[a-z\u00c0-\u024f0-9]+(?:['-][a-z\u00c0-\u024f]+)*/g;
const sentenceEnd = /[.!?;\n:]/;

/** Words of a folded text (`foldForSearch`) in order. */
export function englishWords(folded: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of folded.matchAll(word)) {
    const start = match.index;
    if (sentenceEnd.test(folded.slice(last, start))) sentence += 1;
    last = start + match[0].length;
    words.push({ text: match[0], start, end: last, sentence });
  }
  return words;
}
