import { describe, expect, it } from 'vitest';
import { wordReader } from '../../shared/analysis/words.ts';

function telling(text: string): readonly string[] {
  return wordReader()(text)
    .filter((word) => word.telling)
    .map((word) => word.stem);
}

describe('words', () => {
  it('of English are stems without what everyone says', () => {
    expect(telling("Um, my shoulders dropped and I don't worry about the lighter days")).toEqual([
      'shoulder',
      'drop',
      'worri',
      'lighter',
      'day',
    ]);
  });

  it('keep words that stop lists drop but that say something of an experience', () => {
    expect(telling('It felt warm, a big change in my face')).toEqual([
      'felt',
      'warm',
      'big',
      'chang',
      'face',
    ]);
  });

  it('of Japanese are cut by dictionary, without particles and endings', () => {
    const found = telling('肩の力が抜けて、すっと軽くなりました。');
    expect(found).toEqual(expect.arrayContaining(['肩', '力', 'すっと']));
    expect(found).not.toEqual(expect.arrayContaining(['の']));
    expect(found).not.toEqual(expect.arrayContaining(['が']));
  });

  it('are the same in full width and half width, upper and lower case', () => {
    expect(telling('ＳＰＡ Spa spa')).toEqual(['spa', 'spa', 'spa']);
  });
});
