import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { CodeTree } from './code-tree.ts';
import { compareText } from './order.ts';
import { distinctiveTerms, spokenWords } from './theme-words.ts';
import type { SpokenWords } from './theme-words.ts';
import { themeWeights } from './theme-weights.ts';
import type { WordReader } from './words.ts';

/** What a theme is named by. */
export type LabelSource = {
  readonly codings: readonly { readonly coding: Coding; readonly person: string }[];
  readonly texts: readonly { readonly text: string; readonly person: string }[];
};

export type ThemeName = {
  readonly label: string;
  readonly keywords: readonly string[];
  readonly codes: readonly { readonly codeId: Id; readonly weight: number }[];
};

const keywordCount = 8;
/** A second code stands in the label if it sets the theme apart at least this much compared with the first. */
const secondCodeShare = 0.5;
const separator = ' · ';
/** People's words stand in quotation marks, codes do not. */
const quoted = {
  en: (word: string) => `“${word}”`,
  ja: (word: string) => `「${word}」`,
} as const satisfies Record<Language, (word: string) => string>;
const unnamed = { en: 'Theme', ja: 'テーマ' } as const satisfies Record<Language, string>;

/**
 * Names themes by what sets each apart from the others: its most distinctive code, then a second code or the most
 * distinctive word that the codes do not say already; words alone where there are no codes. Labels differ from one
 * another and from those in `taken`.
 */
export function nameThemes(
  sources: readonly LabelSource[],
  tree: CodeTree,
  read: WordReader,
  language: Language,
  taken: readonly string[],
): readonly ThemeName[] {
  const codes = distinctiveCodes(sources, tree);
  const words = distinctiveWords(sources, read);
  const used = new Set(taken);
  return sources.map((_, index) => {
    const ownCodes = codes[index] ?? [];
    const keywords = words[index] ?? [];
    const names = ownCodes.map(({ codeId, weight }) => ({ name: tree.byId.get(codeId)?.name ?? '', weight }));
    const candidates = labelCandidates(names, keywords, language).map((name) =>
      language === 'en' ? sentenceCase(name) : name,
    );
    const label = firstFree(candidates, used);
    used.add(label);
    return { label, keywords: keywords.slice(0, keywordCount), codes: ownCodes };
  });
}

/** Codes by people, weighed by kind and by how much they set the theme apart. */
function distinctiveCodes(sources: readonly LabelSource[], tree: CodeTree): readonly ThemeName['codes'][] {
  const counts = sources.map(({ codings }) => {
    const people = new Map<Id, Set<string>>();
    for (const { coding, person } of codings) {
      if (!tree.byId.has(coding.codeId)) continue;
      people.set(coding.codeId, (people.get(coding.codeId) ?? new Set<string>()).add(person));
    }
    return new Map([...people].map(([codeId, persons]) => [codeId, persons.size]));
  });
  return distinctiveTerms(counts).map((terms) =>
    terms
      .map(({ term, weight }) => ({
        codeId: term,
        weight: weight * themeWeights.kinds[tree.byId.get(term)?.kind ?? 'free'],
      }))
      .toSorted(
        (left, right) =>
          right.weight - left.weight || compareText(tree.pathOf(left.codeId), tree.pathOf(right.codeId)),
      ),
  );
}

function distinctiveWords(sources: readonly LabelSource[], read: WordReader): readonly (readonly string[])[] {
  const spoken = sources.map(({ texts }) => spokenWords(texts, read));
  return distinctiveTerms(spoken.map(({ people }) => people)).map((terms, index) => {
    const words: SpokenWords | undefined = spoken[index];
    const several = terms.filter(({ term }) => (words?.people.get(term) ?? 0) > 1);
    return (several.length > 0 ? several : terms)
      .slice(0, keywordCount * 3)
      .map(({ term }) => words?.written.get(term) ?? term);
  });
}

type NamedCode = { readonly name: string; readonly weight: number };

function labelCandidates(
  codes: readonly NamedCode[],
  words: readonly string[],
  language: Language,
): readonly string[] {
  const [first, second] = codes;
  const said = (word: string): string => quoted[language](word);
  if (first === undefined) {
    const named = withoutRepeats(words).slice(0, 3);
    return [
      named.length > 0 ? named.map(said).join(separator) : unnamed[language],
      withoutRepeats(words).slice(0, 5).map(said).join(separator),
    ];
  }
  const fresh = words.filter(
    (word) => !says(first.name, word) && (second === undefined || !says(second.name, word)),
  );
  const companion =
    second !== undefined && second.weight >= first.weight * secondCodeShare
      ? second.name
      : fresh.map(said)[0];
  const others = [...codes.slice(1).map((code) => code.name), ...fresh.map(said)].map(
    (other) => first.name + separator + other,
  );
  return [companion === undefined ? first.name : first.name + separator + companion, ...others, first.name];
}

/** Drops words that another kept one already says. */
function withoutRepeats(words: readonly string[]): readonly string[] {
  return words.reduce<readonly string[]>(
    (kept, word) => (kept.some((one) => says(one, word)) ? kept : [...kept, word]),
    [],
  );
}

/** Like the beginning of a sentence, unless the first word has a way of its own ("eBay"). */
function sentenceCase(label: string): string {
  return /^\p{Ll}[^\p{Lu}\s]*(?:\s|$)/u.test(label) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}

function says(phrase: string, word: string): boolean {
  const whole = phrase.toLowerCase();
  return (
    word
      .toLowerCase()
      .split(' ')
      .every((part) => whole.includes(part)) || word.toLowerCase().includes(whole)
  );
}

function firstFree(candidates: readonly string[], used: ReadonlySet<string>): string {
  const free = candidates.find((candidate) => candidate !== '' && !used.has(candidate));
  if (free !== undefined) return free.slice(0, 280);
  const base = (candidates[0] ?? '').slice(0, 280);
  for (let number = 2; ; number += 1) if (!used.has(`${base} (${number})`)) return `${base} (${number})`;
}
