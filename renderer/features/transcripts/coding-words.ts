import type { Coding } from '../../../shared/domain/coding.ts';
import { trimQuote } from '../../../shared/text/quote.ts';
import type { Desk } from './desk.ts';

const wordsAtEdge = 24;

/** Codings as they are said aloud: the code, and the words at which each begins and ends. */
export function codingsInWords(
  { t, looks, transcript }: Pick<Desk, 't' | 'looks' | 'transcript'>,
  codings: readonly Coding[],
): string {
  const { text, document } = transcript.open;
  const spans = codings.map(({ codeId, start, end }) => {
    const words = text.slice(start, end);
    return t('page.codingSpan', {
      code: looks.lookOf(codeId).name,
      start: trimQuote(words, wordsAtEdge, document.language),
      end: trimQuote(lastWords(words), wordsAtEdge, document.language),
    });
  });
  return [t('page.codingsHere', { count: codings.length }), ...spans].join(' ');
}

/** The last few words, for where a passage ends. */
function lastWords(words: string): string {
  const tail = words.slice(-wordsAtEdge);
  const from = tail.search(/\s/u);
  return words.length <= wordsAtEdge || from === -1 ? tail : tail.slice(from + 1);
}
