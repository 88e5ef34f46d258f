import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEdit } from '../../shared/text/edit-plan.ts';
import { spokenText, turnBreak } from '../../shared/text/edit-turns.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { proposePlace, turnNear } from '../../shared/text/propose-place.ts';
import { findTurns } from '../../shared/text/speakers.ts';
import { applyEdits, composeEdits, type TextEdit } from '../../shared/text/text-edits.ts';

const text = normaliseText(
  'Interviewer: How was it?\nAki: It was light 😀 and warm. 髪が軽い。\n\nBen: שלום, very 👩‍👧 light.\nAki: \nAki: e\u0302x\u0302 is it.\n',
);
const { turns } = findTurns(text);

const piece = fc.constantFrom(
  '',
  'a',
  ' ',
  '軽い',
  '👩‍👧',
  'e\u0301',
  'x\u0302',
  'مرحبا',
  turnBreak,
  'a\r\nb',
  '\n',
  'light',
);
const change = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 20 }),
  put: fc.array(piece, { maxLength: 4 }),
});
const mark = fc.tuple(fc.nat(text.length), fc.nat(text.length));

describe('random edits of turns on random codings', () => {
  it('lose no coding, and leave each on its words', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 10 }),
        fc.array(mark, { maxLength: 12 }),
        (changes, marks) => {
          let spoken = spokenText(text, turns);
          let edits: readonly TextEdit[] = [];
          for (const { at, length, put } of changes) {
            const start = at % (spoken.length + 1);
            const edit = { start, end: Math.min(spoken.length, start + length), text: put.join('') };
            edits = composeEdits(edits, edit);
            spoken = applyEdits(spoken, [edit]);
          }
          const faces = spoken.split(turnBreak).map((_, at) => ({
            speaker: 'Aki',
            role: 'participant' as const,
            time: null,
            from: Math.min(at, turns.length - 1),
          }));
          const ranges = marks
            .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
            .filter(({ start, end }) => start < end);
          const plan = planEdit({ text, turns, edits, faces, ranges });
          expect(plan.ranges).toHaveLength(ranges.length);
          expect(applyEdits(text, plan.edits)).toBe(plan.text);
          plan.ranges.forEach(({ start, end, fate }, index) => {
            const range = ranges[index];
            if (range === undefined) return;
            expect(start <= end && end <= plan.text.length && (fate === 'lost') === (start === end)).toBe(
              true,
            );
            if (fate === 'same')
              expect(plan.text.slice(start, end).trim()).toBe(text.slice(range.start, range.end).trim());
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('store words in the form that texts are stored in, line ends and accents put right', () => {
    const spoken = spokenText(text, turns);
    const at = spoken.indexOf('warm');
    const faces = turns.map(({ speaker, role, time }, from) => ({ speaker, role, time, from }));
    const edits = [{ start: at, end: at, text: 'cafe\u0301\r\n\u0000 ' }];
    const range = { start: text.indexOf('warm'), end: text.indexOf('warm') + 4 };
    const plan = planEdit({ text, turns, edits, faces, ranges: [range] });
    expect(plan.text).toBe(text.replace('warm', 'caf\u00e9\n warm'));
    expect(plan.ranges.map(({ start, end }) => plan.text.slice(start, end))).toEqual(['warm']);
  });
});

describe('a passage whose words are gone', () => {
  it('is offered the nearest place with the same words, else the turn it stood in', () => {
    const now = 'A: It was light.\nB: Very Light.\nA: It was warm.';
    expect(proposePlace('light', now, 40)).toEqual({ start: 10, end: 15 });
    expect(proposePlace('VERY LIGHT', now, 0)).toEqual({ start: 20, end: 30 });
    expect(proposePlace('heavy', now, 0)).toBeUndefined();
    expect(turnNear(findTurns(now).turns, 19)).toEqual({ start: 20, end: 31 });
  });
});
