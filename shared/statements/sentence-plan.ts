import type { NumberName, SentencePart, SlotName } from '../domain/statement.ts';
import { countText } from './sentence-numbers.ts';
import type { SentenceCounts } from './sentence-numbers.ts';
import type { Language } from '../domain/language.ts';

/** Orders in which a core experience can be told; each a plan of its own, not a template with other words. */
export const planNames = ['story', 'body', 'value', 'change', 'reach', 'counted'] as const;
export type PlanName = (typeof planNames)[number];

/** Words, a slot's words, or a count of people. */
export type Piece =
  string | { readonly slot: SlotName; readonly text: string } | { readonly number: NumberName };

/** A sentence that needs something that is not there is undefined, and is left out. */
export type Sentence = readonly Piece[] | undefined;

/** Pieces as parts of a stored sentence: neighbouring words joined, numbers as they are now, nothing empty. */
export function toParts(
  pieces: readonly Piece[],
  counts: SentenceCounts,
  language: Language,
): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  for (const piece of pieces) {
    const part = partOf(piece, counts, language);
    const last = parts.at(-1);
    if (part.text === '') continue;
    if (last && isPlain(last) && isPlain(part)) parts[parts.length - 1] = { text: last.text + part.text };
    else parts.push(part);
  }
  return parts;
}

function isPlain(part: SentencePart): boolean {
  return part.slot === undefined && part.number === undefined;
}

function partOf(piece: Piece, counts: SentenceCounts, language: Language): SentencePart {
  if (typeof piece === 'string') return { text: piece };
  if ('number' in piece) return { text: countText(counts[piece.number], language), number: piece.number };
  return { text: piece.text, slot: piece.slot };
}
