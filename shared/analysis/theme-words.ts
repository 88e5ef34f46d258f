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
  const people = new Map<string, Set<string>>();
  const forms = new Map<string, Map<string, number>>();
  const note = (stem: string, form: string, person: string): void => {
    people.set(stem, (people.get(stem) ?? new Set<string>()).add(person));
    const known = forms.get(stem) ?? new Map<string, number>();
    forms.set(stem, known.set(form, (known.get(form) ?? 0) + 1));
  };
  for (const { text, person } of texts) {
    let before: Word | null = null;
    for (const word of read(text)) {
      const { surface, type } = word;
      if (type.telling && isReadable(word)) {
        note(type.stem, surface, person);
        if (before !== null && !type.unspaced)
          note(`${before.type.stem} ${type.stem}`, `${before.surface} ${surface}`, person);
      }
      before = type.telling && !type.unspaced ? word : null;
    }
  }
  return {
    people: new Map([...people].map(([stem, speakers]) => [stem, speakers.size])),
    written: new Map([...forms].map(([stem, counts]) => [stem, commonest(counts)])),
  };
}

/** Fit to stand in a label: no splinters that a dictionary cuts off Japanese verbs. */
function isReadable({ surface, type }: Word): boolean {
  if (!type.unspaced) return surface.length > 2;
  return kanjiOrKatakana.test(surface) ? true : hiragana.test(surface) && surface.length >= 3;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return (
    [...counts].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0]?.[0] ?? ''
  );
}
