import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../shared/domain/transcript.ts';
import { rebuildTranscript, spokenText, turnBreak, type EditedTurn } from '../../shared/text/edit-turns.ts';
import { findTurns } from '../../shared/text/speakers.ts';
import { applyEdits, composeEdits, type TextEdit } from '../../shared/text/text-edits.ts';

const interview = `# Interview 3

Interviewer [00:01:05]: How was it?

Aki [00:01:12]: My hed was light. I could breathe.

Interviewer [00:02:00]: And then?
`;

const faceOf = ({ speaker, role, time }: Turn, from: number): EditedTurn => ({ speaker, role, time, from });

function edited(
  change: (spoken: string) => readonly TextEdit[],
  faces: (old: readonly EditedTurn[]) => readonly EditedTurn[] = (old) => old,
  text = interview,
) {
  const { turns } = findTurns(text);
  const edits = change(spokenText(text, turns));
  const rebuilt = rebuildTranscript({ text, turns, edits, faces: faces(turns.map(faceOf)) });
  expect(applyEdits(text, rebuilt.edits)).toBe(rebuilt.text);
  return rebuilt;
}

const wordsOf = (text: string, turns: readonly Turn[]) =>
  turns.map(({ start, end }) => text.slice(start, end));

describe('an edited transcript', () => {
  it('keeps everything but the letter that was put right', () => {
    const { text, edits } = edited((spoken) => [
      { start: spoken.indexOf('ed was'), end: spoken.indexOf('ed was'), text: 'e' },
    ]);
    expect(text).toBe(interview.replace('hed', 'heed'));
    expect(edits).toHaveLength(1);
  });

  it('writes a corrected name and time into the label, in the form that stands there', () => {
    const { text, turns } = edited(
      () => [],
      (faces) =>
        faces.map((face, at) =>
          face.speaker === 'Aki' ? { ...face, speaker: 'Akiko', time: 75 } : { ...face, from: at },
        ),
    );
    expect(text).toBe(interview.replace('Aki [00:01:12]', 'Akiko [00:01:15]'));
    expect(turns.filter(({ speaker }) => speaker === 'Akiko').map(({ time }) => time)).toEqual([75]);
  });

  it('labels the second half of a split turn like the first, without its time', () => {
    const { text, turns } = edited(
      (spoken) => {
        const at = spoken.indexOf(' I could');
        return [{ start: at, end: at + 1, text: turnBreak }];
      },
      (faces) => faces.flatMap((face) => (face.speaker === 'Aki' ? [face, { ...face, time: null }] : [face])),
    );
    expect(text).toContain(
      'Aki [00:01:12]: My hed was light.\n\nAki: I could breathe.\n\nInterviewer [00:02:00]',
    );
    expect(wordsOf(text, turns)).toContain('I could breathe.');
  });

  it('takes the label out where two turns are joined', () => {
    const { text, turns } = edited(
      (spoken) => {
        const at = spoken.lastIndexOf(turnBreak);
        return [{ start: at, end: at + 1, text: ' ' }];
      },
      (faces) => faces.slice(0, -1),
    );
    expect(text).toContain('I could breathe. And then?\n');
    expect(wordsOf(text, turns).at(-1)).toBe('My hed was light. I could breathe. And then?');
  });

  it('reads back, from its text alone, as the turns it was given', () => {
    const { text, turns } = edited(
      (spoken) => [{ start: spoken.indexOf('hed'), end: spoken.indexOf('hed') + 3, text: 'head' }],
      (faces) => faces.map((face) => ({ ...face, time: face.time === null ? null : face.time + 1 })),
    );
    expect(findTurns(text).turns).toEqual(turns);
  });
});

const change = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 30 }),
  text: fc.constantFrom('', 'a', ' ', '軽い', turnBreak, `x${turnBreak}y`, '\n'),
});

describe('random splits, joins and edits', () => {
  it('lead to a text whose turns are in order, and to edits that lead there', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const { turns } = findTurns(interview);
        let spoken = spokenText(interview, turns);
        let edits: readonly TextEdit[] = [];
        for (const { at, length, text } of changes) {
          const start = at % (spoken.length + 1);
          const edit = { start, end: Math.min(spoken.length, start + length), text };
          edits = composeEdits(edits, edit);
          spoken = applyEdits(spoken, [edit]);
        }
        const words = spoken.split(turnBreak);
        const faces = words.map((_, at) => ({
          speaker: at % 2 === 0 ? 'Aki' : null,
          role: 'participant' as const,
          time: at % 3 === 0 ? null : at,
          from: Math.min(at, turns.length - 1),
        }));
        const rebuilt = rebuildTranscript({ text: interview, turns, edits, faces });
        expect(applyEdits(interview, rebuilt.edits)).toBe(rebuilt.text);
        expect(wordsOf(rebuilt.text, rebuilt.turns)).toEqual(words.map((each) => each.trim()));
        rebuilt.turns.reduce((end, turn) => {
          expect(turn.start).toBeGreaterThanOrEqual(end);
          return turn.end;
        }, 0);
      }),
      { numRuns: 300 },
    );
  });
});
