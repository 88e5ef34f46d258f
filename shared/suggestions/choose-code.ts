import type { Code } from '../domain/code.ts';
import type { Language } from '../domain/language.ts';
import type { SuggestedCode } from '../domain/suggestion.ts';
import type { StarterCode } from '../lexicon/starter-code.ts';
import { starterCodebookEn } from '../lexicon/starter-codebook-en.ts';
import { starterCodebookJa } from '../lexicon/starter-codebook-ja.ts';
import { foldForSearch } from '../text/fold.ts';
import type { PointedOut } from './point-out.ts';

type Known = Pick<Code, 'id' | 'name' | 'kind' | 'facets' | 'parentId'>;
type Candidate = { readonly id: string | null; readonly name: string; readonly facets: Code['facets'] };

/** Chooses a code for an expression, given its words. */
export type ChooseCode = (found: PointedOut, words: string) => SuggestedCode;

/** Named after the words, or two facets alike: below it a code is a guess. */
const fits = 2.5;
const longestName = 80;
const starters = { en: starterCodebookEn, ja: starterCodebookJa } as const;

/**
 * For every expression the code it would get: the code of the study that fits by name or by facets (modality, region, direction,
 * pleasantness), else the ready-made code that does, else one named after the words. Codes that only gather others are not chosen.
 */
export function codeChooser(codes: readonly Known[], language: Language): ChooseCode {
  const parents = new Set(codes.map(({ parentId }) => parentId));
  const own = { sensation: [] as Candidate[], value: [] as Candidate[] };
  for (const code of codes) {
    if ((code.kind === 'sensation' || code.kind === 'value') && !parents.has(code.id))
      own[code.kind].push(code);
  }
  const made = {
    sensation: leaves(starters[language])
      .filter(({ kind }) => kind === 'sensation')
      .map(candidate),
    value: leaves(starters[language])
      .filter(({ kind }) => kind === 'value')
      .map(candidate),
  };
  const remembered = new Map<string, SuggestedCode>();
  return (found, words) => {
    const key = JSON.stringify([found.kind, words, found.facets, found.value]);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const chosen = best(own[found.kind], found, words) ??
      best(made[found.kind], found, words) ?? {
        id: null,
        name: words.trim().slice(0, longestName),
        facets: found.facets,
      };
    const suggested = { id: chosen.id, name: chosen.name, facets: chosen.facets };
    remembered.set(key, suggested);
    return suggested;
  };
}

function best(candidates: readonly Candidate[], found: PointedOut, words: string): Candidate | undefined {
  let chosen: Candidate | undefined;
  let most = fits;
  for (const each of candidates) {
    const score = likeness(each, found, words);
    if (score < most || (score === most && chosen !== undefined)) continue;
    most = score;
    chosen = each;
  }
  return chosen;
}

function likeness(
  { name, facets }: Candidate,
  { facets: felt, starters: names, value }: PointedOut,
  words: string,
): number {
  const [plain, said] = [foldForSearch(name), foldForSearch(words)];
  const place = names.indexOf(name);
  const byName = plain === said ? 6 : holds(said, plain) || holds(plain, said) ? 3 : 0;
  // A value is told by its starters alone; a sensation also by where and how it is felt.
  const byStarter = place === -1 ? 0 : value === null ? 2 : 5 - place;
  return (
    byName +
    byStarter +
    agreement(facets.region, felt.region, 1.5, -2) +
    agreement(facets.modality, felt.modality, 1, -1) +
    agreement(facets.direction, felt.direction, 1.6, -0.5) +
    agreement(facets.pleasantness, felt.pleasantness, 0.5, -2)
  );
}

function agreement(left: string | undefined, right: string | undefined, same: number, other: number): number {
  if (left === undefined || right === undefined) return 0;
  return left === right ? same : other;
}

/** Whole words in spaced scripts; two letters or more elsewhere. */
function holds(text: string, part: string): boolean {
  if (part.length < 2) return false;
  if (!/[a-z]/.test(part)) return text.includes(part);
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${part} `);
}

function leaves(list: readonly StarterCode[]): readonly StarterCode[] {
  return list.flatMap((code) => (code.children === undefined ? [code] : leaves(code.children)));
}

function candidate({ name, facets }: StarterCode): Candidate {
  return { id: null, name, facets: facets ?? {} };
}
