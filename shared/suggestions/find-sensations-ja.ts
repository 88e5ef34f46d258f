import type { BodyRegion } from '../domain/code.ts';
import { bodyRegions } from '../domain/code.ts';
import { bodyWordsJa } from '../lexicon/body-words-ja.ts';
import type { SensationMeaning } from '../lexicon/sensation-entry.ts';
import { notSensationJa, sensationWordsJa } from '../lexicon/sensation-words-ja.ts';
import { joinOverlapping, type SensationExpression } from './expression.ts';
import { inBothKana, japaneseForms } from './japanese-forms.ts';
import { letterTrie, type LetterTrie } from './letter-trie.ts';

type Phrase = { readonly pattern: RegExp; readonly meaning: SensationMeaning };
type Lexicon = {
  /** Words that say a sensation by themselves. */
  readonly alone: LetterTrie<SensationMeaning & { readonly sure: boolean }>;
  /** Words that say one of a part of the body. */
  readonly ofBody: LetterTrie<SensationMeaning & { readonly sure: boolean }>;
  readonly parts: LetterTrie<BodyRegion>;
  readonly phrases: readonly Phrase[];
  readonly not: RegExp;
};

let made: Lexicon | undefined;
const list = (words: string | undefined) => (words ?? '').split(' ').filter((word) => word !== '');
const kanji = /\p{sc=Han}/u;
// Between a part and what is felt there: 胃のあたりが少しキリキリする.
const between =
  /(?:の(?:あたり|奥|中|芯|裏|力|底|上|表面|後ろ|ほう|方|先))*(?:が|は|も|を|に|で|の|まで|から|って|、)*(?:少し|すごく|とても|ちょっと|なんか|なんだか|かなり|だんだん|もう|すぐ|急に|本当に|ずっと|いつも|まだ|ふっと|すっと|すーっと|ぐっと|ぎゅっと|じわっと|じんわり|どんどん|なんとなく)?、?/y;

/** Expressions of sensation in a Japanese text, folded for search. Words are found by their beginnings: no dictionary is needed. */
export function findSensationsJa(folded: string): readonly SensationExpression[] {
  const lexicon = (made ??= makeLexicon());
  const blocked = blockedPlaces(folded, lexicon.not);
  const found: SensationExpression[] = [];
  for (const { pattern, meaning } of lexicon.phrases)
    addPhrase(folded, pattern, meaning, blocked, found, lexicon);
  for (let at = 0; at < folded.length; at += 1) {
    if (blocked[at] === 1 || folded.charCodeAt(at) < 0x3000) continue;
    const ofPart = partAt(folded, at, lexicon, blocked);
    if (ofPart !== undefined) {
      found.push(ofPart);
      at = ofPart.end - 1;
      continue;
    }
    const word = lexicon.alone.longest(folded, at);
    if (word === undefined || !beginsHere(folded, at) || blocked[word.end - 1] === 1) continue;
    found.push({ start: at, end: word.end, ...word.value });
    at = word.end - 1;
  }
  return joinOverlapping(found);
}

/** A word of one kanji inside a longer word of kanji is another word (体重, 苦手); so is one within a run of the same kana. */
function beginsHere(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const here = text.charAt(at);
  if (kanji.test(here)) return !kanji.test(before);
  if (here >= '\u30a1' && here <= '\u30f6') return !(before >= '\u30a1' && before <= '\u30fc');
  return true;
}

function partAt(
  text: string,
  at: number,
  { parts, ofBody, alone }: Lexicon,
  blocked: Uint8Array,
): SensationExpression | undefined {
  const part = parts.longest(text, at);
  if (part === undefined || !beginsHere(text, at)) return undefined;
  between.lastIndex = part.end;
  const gap = between.exec(text)?.[0] ?? '';
  const from = part.end + gap.length;
  if (blocked[from] === 1) return undefined;
  const word = longer(ofBody.longest(text, from), alone.longest(text, from));
  if (word === undefined) return undefined;
  // 手触り, 体重: without anything between, only sound words follow a part of the body.
  if (gap === '' && kanji.test(text.charAt(from)) && kanji.test(text.charAt(part.end - 1))) return undefined;
  return {
    start: at,
    end: word.end,
    facets: { ...word.value.facets, region: part.value },
    starters: word.value.starters,
    sure: true,
  };
}

function longer<T extends { readonly end: number }>(
  left: T | undefined,
  right: T | undefined,
): T | undefined {
  return right === undefined || (left !== undefined && left.end >= right.end) ? left : right;
}

function addPhrase(
  text: string,
  pattern: RegExp,
  { facets, starters }: SensationMeaning,
  blocked: Uint8Array,
  found: SensationExpression[],
  { parts }: Lexicon,
): void {
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end === match.index || blocked[match.index] === 1 || blocked[end - 1] === 1) continue;
    const region = parts.longest(text, match.index)?.value ?? facets.region;
    found.push({
      start: match.index,
      end,
      facets: region === undefined ? facets : { ...facets, region },
      starters,
      sure: true,
    });
  }
}

function blockedPlaces(text: string, not: RegExp): Uint8Array {
  const blocked = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(not)) blocked.fill(1, match.index, match.index + match[0].length);
  return blocked;
}

function makeLexicon(): Lexicon {
  const alone: Lexicon['alone'] = letterTrie();
  const ofBody: Lexicon['ofBody'] = letterTrie();
  const parts: Lexicon['parts'] = letterTrie();
  const phrases: Phrase[] = [];
  for (const { sure, usual, near, body, phrases: patterns, starters = [], ...facets } of sensationWordsJa) {
    const add = (trie: Lexicon['alone'], words: string | undefined, certain: boolean) => {
      for (const form of list(words).flatMap(japaneseForms).flatMap(inBothKana))
        trie.add(form, { facets, starters, sure: certain });
    };
    add(alone, sure, true);
    add(alone, usual, false);
    add(ofBody, near, true);
    add(ofBody, body, true);
    if (patterns !== undefined)
      phrases.push({ pattern: new RegExp(patterns.join('|'), 'gu'), meaning: { facets, starters } });
  }
  for (const region of bodyRegions) for (const word of list(bodyWordsJa[region])) parts.add(word, region);
  return { alone, ofBody, parts, phrases, not: new RegExp(notSensationJa.join('|'), 'gu') };
}
