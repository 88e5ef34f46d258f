import type { CodeFacets, Modality } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { effectiveFacets } from './facets.ts';
import { compareBy, compareText } from './order.ts';
import { peopleOf, personKey } from './people.ts';
import { expressionOf, wordsInPassage, writtenWords, type Said } from './said-words.ts';
import { wordReader, type WordReader } from './words.ts';

/** A word for what is felt; counts are of people. */
export type SensationWord = {
  readonly id: string;
  /** As most people said it. */
  readonly text: string;
  readonly people: number;
  readonly core: number;
  readonly others: number;
  /** Sounds like what is felt. */
  readonly mimetic: boolean;
  readonly codingIds: readonly Id[];
  /** The shortest passage it was said in. */
  readonly sample: string;
};
export type SensationGroup = {
  /** A direction as coded, a modality, or '' for passages without one. */
  readonly key: string;
  readonly people: number;
  readonly core: number;
  readonly words: readonly SensationWord[];
  /** Words beyond those listed. */
  readonly leftOut: number;
};
export type SensationOptions = {
  /** Only these codings, for one theme; all sensations where left out. */
  readonly codingIds?: Iterable<Id>;
  readonly groupBy?: 'direction' | 'modality';
  /** Words listed of each group. */
  readonly mostWords?: number;
};

type Passage = {
  readonly coding: Coding;
  readonly facets: CodeFacets;
  readonly person: string;
  readonly quote: string;
};

/**
 * The vocabulary of sensation as people said it: of every sensation coding the words a coder wrote down (facet `words`), else
 * the words of the passage that several people of the group say and its sound words (`wordsInPassage`), else the passage's
 * shortest telling clause (`expressionOf`); grouped by direction or modality. Counted by people: who says a word ten times
 * counts once. Most people first, then sound words, then in order of text; groups with most people first, '' last.
 */
export function sensationWords(data: StudyData, options: SensationOptions = {}): readonly SensationGroup[] {
  const { groupBy = 'direction', mostWords = 12 } = options;
  const core = new Set(
    peopleOf(data)
      .filter((person) => person.core)
      .map((person) => person.key),
  );
  const read = wordReader();
  const passages = feltPassages(data, options.codingIds);
  const groups = Map.groupBy(passages, ({ facets }) => keyOf(facets, groupBy));
  return [...groups]
    .map(([key, members]): SensationGroup => {
      const words = wordsOf(members, core, saidIn(members, read));
      const people = new Set(members.map((each) => each.person));
      return {
        key,
        people: people.size,
        core: [...people].filter((person) => core.has(person)).length,
        words: words.slice(0, mostWords),
        leftOut: Math.max(0, words.length - mostWords),
      };
    })
    .toSorted(
      compareBy(
        (left, right) => Number(left.key === '') - Number(right.key === ''),
        (left, right) => right.people - left.people,
        (left, right) => compareText(left.key, right.key),
      ),
    );
}

function keyOf(facets: CodeFacets, groupBy: 'direction' | 'modality'): string | Modality {
  return (groupBy === 'direction' ? facets.direction?.trim() : facets.modality) ?? '';
}

function feltPassages(data: StudyData, codingIds: Iterable<Id> | undefined): readonly Passage[] {
  const wanted = codingIds === undefined ? null : new Set(codingIds);
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  return data.codings.flatMap((coding): Passage[] => {
    const code = codes.get(coding.codeId);
    const document = documents.get(coding.documentId);
    if (code?.kind !== 'sensation' || !document || (wanted && !wanted.has(coding.id))) return [];
    return [
      {
        coding,
        facets: effectiveFacets(coding, code),
        person: personKey(document),
        quote: document.text.slice(coding.start, coding.end),
      },
    ];
  });
}

type Heard = { readonly passage: Passage; readonly text: string; readonly mimetic: boolean };

/** What is listed of each passage: its words that others say too and its sound words, else its expression. */
function saidIn(passages: readonly Passage[], read: WordReader): (passage: Passage) => readonly Said[] {
  const found = new Map(
    passages.map((passage) => [
      passage,
      passage.facets.words ? writtenWords(passage.facets.words) : wordsInPassage(passage.quote, read),
    ]),
  );
  const people = new Map<string, Set<string>>();
  for (const [{ person }, words] of found) {
    for (const { key } of words) people.set(key, (people.get(key) ?? new Set()).add(person));
  }
  return (passage) => {
    const words = found.get(passage) ?? [];
    if (passage.facets.words) return words;
    const listed = words.filter(({ key, mimetic }) => mimetic || (people.get(key)?.size ?? 0) > 1);
    const expression = listed.length > 0 ? null : expressionOf(passage.quote, read);
    return expression ? [expression] : listed;
  };
}

function wordsOf(
  passages: readonly Passage[],
  core: ReadonlySet<string>,
  said: (passage: Passage) => readonly Said[],
): readonly SensationWord[] {
  const heard = new Map<string, Heard[]>();
  for (const passage of passages) {
    for (const { key, text, mimetic } of said(passage)) {
      const list = heard.get(key) ?? [];
      list.push({ passage, text, mimetic });
      heard.set(key, list);
    }
  }
  return [...heard]
    .map(([id, list]) => describe(id, list, core))
    .toSorted(
      compareBy(
        (left, right) => right.people - left.people,
        (left, right) => Number(right.mimetic) - Number(left.mimetic),
        (left, right) => compareText(left.text, right.text),
      ),
    );
}

function describe(id: string, heard: readonly Heard[], core: ReadonlySet<string>): SensationWord {
  const people = new Set(heard.map((each) => each.passage.person));
  const inCore = [...people].filter((person) => core.has(person)).length;
  const forms = [...Map.groupBy(heard, (each) => each.text)].toSorted(
    compareBy(
      (left, right) => right[1].length - left[1].length,
      (left, right) => left[0].length - right[0].length,
      (left, right) => compareText(left[0], right[0]),
    ),
  );
  const quotes = heard.map((each) => each.passage.quote.trim());
  return {
    id,
    text: forms[0]?.[0] ?? id,
    people: people.size,
    core: inCore,
    others: people.size - inCore,
    mimetic: heard.some((each) => each.mimetic),
    codingIds: [...new Set(heard.map((each) => each.passage.coding.id))],
    sample: quotes.toSorted((a, b) => a.length - b.length || compareText(a, b))[0] ?? '',
  };
}
