type Node<T> = { readonly next: Map<number, Node<T>>; value?: T };

/** Words told by their letters: scripts without spaces. */
export type LetterTrie<T> = {
  /** The first value given to a word stays. */
  readonly add: (word: string, value: T) => void;
  /** The longest word that begins at offset `at` (UTF-16): its value and the offset after it. */
  readonly longest: (text: string, at: number) => { readonly value: T; readonly end: number } | undefined;
};

/** An empty trie of letters. */
export function letterTrie<T>(): LetterTrie<T> {
  const root: Node<T> = { next: new Map() };
  return {
    add: (word, value) => {
      let node = root;
      for (let at = 0; at < word.length; at += 1) {
        const key = word.charCodeAt(at);
        const known = node.next.get(key);
        const next: Node<T> = known ?? { next: new Map() };
        if (known === undefined) node.next.set(key, next);
        node = next;
      }
      node.value ??= value;
    },
    longest: (text, at) => {
      let node: Node<T> | undefined = root;
      let best: { value: T; end: number } | undefined;
      for (let on = at; on < text.length; on += 1) {
        node = node.next.get(text.charCodeAt(on));
        if (node === undefined) break;
        if (node.value !== undefined) best = { value: node.value, end: on + 1 };
      }
      return best;
    },
  };
}
