import type { ValueKind, ValueWords } from '../lexicon/value-entry.ts';
import { valueWordsEn } from '../lexicon/value-words-en.ts';
import { valueWordsJa } from '../lexicon/value-words-ja.ts';
import { foldForSearch } from '../text/fold.ts';
import { formsOf } from './english-forms.ts';
import { englishWords } from './english-words.ts';
import { inBothKana } from './japanese-forms.ts';
import { letterTrie, type LetterTrie } from './letter-trie.ts';
import { phraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** A word for a value; the range is half-open, in UTF-16 units. `phrase`: a turn of phrase, which says more than a single word; `telling`: worth pointing out. */
export type ValueExpression = {
  readonly start: number;
  readonly end: number;
  readonly entry: ValueWords;
  readonly phrase: boolean;
  readonly telling: boolean;
};
type Found = Omit<ValueExpression, 'start' | 'end'>;

type Lexicon = {
  readonly english: PhraseTrie<Found>;
  readonly letters: LetterTrie<Found>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly entry: ValueWords }[];
};

const possessives = new Set('my your his her their our its the'.split(' '));
const [possessive, none] = [['<poss>'], []] as const;
const classesOf = (word: string): readonly string[] => (possessives.has(word) ? possessive : none);
/** What only Japanese is written with. */
const japanese = /[\u3000-\uffff]/;
let made: Lexicon | undefined;

/** Words for values in a text, English and Japanese, in order and without overlaps. */
export function findValues(text: string): readonly ValueExpression[] {
  const { english, letters, patterns } = (made ??= makeLexicon());
  const folded = foldForSearch(text);
  const found: ValueExpression[] = [];
  const words = englishWords(folded);
  for (let at = 0; at < words.length;) {
    const hit = english.longest(words, at);
    const [first, last] = [words[at], words[(hit?.end ?? 0) - 1]];
    if (hit !== undefined && first !== undefined && last !== undefined && hit.end > at) {
      found.push({ start: first.start, end: last.end, ...hit.value });
      at = hit.end;
    } else at += 1;
  }
  if (!japanese.test(folded)) return withoutOverlaps(found);
  for (const { pattern, entry } of patterns) {
    for (const match of folded.matchAll(pattern))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        entry,
        phrase: true,
        telling: true,
      });
  }
  for (let at = 0; at < folded.length; at += 1) {
    const hit = folded.charCodeAt(at) < 0x3000 ? undefined : letters.longest(folded, at);
    if (hit === undefined) continue;
    found.push({ start: at, end: hit.end, ...hit.value });
    at = hit.end - 1;
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: readonly ValueExpression[]): readonly ValueExpression[] {
  if (found.length < 2) return found;
  const kept: ValueExpression[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  }
  return kept;
}

/** How often words of each kind of value stand in a text. */
export function countValues(text: string): ReadonlyMap<ValueKind, number> {
  const counts = new Map<ValueKind, number>();
  for (const { entry, phrase } of findValues(text))
    counts.set(entry.value, (counts.get(entry.value) ?? 0) + (phrase ? 2 : 1));
  return counts;
}

function makeLexicon(): Lexicon {
  const english: Lexicon['english'] = phraseTrie(classesOf, new Set());
  const letters: Lexicon['letters'] = letterTrie();
  for (const entry of valueWordsEn) {
    const add = (words: readonly string[], told: Omit<Found, 'entry'>) => {
      for (const word of words) english.add(word, { entry, ...told });
    };
    add(entry.phrases ?? [], { phrase: true, telling: true });
    add(split(entry.telling).flatMap(formsOf), { phrase: false, telling: true });
    add(split(entry.words).flatMap(formsOf), { phrase: false, telling: false });
  }
  for (const entry of valueWordsJa) {
    for (const word of split(entry.telling).flatMap(inBothKana))
      letters.add(word, { entry, phrase: false, telling: true });
    for (const word of split(entry.words).flatMap(inBothKana))
      letters.add(word, { entry, phrase: false, telling: false });
  }
  const patterns = valueWordsJa.flatMap((entry) =>
    entry.phrases === undefined ? [] : [{ entry, pattern: new RegExp(entry.phrases.join('|'), 'gu') }],
  );
  return { english, letters, patterns };
}

function split(words: string | undefined): readonly string[] {
  return (words ?? '').split(' ').filter((word) => word !== '');
}
