import type { Word, WordReader } from './words.ts';

/** A word or code that sets a class apart, with its weight. */
export type Distinctive = { readonly term: string; readonly weight: number };

/**
 * Class-based tf-idf (M. Grootendorst, "BERTopic", 2022): share of the term in its class * ln(1 + A / f), with f the
 * term's count over all classes and A the mean count of all terms per class. Strongest first, ties by term.
 * `counts`: per class, how often each term occurs.
 */
export function distinctiveTerms(
  counts: readonly ReadonlyMap<string, number>[],
): readonly (readonly Distinctive[])[] {
  const overall = new Map<string, number>();
  const totals = counts.map((terms) => {
    let total = 0;
    for (const [term, count] of terms) {
      overall.set(term, (overall.get(term) ?? 0) + count);
      total += count;
    }
    return total;
  });
  const mean = totals.reduce((sum, total) => sum + total, 0) / Math.max(1, counts.length);
  return counts.map((terms, index) =>
    [...terms]
      .map(([term, count]) => ({
        term,
        weight:
          (count / Math.max(1, totals[index] ?? 1)) *
          Math.log(1 + mean / Math.max(1, overall.get(term) ?? 1)),
      }))
      .toSorted((left, right) => right.weight - left.weight || (left.term < right.term ? -1 : 1)),
  );
}

const kanjiOrKatakana = /[\p{sc=Han}\p{sc=Katakana}]/u;
const hiragana = /^[\p{sc=Hiragana}ー]+$/u;

/** Words of a person's passages by how many people say them, and how each is best written. */
export type SpokenWords = {
  readonly people: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<string, string>;
};

/** Counts telling words (and pairs of neighbours in spaced scripts) by people. Stems count, the commonest form is shown. */
export function spokenWords(
  texts: readonly { readonly text: string; readonly person: string }[],
  read: WordReader,
): SpokenWords {
  const spoken = texts.map(({ text, person }) => ({ words: read(text), person }));
  const counts = formCounts();
  for (const { words, person } of spoken) {
    for (const word of words) if (isReadable(word)) counts.note(word.stem, word.surface, person);
  }
  // A pair can only be said by several people if both its words are.
  const severalSay = (word: Word): boolean => (counts.people.get(word.stem)?.size ?? 0) > 1;
  for (const { words, person } of spoken) {
    let before: Word | null = null;
    for (const word of words) {
      const pairs = !word.unspaced && isReadable(word) && severalSay(word);
      if (pairs && before !== null)
        counts.note(`${before.stem} ${word.stem}`, `${before.surface} ${word.surface}`, person);
      before = pairs ? word : null;
    }
  }
  return {
    people: new Map([...counts.people].map(([stem, speakers]) => [stem, speakers.size])),
    written: new Map([...counts.forms].map(([stem, forms]) => [stem, commonest(forms)])),
  };
}

type FormCounts = {
  readonly people: Map<string, Set<string>>;
  readonly forms: Map<string, Map<string, number>>;
  readonly note: (stem: string, form: string, person: string) => void;
};

function formCounts(): FormCounts {
  const people = new Map<string, Set<string>>();
  const forms = new Map<string, Map<string, number>>();
  return {
    people,
    forms,
    note: (stem, form, person) => {
      const speakers = people.get(stem);
      if (speakers === undefined) people.set(stem, new Set([person]));
      else speakers.add(person);
      const known = forms.get(stem);
      if (known === undefined) forms.set(stem, new Map([[form, 1]]));
      else known.set(form, (known.get(form) ?? 0) + 1);
    },
  };
}

/** Telling, and fit to stand in a label: no splinters that a dictionary cuts off Japanese verbs. */
function isReadable({ surface, telling, unspaced }: Word): boolean {
  if (!telling) return false;
  if (!unspaced) return surface.length > 2;
  return kanjiOrKatakana.test(surface) || (hiragana.test(surface) && surface.length >= 3);
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return (
    [...counts].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0]?.[0] ?? ''
  );
}
