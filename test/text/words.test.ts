import { describe, expect, it } from 'vitest';
import { countWords, guessLanguage } from '../../shared/text/words.ts';

function bySegmenter(text: string): number {
  const parts = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  return parts.filter(({ isWordLike }) => isWordLike).length;
}

describe('counting words', () => {
  it.each([
    "It's full-time, isn't it? 3.5 hours at 10,000 m.",
    'e.g. the U.S. — “quoted” words… and more',
    'a_b c:d 12:30 mp3 2nd rock’n’roll',
    'Ça va très bien, naïve Zoë. Groß!',
    'one\n\n  two\tthree 😀 four',
    '',
  ])('follows the word breaks of the standard in %j', (text) => {
    expect(countWords(text, 'en')).toBe(bySegmenter(text));
  });

  it('counts Japanese by dictionary', () => {
    expect(countWords('髪がすっと軽くなりました。', 'ja')).toBeGreaterThan(3);
  });
});

describe('guessing the language', () => {
  it.each([
    ['So I felt that the water was warm and it was good.', 'en'],
    ['Hello', 'en'],
    ['お店に入ると、ほっとするんです。', 'ja'],
    ['SNSはTwitterとInstagramを使っています', 'ja'],
    ['Ich habe das nicht gewusst, und die Haare sind weich.', 'de'],
    ['Je ne sais pas, mais les cheveux sont plus légers avec une coupe.', 'fr'],
    ['我觉得头发变得很轻', 'zh'],
    ['머리가 가벼워졌어요', 'ko'],
    ['Мне стало легко', 'ru'],
    ['12:30 --- 45', 'und'],
  ])('takes %j for %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
