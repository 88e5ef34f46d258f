import { foldForSearch } from '../text/fold.ts';

/** A stretch of a term without `*`: folded characters as they must stand, null for `?` (any one character). */
export type SearchPiece = readonly (string | null)[];

/** A word or phrase to find; between two pieces stands `*`. */
export type SearchTerm = {
  readonly pieces: readonly SearchPiece[];
  /** `*` at its beginning or end: the rest of the word belongs to the hit. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
};

const quotes: Readonly<Record<string, string>> = { '"': '"', '「': '」', '『': '』' };

/**
 * Reads what a person typed: words parted by white space, `"phrases"` (also 「」 and 『』), `*` for any characters of a
 * word, `?` for one character, `\` before a character to find it as it is. Case and width do not matter. An open quote goes
 * to the end. The same term twice counts once.
 * @returns undefined where a term has no letter, digit or sign to look for, and would be found everywhere
 */
export function searchTerms(query: string): readonly SearchTerm[] | undefined {
  const terms = new Map<string, SearchTerm>();
  for (const characters of split(foldForSearch(query))) {
    const term = termOf(characters);
    if (term === undefined) return undefined;
    terms.set(JSON.stringify(term), term);
  }
  return [...terms.values()];
}

type Typed = { readonly text: string; readonly isPlain: boolean };

function split(query: string): readonly (readonly Typed[])[] {
  const found: Typed[][] = [];
  let current: Typed[] = [];
  let closing: string | undefined;
  const end = () => {
    const trimmed = trim(current);
    if (trimmed.length > 0) found.push(trimmed);
    current = [];
  };
  const units = [...query];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? '';
    const next = units[at + 1];
    if (unit === '\\' && next !== undefined) {
      current.push({ text: next, isPlain: true });
      at += 1;
    } else if (closing === undefined && quotes[unit] !== undefined) {
      end();
      closing = quotes[unit];
    } else if (unit === closing) {
      end();
      closing = undefined;
    } else if (closing === undefined && /\s/.test(unit)) end();
    else current.push({ text: /\s/.test(unit) ? ' ' : unit, isPlain: unit !== '*' && unit !== '?' });
  }
  end();
  return found;
}

function trim(characters: Typed[]): Typed[] {
  const isBlank = (typed: Typed | undefined) => typed?.text === ' ';
  let from = 0;
  let to = characters.length;
  while (from < to && isBlank(characters[from])) from += 1;
  while (to > from && isBlank(characters[to - 1])) to -= 1;
  return characters.slice(from, to);
}

function termOf(characters: readonly Typed[]): SearchTerm | undefined {
  if (!characters.some(({ isPlain, text }) => isPlain && text !== ' ')) return undefined;
  const isStar = (typed: Typed | undefined) => typed?.text === '*' && !typed.isPlain;
  const pieces: (string | null)[][] = [[]];
  for (const typed of characters) {
    if (isStar(typed)) pieces.push([]);
    else if (typed.isPlain) pieces.at(-1)?.push(...typed.text.split(''));
    else pieces.at(-1)?.push(null);
  }
  const filled = pieces.filter((piece) => piece.length > 0);
  return { pieces: filled, openStart: isStar(characters[0]), openEnd: isStar(characters.at(-1)) };
}
