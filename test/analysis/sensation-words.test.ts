import { describe, expect, it } from 'vitest';
import { expressionOf, wordsInPassage, writtenWords } from '../../shared/analysis/said-words.ts';
import { sensationWords } from '../../shared/analysis/sensation-words.ts';
import { wordReader } from '../../shared/analysis/words.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy } from './study-builder.ts';

const read = wordReader();
const words = (quote: string) => wordsInPassage(quote, read).map((word) => word.text);

describe('words for what is felt', () => {
  it.each([
    ['もう胃がキリキリして', 'キリキリ'],
    ['すうっとしてるんです', 'すうっ'],
    ['肩がすとんって落ちて', 'すとん'],
    ['胸のところがふわっと温かくなって', 'ふわっ'],
    ['足の先までぽかぽかして', 'ぽかぽか'],
  ])('in 「%s」 the sound word is kept as said', (quote, sound) => {
    const found = wordsInPassage(quote, read).filter((word) => word.mimetic);
    expect(found.map((word) => word.text)).toEqual([sound]);
  });

  it.each(['ちょっと待って', 'きっと明日', 'ずっと前から', 'いろいろありまして', '軽くなって', 'あったんと'])(
    'in 「%s」 there is no sound word',
    (quote) => {
      expect(wordsInPassage(quote, read).filter((word) => word.mimetic)).toEqual([]);
    },
  );

  it('keeps the endings of Japanese words', () => {
    expect(words('胸がふわっと温かくなって')).toEqual(['ふわっ', '温かくなって']);
  });

  it('leaves out the body itself and words that lean on what is felt', () => {
    expect(words('I felt it here, in my shoulders, they dropped')).toEqual(['dropped']);
    expect(words('It was light, it just fell.')).toEqual(['light', 'fell']);
  });

  it('counts ways of writing a sound as one', () => {
    const [long, short] = ['ふうーっと息が', 'ふうっと息が'].map((quote) => wordsInPassage(quote, read)[0]);
    expect(long?.key).toBe(short?.key);
  });

  it('takes the shortest clause that says something as the expression', () => {
    expect(
      expressionOf('It came round my face and went on, and it weighed nothing, you know', read)?.text,
    ).toBe('it weighed nothing');
    expect(expressionOf('…', read)).toBeNull();
  });

  it('keeps what a coder wrote down as it is', () => {
    expect(writtenWords('ふわっと、 light as air ,').map(({ text }) => text)).toEqual([
      'ふわっと',
      'light as air',
    ]);
  });
});

type Said = readonly [name: string, segment: 'core' | 'first-time', code: string, text: string];

function study(...said: Said[]): StudyData {
  const people = Map.groupBy(said, ([name]) => name);
  return buildStudy(
    [...people].map(([name, lines]) => ({
      name,
      segment: lines[0]?.[1] ?? null,
      lines: lines.map(([, , code, text]) => ({ text, codes: [code] })),
    })),
    [
      { name: 'hair', kind: 'sensation', facets: { direction: 'lighter', modality: 'touch' } },
      { name: 'neck', kind: 'sensation', facets: { direction: 'tighter', modality: 'pain' } },
      { name: 'plain', kind: 'sensation' },
      { name: 'written', kind: 'sensation', facets: { direction: 'lighter', words: 'a feather' } },
      { name: 'value', kind: 'value' },
    ],
  );
}

describe('the vocabulary of sensation', () => {
  it('counts people and not how often a word is said', () => {
    const data = study(
      ['Aki', 'core', 'hair', 'It was light, so light.'],
      ['Aki', 'core', 'hair', 'Light again, quite light.'],
      ['Ben', 'first-time', 'hair', 'So light a thing.'],
    );
    const [group] = sensationWords(data);
    expect(group?.words[0]).toMatchObject({ text: 'light', people: 2, core: 1, others: 1 });
    expect(group?.words[0]?.codingIds.length).toBe(3);
  });

  it('groups by direction, most people first, those without one last', () => {
    const data = study(
      ['Aki', 'core', 'neck', 'a knot in it'],
      ['Aki', 'core', 'plain', 'all was warm there'],
      ['Ben', 'core', 'plain', 'all was warm here'],
      ['Ben', 'core', 'hair', 'it fell'],
      ['Cho', 'core', 'hair', 'it fell'],
      ['Cho', 'core', 'value', 'worth it'],
    );
    expect(sensationWords(data).map(({ key, people }) => [key, people])).toEqual([
      ['lighter', 2],
      ['tighter', 1],
      ['', 2],
    ]);
    expect(sensationWords(data, { groupBy: 'modality' }).map(({ key }) => key)).toEqual([
      'touch',
      'pain',
      '',
    ]);
  });

  it('gives what only one person says as a clause, with its passage', () => {
    const data = study([
      'Aki',
      'core',
      'hair',
      'Well, you see, they took a weight off me. And so on and so forth.',
    ]);
    expect(sensationWords(data)[0]?.words).toMatchObject([
      { text: 'they took a weight off me', people: 1, sample: expect.stringContaining('weight') },
    ]);
  });

  it('takes the words that a coder wrote down before those of the passage', () => {
    const data = study(['Aki', 'core', 'written', 'It was like, I do not know, nothing at all.']);
    expect(sensationWords(data)[0]?.words.map(({ text }) => text)).toEqual(['a feather']);
  });

  it('lists so many words and says how many more there are', () => {
    const data = study(
      ['Aki', 'core', 'hair', 'light soft warm crisp'],
      ['Ben', 'core', 'hair', 'light soft warm crisp'],
    );
    const [group] = sensationWords(data, { mostWords: 3 });
    expect(group?.words.length).toBe(3);
    expect(group?.leftOut).toBe(1);
  });

  it('looks only at the codings asked for', () => {
    const data = study(['Aki', 'core', 'hair', 'it fell'], ['Ben', 'core', 'neck', 'a knot in it']);
    const [first] = data.codings;
    expect(sensationWords(data, { codingIds: first ? [first.id] : [] }).map(({ key }) => key)).toEqual([
      'lighter',
    ]);
    expect(sensationWords(data, { codingIds: [] })).toEqual([]);
  });
});
