import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, normaliseTextWithReport } from '../../shared/text/normalise.ts';

describe('normalised text', () => {
  it('ends every line in LF, whatever the source used', () => {
    expect(normaliseText('a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
  });

  it('drops a byte order mark and control characters, keeps tabs, and counts what it dropped', () => {
    expect(normaliseTextWithReport('\ufeffa\0b\tc\u001b[0m\u007f')).toEqual({
      text: 'ab\tc[0m',
      controlsRemoved: 3,
      mixedLineEnds: false,
    });
    expect(normaliseText('\0\ufeffa')).toBe('a');
  });

  it('says when a file mixes its line ends', () => {
    expect(normaliseTextWithReport('a\r\nb\n').mixedLineEnds).toBe(true);
    expect(normaliseTextWithReport('a\r\nb\r\n').mixedLineEnds).toBe(false);
    expect(normaliseTextWithReport('a\r\rb\r\n').mixedLineEnds).toBe(true);
  });

  it('composes letters but never changes the character of a name', () => {
    expect(normaliseText('か\u3099 e\u0301')).toBe('が é');
    expect(normaliseText('\ufa19田 \ufa11 \u{2f8a6}')).toBe('\ufa19田 \ufa11 \u{2f8a6}');
  });

  it('keeps emoji, joiners, variation selectors and half-width kana', () => {
    const kept = '👩‍👩‍👧 葛\u{e0100} ﾄﾞｷﾄﾞｷ ①';
    expect(normaliseText(kept)).toBe(kept);
  });

  it('replaces half of a surrogate pair, which no file can hold', () => {
    expect(normaliseText('a\ud800b')).toBe('a\ufffdb');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('loses only controls, marks and the way lines end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (raw) => {
        const bare = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, '').normalize('NFC');
        expect(bare(normaliseText(raw))).toBe(bare(raw));
      }),
    );
  });
});
