import { describe, expect, it } from 'vitest';
import { findInText, nextCoding, nextQuestion, nextRange } from '../../renderer/editor/goals.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { foldForSearch } from '../../shared/text/fold.ts';

function coding(id: string, start: number, end: number): Coding {
  return {
    id,
    documentId: 'd',
    codeId: 'c',
    start,
    end,
    coder: '',
    facets: {},
    memo: '',
    createdAt: '',
  };
}

const turn = (start: number, end: number, role: Turn['role']): Turn => ({
  start,
  end,
  role,
  speaker: null,
  time: null,
});

describe('the next coding', () => {
  const codings = [coding('c', 30, 40), coding('inner', 10, 15), coding('outer', 10, 20), coding('a', 1, 5)];

  it('goes through all of them once, in the order of the text, from the caret or from the open one', () => {
    const seen: string[] = [];
    for (let at = nextCoding(codings, 0, 1); at !== undefined; at = nextCoding(codings, at, 1))
      seen.push(at.id);
    const back: string[] = [];
    for (let at = nextCoding(codings, 99, -1); at !== undefined; at = nextCoding(codings, at, -1))
      back.push(at.id);
    expect({ seen, back }).toEqual({
      seen: ['a', 'outer', 'inner', 'c'],
      back: ['c', 'inner', 'outer', 'a'],
    });
  });
});

describe('the next question', () => {
  it('is the next turn of an interviewer that has words', () => {
    const turns = [
      turn(0, 5, 'interviewer'),
      turn(6, 9, 'participant'),
      turn(10, 10, 'interviewer'),
      turn(11, 15, 'interviewer'),
    ];
    expect([nextQuestion(turns, -1, 1), nextQuestion(turns, 0, 1), nextQuestion(turns, 3, 1)]).toEqual([
      0,
      3,
      undefined,
    ]);
  });
});

describe('words looked for', () => {
  it('are found without regard to case and width, and gone through in a circle', () => {
    const found = findInText(foldForSearch('Light, LIGHT and ｌｉｇｈｔ'), ' light ');
    expect(found).toEqual([
      { start: 0, end: 5 },
      { start: 7, end: 12 },
      { start: 17, end: 22 },
    ]);
    expect([nextRange(found, 0, 1), nextRange(found, 17, 1), nextRange(found, 0, -1)]).toEqual([
      found[1],
      found[0],
      found[2],
    ]);
    expect([nextRange([], 0, 1), findInText('abc', ' ')]).toEqual([undefined, []]);
  });
});
