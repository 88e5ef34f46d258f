import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../shared/text/fold.ts';

describe('folding for search', () => {
  it('makes what a person takes for the same the same', () => {
    expect(foldForSearch('Ｈａｉｒ　don’t “Go” ΟΔΟΣ')).toBe('hair don\'t "go" οδοσ');
  });

  it('leaves kana and kanji as they are', () => {
    expect(foldForSearch('すっとカルく軽い')).toBe('すっとカルく軽い');
  });

  it('keeps the length of every character there is', () => {
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (foldForSearch(character).length !== character.length)
        throw new Error(`length of ${code.toString(16)}`);
    }
  });

  it('keeps offsets in any text and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldForSearch(text);
        expect(once).toHaveLength(text.length);
        expect(foldForSearch(once)).toBe(once);
      }),
    );
  });
});
