import type { PointedOutPassage } from '../api/suggestion-procedures.ts';
import type { Translate } from '../messages/translate.ts';
import type { NextTurn } from './next-turns.ts';

const fewestShown = 0.1;
const longestQuote = 60;

/** Why the lexicons point out an expression, in plain words: where in the body, or which value. */
export function expressionReason(
  found: Pick<PointedOutPassage, 'facets' | 'value'>,
  text: Translate,
): string {
  if (found.value !== null) return text('suggestions.reason.value', { value: text(`value.${found.value}`) });
  const { region, modality } = found.facets;
  const place = [
    ...(region === undefined ? [] : [text(`region.${region}`)]),
    ...(modality === undefined ? [] : [text(`modality.${modality}`)]),
  ].join(', ');
  return text('suggestions.reason.sensation', { place: place === '' ? 'none' : place });
}

type Told = {
  readonly code: string;
  readonly like: { readonly quote: string; readonly document: string } | undefined;
};

/** Why a turn is worth a look: which code, which words, which coded passage it resembles. */
export function turnReason(
  { why, words }: Pick<NextTurn, 'why' | 'words'>,
  { code, like }: Told,
  text: Translate,
): string {
  const parts = [
    text(`suggestions.reason.${why}`, { code }),
    ...(words.length === 0 ? [] : [text('suggestions.reason.words', { words: words.join(', ') })]),
    ...(like === undefined
      ? []
      : [
          text('suggestions.reason.like', {
            ...like,
            quote: like.quote.replace(/\s+/gu, ' ').slice(0, longestQuote),
          }),
        ]),
  ];
  return parts.join('; ');
}

/** A share as times out of ten, never as a bare number. */
export function chanceWords(score: number, text: Translate): string {
  return score < fewestShown
    ? text('suggestions.chanceSmall')
    : text('suggestions.chance', { count: Math.min(9, Math.round(score * 10)) });
}
