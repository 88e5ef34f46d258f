import type { TextRange } from '../domain/coding.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Where sentences end inside a range (the turn), as offsets of the text, the last being the end of the range. */
export function sentenceEnds(text: string, within: TextRange, language: string): readonly number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenterOf(language).segment(text.slice(within.start, within.end)))
    ends.push(within.start + index + segment.length);
  return ends;
}

/**
 * The sentence or sentences that a range touches, without white space around them. `within` bounds the search (the turn):
 * nothing beyond it belongs to the result. `language` is a BCP 47 tag. UTF-16 units, half-open.
 * @param ends as `sentenceEnds` gives them, where many ranges of one turn are asked for
 */
export function sentenceRange(
  text: string,
  range: TextRange,
  within: TextRange,
  language: string,
  ends = sentenceEnds(text, within, language),
): TextRange {
  const before = ends.findLast((end) => end <= range.start) ?? within.start;
  const after = ends.find((end) => end >= range.end) ?? within.end;
  return trimmed(text, { start: Math.min(range.start, before), end: Math.max(range.end, after) });
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
