import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitBuffer } from '../../shared/search/hit-buffer.ts';
import { searchTerms } from '../../shared/search/search-terms.ts';
import { boundsOf, textHits } from '../../shared/search/text-hits.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { sentenceRange } from '../../shared/text/sentence-range.ts';

/** Each line is a turn; gives the words of every hit. */
function find(text: string, query: string, wholeWords = false): readonly string[] | undefined {
  const terms = searchTerms(query);
  if (terms === undefined) return undefined;
  const lines = [...text.matchAll(/[^\n]+/g)];
  const turns = lines.map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    speaker: null,
    role: 'participant' as const,
    time: null,
  }));
  const hits = hitBuffer();
  textHits(terms, wholeWords)(
    { folded: foldForSearch(text), turns, bounds: boundsOf(turns) },
    undefined,
    hits,
  );
  return Array.from({ length: hits.size / 2 }, (_, at) =>
    text.slice(hits.values[at * 2], hits.values[at * 2 + 1]),
  );
}

describe('search', () => {
  it.each([
    [
      'a word, in any case and width',
      'Light and ＬＩＧＨＴ, lightly',
      'light',
      ['Light', 'ＬＩＧＨＴ', 'light'],
    ],
    ['a phrase', 'so light. light so', '"light so"', ['light so']],
    [
      'several words in one turn, as the shortest stretch',
      'light is my body, so light\nlight',
      'body light',
      ['light is my body'],
    ],
    ['several words, not over turns', 'body\nlight', 'body light', []],
    ['one Japanese character', '肩が軽い。軽く', '軽', ['軽', '軽']],
    ['two Japanese words with an ideographic space', '肩がふっと軽い', '軽い　肩', ['肩がふっと軽い']],
    ['the rest of a word', 'lightly, lightness; light', 'light*', ['lightly', 'lightness', 'light']],
    ['the beginning of a word', 'a delight or light', '*light', ['delight', 'light']],
    ['the middle of a word', 'shoulders, shutters, sh ers', 'sh*ers', ['shoulders', 'shutters']],
    ['a gap in Japanese, within the sentence', '胃がキリキリする。胃。キリ', '胃*キリ', ['胃がキリ']],
    ['one character', 'cat cut ct c t', 'c?t', ['cat', 'cut']],
    ['a star as it is', 'a * b', String.raw`"\*"`, ['*']],
    ['phrases with wildcards', 'my shoulders dropped, my arms', '"my s* dropped"', ['my shoulders dropped']],
    ['Japanese quotes', 'ほっと した ほっとした', '「ほっと した」', ['ほっと した']],
    ['right-to-left words', 'كان الأمر خفيفا', 'خفيفا', ['خفيفا']],
    ['a character of two units', 'a 𠮷野 b', '𠮷?', ['𠮷野']],
  ])('finds %s', (_, text, query, found) => {
    expect(find(text, query)).toEqual(found);
  });

  it('finds whole words where asked, in scripts with spaces', () => {
    expect(find('light lightly delight', 'light', true)).toEqual(['light']);
    expect(find('lightest lights', 'l*ts', true)).toEqual(['lights']);
    expect(find('肩が軽い', '軽', true)).toEqual(['軽']);
  });

  it('leaves labels between turns out', () => {
    const turns = [{ start: 6, end: 15, speaker: 'Hana', role: 'participant' as const, time: null }];
    const hits = hitBuffer();
    const text = { folded: 'hana: hana said', turns, bounds: boundsOf(turns) };
    textHits(searchTerms('hana') ?? [], false)(text, undefined, hits);
    expect(Array.from(hits.values.slice(0, hits.size))).toEqual([6, 10]);
  });

  it('refuses what would be found everywhere', () => {
    expect([find('a', '*'), find('a', '??'), find('a', 'b *')]).toEqual([undefined, undefined, undefined]);
    expect(find('a', '   ')).toEqual([]);
  });

  it('finds the same as a regular expression of the same meaning', () => {
    const letter = fc.constantFrom('a', 'b', ' ');
    const piece = fc.constantFrom('a', 'b', 'ab', 'ba', '*', '?');
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 30 }).map((all) => all.join('')),
        fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
        (text, query) => {
          fc.pre(/[ab]/.test(query));
          const found = find(text, query) ?? [];
          const pattern = new RegExp(query.replaceAll(/\*+/g, '[ab]*').replaceAll('?', '[ab]'));
          expect(found.length > 0).toBe(pattern.test(text));
          for (const hit of found) expect(hit).toMatch(new RegExp(`^${pattern.source}$`));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('stays linear where wildcards could be tried without end', () => {
    const text = `${'a'.repeat(200_000)}\n`;
    const started = process.cpuUsage().user;
    expect(find(text, 'a*a*a*a*b')).toEqual([]);
    expect(process.cpuUsage(undefined).user - started).toBeLessThan(5_000_000);
  });
});

describe('the sentence of a hit', () => {
  it('is found inside its turn, in English and Japanese', () => {
    const text = 'I came in. My body felt light!  Then I left.';
    const at = text.indexOf('felt');
    const turn = { start: 0, end: text.length };
    const sentence = sentenceRange(text, { start: at, end: at + 4 }, turn, 'en');
    expect(text.slice(sentence.start, sentence.end)).toBe('My body felt light!');
    const japanese = '座った。肩が軽くなった。帰った。';
    const place = japanese.indexOf('軽');
    const found = sentenceRange(japanese, { start: place, end: place + 1 }, { start: 0, end: 16 }, 'ja');
    expect(japanese.slice(found.start, found.end)).toBe('肩が軽くなった。');
  });
});
