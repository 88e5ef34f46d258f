import { describe, expect, it } from 'vitest';
import {
  fitRange,
  moveEdge,
  sentenceAt,
  setEdge,
  stepCharacter,
  stepSentence,
  stepTurn,
  stepWord,
  trimRange,
  turnRange,
  wordAt,
  type ReadingText,
} from '../../renderer/editor/steps.ts';
import type { TextRange } from '../../shared/domain/coding.ts';
import { readingOf } from './reading-sample.ts';

const english = readingOf('en', ['How was it?', 'It was light.  It just fell! 👩‍👧 smiled.', 'And then?']);
const japanese = readingOf('ja', ['いかがでしたか。', '軽くて、すとんと落ちるんです。肩がゆるみました。']);

const at = (reading: ReadingText, words: string) => reading.text.indexOf(words);
const words = (reading: ReadingText, range: TextRange | undefined) =>
  range === undefined ? undefined : reading.text.slice(range.start, range.end);

describe('steps through a transcript', () => {
  it('take a family emoji as one character', () => {
    const start = at(english, '👩');
    expect(words(english, { start, end: stepCharacter(english, start, 1) })).toBe('👩‍👧');
  });

  it('jump from the end of a turn over the speaker label to the next, and back', () => {
    const end = at(english, 'it?') + 3;
    const start = at(english, 'It was');
    expect([stepCharacter(english, end, 1), stepCharacter(english, start, -1)]).toEqual([start, end]);
  });

  it('stay at both ends of the transcript', () => {
    const last = at(english, 'then?') + 5;
    expect([stepCharacter(english, 3, -1), stepCharacter(english, last, 1)]).toEqual([3, last]);
  });

  it('go to the end of a word forward and to its start backward', () => {
    const light = at(english, 'light');
    expect([stepWord(english, light, 1), stepWord(english, light + 5, -1)]).toEqual([light + 5, light]);
  });

  it('find Japanese words without spaces', () => {
    const start = at(japanese, '肩');
    expect(words(japanese, { start, end: stepWord(japanese, start, 1) })).toBe('肩');
  });

  it('go turn by turn, back to the start of the own turn first', () => {
    const inside = at(english, 'light');
    const own = at(english, 'It was');
    expect([stepTurn(english, inside, 1), stepTurn(english, inside, -1), stepTurn(english, own, -1)]).toEqual(
      [at(english, 'And then'), own, 3],
    );
  });
});

describe('sentences', () => {
  it('are found around a caret without the space behind them', () => {
    expect(words(english, sentenceAt(english, at(english, 'light')))).toBe('It was light.');
    expect(words(japanese, sentenceAt(japanese, at(japanese, '軽く')))).toBe(
      '軽くて、すとんと落ちるんです。',
    );
  });

  it('follow one another over turns in both directions', () => {
    const first = sentenceAt(english, at(english, 'light'));
    const second = first && stepSentence(english, first, 1);
    const third = second && stepSentence(english, second, 1);
    const fourth = third && stepSentence(english, third, 1);
    const back = first && stepSentence(english, first, -1);
    expect([second, third, fourth, back].map((range) => words(english, range))).toEqual([
      'It just fell!',
      '👩‍👧 smiled.',
      'And then?',
      'How was it?',
    ]);
    expect(fourth && stepSentence(english, fourth, 1)).toBeUndefined();
  });
});

describe('ranges', () => {
  it('of a turn hold its words and not its label', () => {
    expect(words(japanese, turnRange(japanese, at(japanese, '肩')))).toBe(
      '軽くて、すとんと落ちるんです。肩がゆるみました。',
    );
  });

  it('lose white space at their edges, and vanish where nothing else is there', () => {
    const start = at(english, '  It just');
    expect(words(english, trimRange(english.text, { start, end: start + 10 }))).toBe('It just');
    expect(trimRange(english.text, { start, end: start + 2 })).toBeUndefined();
  });

  it('know the word under a caret, and that there is none on a full stop', () => {
    const light = at(english, 'light');
    expect([words(english, wordAt(english, light + 2)), wordAt(english, light + 5)]).toEqual([
      'light',
      undefined,
    ]);
  });
});

describe('moveEdge', () => {
  const start = at(english, 'was light');
  const range = { start, end: start + 9 };

  it('grows and shrinks by words', () => {
    expect([
      words(english, moveEdge(english, range, 'start', -1)),
      words(english, moveEdge(english, range, 'end', 1)),
      words(english, moveEdge(english, range, 'end', -1)),
    ]).toEqual(['It was light', 'was light.  It', 'was']);
  });

  it('goes over a speaker label to the first word of the next turn, and back to the end of the own', () => {
    const smiled = { start: at(english, 'smiled'), end: at(english, 'smiled.') + 7 };
    const wider = moveEdge(english, smiled, 'end', 1);
    expect(words(english, wider)).toBe('smiled.\n\nQ: And');
    expect(moveEdge(english, wider, 'end', -1)).toEqual(smiled);
  });

  it('stays where the transcript ends', () => {
    const last = { start: at(english, 'then?'), end: at(english, 'then?') + 5 };
    expect(moveEdge(english, last, 'end', 1)).toEqual(last);
  });
});

describe('setEdge', () => {
  const range = { start: at(english, 'was light'), end: at(english, 'was light') + 9 };

  it('keeps the range where an edge would pass the other', () => {
    expect(setEdge(english, range, 'start', range.end + 4)).toEqual(range);
  });

  it('keeps an edge out of speaker labels', () => {
    expect(words(english, setEdge(english, range, 'start', at(english, 'A: It') + 1))).toBe('It was light');
  });
});

describe('fitRange', () => {
  it('takes labels and white space off both ends', () => {
    const start = at(english, '\n\nA: It');
    const end = at(english, 'Q: And') + 3;
    expect(words(english, fitRange(english, { start, end }))).toBe('It was light.  It just fell! 👩‍👧 smiled.');
  });

  it('finds nothing in a label alone', () => {
    expect(fitRange(english, { start: 0, end: 3 })).toBeUndefined();
  });
});
