import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnBreak } from '../../shared/text/edit-turns.ts';
import { paragraphChange, type EditedParagraph } from '../../shared/text/paragraph-change.ts';
import { applyEdits } from '../../shared/text/text-edits.ts';

const page = (...texts: readonly string[]): readonly EditedParagraph[] =>
  texts.map((text, at) => ({ key: `${at} ${text}`, text }));
const joined = (paragraphs: readonly EditedParagraph[]) => paragraphs.map(({ text }) => text).join(turnBreak);

describe('a step of editing', () => {
  it.each([
    ['typing the first of two equal letters', ['lit'], ['liit'], 2, { start: 1, end: 1, text: 'i' }],
    ['typing the second', ['lit'], ['liit'], 3, { start: 2, end: 2, text: 'i' }],
    [
      'deleting the first of two equal words',
      ['so so light'],
      ['so light'],
      0,
      { start: 0, end: 3, text: '' },
    ],
    ['deleting the second', ['so so light'], ['so light'], 3, { start: 3, end: 6, text: '' }],
    ['splitting a turn', ['ab', 'cd'], ['a', 'b', 'cd'], 2, { start: 1, end: 1, text: turnBreak }],
    ['joining two', ['ab', 'cd'], ['abcd'], 2, { start: 2, end: 3, text: '' }],
    ['removing one in the middle', ['ab', 'cd', 'ef'], ['ab', 'ef'], 2, { start: 2, end: 5, text: '' }],
  ] as const)('%s is told exactly', (_, before, after, caret, expected) => {
    const old = page(...before);
    const now = after.map((text) => old.find((each) => each.text === text) ?? { key: text, text });
    expect(paragraphChange(old, now, caret)).toEqual(expected);
  });

  it('leads from the old page to the new one, wherever the caret is', () => {
    const words = fc.array(fc.stringMatching(/^[ab ]{0,5}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, words, fc.option(fc.nat(30), { nil: undefined }), (before, after, caret) => {
        const [old, now] = [page(...before), page(...after)];
        const edit = paragraphChange(old, now, caret);
        expect(applyEdits(joined(old), edit === undefined ? [] : [edit])).toBe(joined(now));
      }),
    );
  });
});
