import { describe, expect, it } from 'vitest';
import { findSensations } from '../../shared/suggestions/find-sensations.ts';
import { markedSentences, spanAgreement } from '../support/marked-sentences.ts';

const told = (text: string) => findSensations(text).map(({ start, end }) => text.slice(start, end));
const facets = (text: string) => findSensations(text)[0]?.facets;

describe('expressions of sensation', () => {
  it.each(['en', 'ja'] as const)(
    'are found in the labelled sentences (%s), at least 0.85 of them rightly',
    (language) => {
      const { recall, precision } = spanAgreement(markedSentences(language), findSensations);
      expect(recall).toBeGreaterThanOrEqual(0.85);
      expect(precision).toBeGreaterThanOrEqual(0.85);
    },
  );

  it('are found in other forms of a word, with their part of the body', () => {
    expect(told('Her shoulders were slowly dropping.')).toEqual(['shoulders were slowly dropping']);
    expect(told('It ached and it was itchy, the softest of all.')).toEqual(['ached', 'itchy', 'softest']);
    expect(told('肩がすごく重くて、足がだるかったです')).toEqual(['肩がすごく重く', '足がだるかっ']);
  });

  it('carry region, modality, direction and pleasantness', () => {
    expect(facets('It was a weight off my shoulders.')).toEqual({
      modality: 'interoception',
      region: 'shoulders',
      direction: 'lighter',
      pleasantness: 'pleasant',
    });
    expect(facets('胃がキリキリするんです')).toMatchObject({ region: 'stomach', pleasantness: 'unpleasant' });
    expect(facets('すっと軽くなりました')).toMatchObject({ direction: '軽くなる', pleasantness: 'pleasant' });
  });

  it('are told in hiragana and katakana, with って, っと and する', () => {
    expect(told('サラサラしていて、ふわっとして、ドキドキって')).toEqual([
      'サラサラ',
      'ふわっと',
      'ドキドキ',
    ]);
  });

  it('are not what only sounds like the body', () => {
    const plain =
      'My head of department had a hard problem back in 2010. A warm welcome, a sweet tooth, cold feet.';
    expect(told(plain)).toEqual([]);
    expect(told('値段に腹を立てました。気が重い話で、部長は頭が固いんです。')).toEqual([]);
    expect(told('腹が減りました。')).toEqual(['腹が減り']);
  });

  it('keep their place beside letters of two units, capitals of full width and curly apostrophes', () => {
    const text = '😀😀 ＷＡＲＭ towel, I couldn’t breathe 😀';
    expect(told(text)).toEqual(['ＷＡＲＭ', 'couldn’t breathe']);
  });

  it('are none in no text and in other scripts', () => {
    expect([told(''), told('   '), told('مرحبا بالعالم')]).toEqual([[], [], []]);
  });
});
