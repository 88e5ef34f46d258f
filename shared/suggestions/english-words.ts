/** A word with its place in the text (UTF-16, half-open). `sentence` counts clauses ended by `.`, `!`, `?`, `;` or a line's end. */
export type PlacedWord = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
};

/** The text read last: what says sensations and what says values is looked for in the same text, one after the other. */
let latest: { readonly folded: string; readonly words: readonly PlacedWord[] } = { folded: '', words: [] };

/**
 * Words of a folded text (`foldForSearch`) in order: Latin letters and digits, and what follows them behind an apostrophe or
 * hyphen. Read unit by unit, as this is done for all that is said in a study.
 */
export function englishWords(folded: string): readonly PlacedWord[] {
  if (latest.folded === folded) return latest.words;
  const words: PlacedWord[] = [];
  let sentence = 0;
  let ended = false;
  for (let at = 0; at < folded.length;) {
    const code = folded.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) {
      ended ||= endsSentence(code);
      at += 1;
      continue;
    }
    if (ended) sentence += 1;
    ended = false;
    const end = wordEnd(folded, at);
    words.push({ text: folded.slice(at, end), start: at, end, sentence });
    at = end;
  }
  latest = { folded, words };
  return words;
}

function wordEnd(folded: string, start: number): number {
  let end = start + 1;
  while (isLetter(folded.charCodeAt(end)) || isDigit(folded.charCodeAt(end))) end += 1;
  while (isJoint(folded.charCodeAt(end)) && isLetter(folded.charCodeAt(end + 1))) {
    end += 2;
    while (isLetter(folded.charCodeAt(end))) end += 1;
  }
  return end;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** An apostrophe or a hyphen. */
function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2d;
}

/** One of `.!?;:` or a line's end. */
function endsSentence(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x3a || code === 0x0a;
}
