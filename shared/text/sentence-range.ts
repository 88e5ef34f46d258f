import type { TextRange } from '../domain/coding.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentence or sentences that a range touches, without white space around them. `within` bounds the search (the turn):
 * nothing beyond it belongs to the result. `language` is a BCP 47 tag. UTF-16 units, half-open.
 */
export function sentenceRange(
  text: string,
  range: TextRange,
  within: TextRange,
  language: string,
): TextRange {
  let start = range.start;
  let end = range.end;
  for (const { index, segment } of segmenterOf(language).segment(text.slice(within.start, within.end))) {
    const from = within.start + index;
    const to = from + segment.length;
    if (to <= range.start) continue;
    if (from >= range.end) break;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return trimmed(text, { start, end });
}

/** A range without the white space at its ends; a range of nothing else stays as it is. */
export function trimmed(text: string, range: TextRange): TextRange {
  const words = text.slice(range.start, range.end);
  const lead = words.length - words.trimStart().length;
  if (lead === words.length) return range;
  return { start: range.start + lead, end: range.end - (words.length - words.trimEnd().length) };
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
