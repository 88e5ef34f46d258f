import type { BodyRegion } from '../domain/code.ts';
import { bodyRegions } from '../domain/code.ts';
import { bodyPhrasesEn, bodyWordsEn } from '../lexicon/body-words-en.ts';
import type { SensationMeaning, SensationWords } from '../lexicon/sensation-entry.ts';
import { feltThingsEn } from '../lexicon/felt-things-en.ts';
import { notSensationEn, sensationWordsEn } from '../lexicon/sensation-words-en.ts';
import { formsOf } from './english-forms.ts';
import { englishWords, type PlacedWord } from './english-words.ts';
import { joinOverlapping, type SensationExpression } from './expression.ts';
import { phraseTrie, type PhraseTrie } from './phrase-trie.ts';

type Tier = 'sure' | 'usual' | 'near' | 'body';
type Reading = { readonly tier: Tier; readonly meaning: SensationMeaning };
type Lexicon = {
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** null: a turn of phrase that says no sensation. */
  readonly phrases: PhraseTrie<SensationMeaning | null>;
};

const words = (list: string) => list.split(' ').filter((word) => word !== '');
const possessives = new Set(words('my your his her their our its the a an one this that'));
const fillers = new Set(
  words(
    'very really so quite a bit little pretty just kind of sort too still all such actually literally finally almost completely totally even rather somehow slightly like somewhat always suddenly then also more the much uh um incredibly extremely super',
  ),
);
const links = new Set(
  words(
    'is are was were be been being am feel feels felt feeling get gets got getting go goes going went become becomes became start starts started starting began begin has have had would could can will might not never and stay stays stayed turn turns turned look looks looked to do does did keep keeps kept used',
  ),
);
const prepositions = new Set(
  words('in on at of behind around under across over through down up between inside from to against with'),
);
const feelings = new Set(words('feel feels felt feeling wake woke waking'));
const things = new Set(words(feltThingsEn));
const parts = new Map<string, BodyRegion>(
  bodyRegions.flatMap((region) => words(bodyWordsEn[region]).map((word) => [word, region] as const)),
);

let made: Lexicon | undefined;

/** Expressions of sensation in an English text, folded for search. A text of 100,000 words takes a fraction of a second. */
export function findSensationsEn(folded: string): readonly SensationExpression[] {
  const lexicon = (made ??= makeLexicon());
  const placed = englishWords(folded);
  const used = new Uint8Array(placed.length);
  const found: SensationExpression[] = [];
  for (let at = 0; at < placed.length;) {
    const phrase = lexicon.phrases.longest(placed, at);
    if (phrase === undefined || phrase.end === at) {
      at += 1;
      continue;
    }
    used.fill(phrase.value === null ? 2 : 1, at, phrase.end);
    if (phrase.value !== null) found.push(expressionOf(placed, at, phrase.end - 1, phrase.value, true));
    at = phrase.end;
  }
  placed.forEach((word, at) => {
    const readings = used[at] === 0 ? lexicon.readings.get(word.text) : undefined;
    if (readings === undefined) return;
    const hit = readWord(placed, at, readings, used);
    if (hit !== undefined) found.push(hit);
  });
  return joinOverlapping(found);
}

function readWord(
  placed: readonly PlacedWord[],
  at: number,
  readings: readonly Reading[],
  used: Uint8Array,
): SensationExpression | undefined {
  const left = partBefore(placed, at, used);
  const right = partAfter(placed, at, used);
  const tiers = new Map(readings.toReversed().map((reading) => [reading.tier, reading]));
  const beside = left !== undefined || right !== undefined;
  const reading =
    (beside ? tiers.get('body') : undefined) ??
    tiers.get('sure') ??
    tiers.get('usual') ??
    (beside || isNear(placed, at, used) ? tiers.get('near') : undefined);
  if (reading === undefined) return undefined;
  const from = left ?? at;
  const to = right ?? at;
  return expressionOf(placed, from, to, reading.meaning, reading.tier === 'sure');
}

function expressionOf(
  placed: readonly PlacedWord[],
  from: number,
  to: number,
  { facets, starters }: SensationMeaning,
  sure: boolean,
): SensationExpression {
  let region: BodyRegion | undefined;
  for (let at = from; at <= to; at += 1) region ??= parts.get(placed[at]?.text ?? '');
  const pair = bodyPhrasesEn.find(([name]) => textOf(placed, from, to).includes(name))?.[1];
  const known = pair ?? region;
  return {
    start: placed[from]?.start ?? 0,
    end: placed[to]?.end ?? 0,
    facets: known === undefined ? facets : { ...facets, region: known },
    starters,
    sure,
  };
}

function textOf(placed: readonly PlacedWord[], from: number, to: number): string {
  return placed
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** `my shoulders finally dropped`: the part, with only links and words of degree between. */
function partBefore(placed: readonly PlacedWord[], at: number, used: Uint8Array): number | undefined {
  const sentence = placed[at]?.sentence;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const word = placed[back];
    if (word === undefined || word.sentence !== sentence || used[back] === 2) return undefined;
    if (parts.has(word.text)) return back;
    if (!links.has(word.text) && !fillers.has(word.text) && !word.text.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** `ache in my lower back`, `sore thumbs`: the part after it. */
function partAfter(placed: readonly PlacedWord[], at: number, used: Uint8Array): number | undefined {
  const sentence = placed[at]?.sentence;
  let described = 0;
  for (let on = at + 1; on <= at + 6; on += 1) {
    const word = placed[on];
    if (word === undefined || word.sentence !== sentence || used[on] === 2) return undefined;
    if (parts.has(word.text)) return on;
    if (
      prepositions.has(word.text) ||
      possessives.has(word.text) ||
      fillers.has(word.text) ||
      feelings.has(word.text)
    )
      continue;
    described += 1;
    // One describing word ("left eye", "lower back"), and only after a possessive or preposition.
    if (described > 1 || on === at + 1) return undefined;
  }
  return undefined;
}

const reach = 4;

function isNear(placed: readonly PlacedWord[], at: number, used: Uint8Array): boolean {
  const sentence = placed[at]?.sentence;
  for (let on = at - reach; on <= at + reach; on += 1) {
    const word = placed[on];
    if (on === at || word === undefined || word.sentence !== sentence || used[on] === 2) continue;
    if (parts.has(word.text) || things.has(word.text)) return true;
    if (feelings.has(word.text) && on < at && placed[on + 1]?.text !== 'that') return true;
  }
  return false;
}

function makeLexicon(): Lexicon {
  const readings = new Map<string, Reading[]>();
  const phrases = phraseTrie<SensationMeaning | null>(classesOf, fillers);
  for (const entry of sensationWordsEn) addEntry(entry, readings, phrases);
  for (const pattern of notSensationEn) phrases.add(pattern, null);
  return { readings, phrases };
}

function addEntry(
  { sure, usual, near, body, phrases: patterns, starters = [], ...facets }: SensationWords,
  readings: Map<string, Reading[]>,
  phrases: PhraseTrie<SensationMeaning | null>,
): void {
  const meaning = { facets, starters };
  for (const [tier, list] of Object.entries({ sure, usual, near, body }) as [Tier, string | undefined][]) {
    for (const form of words(list ?? '').flatMap(formsOf)) {
      const known = readings.get(form) ?? [];
      known.push({ tier, meaning });
      readings.set(form, known);
    }
  }
  for (const pattern of patterns ?? []) phrases.add(pattern, meaning);
}

const [possessive, part, none] = [['<poss>'], ['<part>'], []] as const;

function classesOf(word: string): readonly string[] {
  if (possessives.has(word)) return possessive;
  return parts.has(word) ? part : none;
}
