import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesToText, textToAttributes } from '../../renderer/features/participants/attributes-text.ts';

describe('attributes as lines', () => {
  it('are read with half- and full-width colons; empty lines do not count', () => {
    expect(textToAttributes('age: 52\n\n職業：看護師\nnote: a: b')).toEqual({
      ok: true,
      attributes: { age: '52', 職業: '看護師', note: 'a: b' },
    });
  });

  it('say which line is not a pair', () => {
    expect(textToAttributes('age: 52\nnurse')).toEqual({ ok: false, line: 2 });
  });

  it('come back the same', () => {
    const word = fc.stringMatching(/^[a-z0-9ぁ-ん]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(word, word, { noNullPrototype: true }), (attributes) => {
        expect(textToAttributes(attributesToText(attributes))).toEqual({ ok: true, attributes });
      }),
    );
  });
});
