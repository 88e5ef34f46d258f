import { describe, expect, it } from 'vitest';
import { sameWords } from '../../shared/text/same-words.ts';

describe('the place of words in a text that changed', () => {
  it.each([
    ['is where it was, where they still stand', 'it was warm', 'warm', 7, { start: 7, end: 11 }],
    ['is the only place that has them', 'so it was warm', 'warm', 7, { start: 10, end: 14 }],
    ['is where it was, though others have them too', 'warm, warm', 'warm', 6, { start: 6, end: 10 }],
    ['is none where two others have them', 'so warm, warm', 'warm', 0, undefined],
    ['is none where they are gone', 'it was cold', 'warm', 7, undefined],
    ['is none without words', 'it was cold', '', 3, undefined],
  ])('%s', (_what, text, words, start, place) => {
    expect(sameWords(text, words, start)).toEqual(place);
  });
});
