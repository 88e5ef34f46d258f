import type { PlacedWord } from './english-words.ts';
import { verbForms } from './english-forms.ts';

/** What a word may stand for in a pattern besides itself: `<part>`, `<poss>`. */
export type WordClasses = (word: string) => readonly string[];
type Node<T> = { readonly next: Map<string, Node<T>>; value?: T };

/** Patterns of words; see `phraseTrie`. */
export type PhraseTrie<T> = {
  readonly add: (pattern: string, value: T) => void;
  /** The longest pattern that begins at word `at`: its value and the index after its last word. */
  readonly longest: (
    words: readonly PlacedWord[],
    at: number,
  ) => { readonly value: T; readonly end: number } | undefined;
};

const mostSkipped = 3;

/**
 * A trie of phrases. A pattern is words between blanks: `a|b` either, `(a)` may be missing, `~take` any form of the verb,
 * `<part>` any word of that class, `<any>` any word. Words of `fillers` may stand between two words of a pattern. A phrase
 * does not cross the end of a sentence.
 */
export function phraseTrie<T>(classesOf: WordClasses, fillers: ReadonlySet<string>): PhraseTrie<T> {
  const root: Node<T> = { next: new Map() };

  function walk(node: Node<T>, words: readonly PlacedWord[], at: number, sentence: number, skipped: number) {
    let best: { value: T; end: number } | undefined =
      node.value === undefined ? undefined : { value: node.value, end: at };
    const word = words[at];
    if (word === undefined || word.sentence !== sentence) return best;
    const take = (found: typeof best) => {
      if (found !== undefined && (best === undefined || found.end > best.end)) best = found;
    };
    for (const key of [word.text, ...classesOf(word.text), '<any>']) {
      const next = node.next.get(key);
      if (next !== undefined) take(walk(next, words, at + 1, sentence, 0));
    }
    if (node !== root && skipped < mostSkipped && fillers.has(word.text)) {
      const found = walk(node, words, at + 1, sentence, skipped + 1);
      if (found !== undefined && found.end > at + 1) take(found);
    }
    return best;
  }

  return {
    add: (pattern, value) => {
      for (const variant of variants(pattern.split(' '))) {
        let node = root;
        for (const key of variant) node = child(node, key);
        node.value ??= value;
      }
    },
    longest: (words, at) => {
      const first = words[at];
      if (first === undefined) return undefined;
      const begins = (key: string) => root.next.has(key);
      if (!begins(first.text) && !classesOf(first.text).some(begins)) return undefined;
      return walk(root, words, at, first.sentence, 0);
    },
  };
}

function child<T>(node: Node<T>, key: string): Node<T> {
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const made: Node<T> = { next: new Map() };
  node.next.set(key, made);
  return made;
}

/** Every sequence of keys that a pattern stands for. */
function variants(pieces: readonly string[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]];
  for (const piece of pieces) {
    const optional = piece.startsWith('(') && piece.endsWith(')');
    const bare = optional ? piece.slice(1, -1) : piece;
    const keys = bare
      .split('|')
      .flatMap((each) => (each.startsWith('~') ? verbForms(each.slice(1)) : [each]));
    const longer = all.flatMap((begun) => keys.map((key) => [...begun, key]));
    all = optional ? [...all, ...longer] : longer;
  }
  return all;
}
