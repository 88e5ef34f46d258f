import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote, quoteLocator, trimQuote } from '../../shared/text/quote.ts';

describe('trimming a quote', () => {
  it('leaves a quote that fits alone', () => {
    expect(trimQuote('  My shoulders dropped.  ', 40, 'en')).toBe('My shoulders dropped.');
  });

  it('cuts at the end of a clause where one is near', () => {
    expect(trimQuote('I walked in, and my shoulders dropped, just like that it was quiet', 45, 'en')).toBe(
      'I walked in, and my shoulders dropped…',
    );
    expect(trimQuote('お店に入った瞬間、肩の力がすっと抜けて、ああ帰ってきたと思いました。', 24, 'ja')).toBe(
      'お店に入った瞬間、肩の力がすっと抜けて…',
    );
  });

  it('else cuts between words', () => {
    expect(trimQuote('the quality of my hair had completely changed by then', 30, 'en')).toBe(
      'the quality of my hair had…',
    );
  });

  it('never cuts a character in two', () => {
    const family = '👩‍👩‍👧';
    expect(trimQuote(family.repeat(3), 12, 'en')).toBe(`${family}…`);
  });

  it('keeps to the length and to the beginning of the quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, max) => {
        const trimmed = trimQuote(text, max, 'ja');
        expect(trimmed.length).toBeLessThanOrEqual(max);
        expect(trimmed.isWellFormed()).toBe(true);
        expect(text.trim().startsWith(trimmed.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('locating a quote', () => {
  const text = 'Ana: It was “so  light”,\nI couldn’t believe it. So light!';

  it('finds the exact words', () => {
    expect(locateQuote(text, 'believe it')).toEqual({ kind: 'found', start: 36, end: 46 });
  });

  it('looks past white space and quote marks', () => {
    const place = locateQuote(text, '"so light", I couldn\'t believe');
    expect(place.kind === 'found' && text.slice(place.start, place.end)).toBe(
      'so  light”,\nI couldn’t believe',
    );
  });

  it('says when there is nothing or more than one place', () => {
    expect(locateQuote(text, 'heavy')).toEqual({ kind: 'absent' });
    expect(locateQuote(text, ' « ')).toEqual({ kind: 'absent' });
    expect(locateQuote('ha ha ha', 'ha')).toEqual({ kind: 'ambiguous', count: 3 });
  });

  it('finds any part of a text that stands in it once', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (words, a, b) => {
        const source = `${words}\u0001`;
        const start = a % source.length;
        const quote = source.slice(start, start + 1 + (b % (source.length - start))).trim();
        fc.pre(quote !== '' && source.indexOf(quote) === source.lastIndexOf(quote));
        const place = quoteLocator(source)(quote);
        expect(place).toEqual({
          kind: 'found',
          start: source.indexOf(quote),
          end: source.indexOf(quote) + quote.length,
        });
      }),
    );
  });
});
