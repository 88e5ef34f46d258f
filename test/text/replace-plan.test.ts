import { describe, expect, it } from 'vitest';
import type { Turn } from '../../shared/domain/transcript.ts';
import { doubtful, planReplace } from '../../shared/text/replace-plan.ts';
import { findTurns } from '../../shared/text/speakers.ts';
import { applyEdits } from '../../shared/text/text-edits.ts';

const text = `Interviewer: How was it?

Aki: My hed was light, I could breathe.

Interviewer: And then?

Aki: Then I went out into the rain.
`;
const { turns } = findTurns(text);
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = (
  plan: { readonly text: string },
  { start, end }: { readonly start: number; readonly end: number },
) => plan.text.slice(start, end);

describe('another version of a transcript', () => {
  it('keeps codings on their words, typed differently or wrapped differently', () => {
    const pasted = text.replace('hed', 'head').replaceAll('\n\n', '\r\n').replace('went out', 'went');
    const plan = planReplace(
      { text, turns },
      pasted,
      ['hed was light', 'breathe', 'into the rain'].map(rangeOf),
    );
    expect(plan.ranges.map((range) => words(plan, range))).toEqual([
      'head was light',
      'breathe',
      'into the rain',
    ]);
    expect(plan.ranges.every(({ kept }) => kept >= doubtful)).toBe(true);
    expect(applyEdits(text, plan.edits)).toBe(plan.text);
    expect(plan.turns.map(({ speaker }) => speaker)).toEqual(turns.map(({ speaker }) => speaker));
  });

  it('says which codings lost their words', () => {
    const pasted = text.replace('My hed was light, I could breathe.', 'No idea.');
    const plan = planReplace({ text, turns }, pasted, ['hed was light', 'into the rain'].map(rangeOf));
    expect(plan.ranges.map(({ kept }) => kept >= doubtful)).toEqual([false, true]);
  });

  it('leaves names and roles corrected that were corrected in the study', () => {
    const corrected = turns.map((turn): Turn =>
      turn.speaker === 'Aki' ? { ...turn, speaker: 'Akiko', role: 'other' } : turn,
    );
    const plan = planReplace({ text, turns: corrected }, text.replace('hed', 'head'), []);
    expect(plan.turns.map(({ speaker, role }) => [speaker, role])).toEqual(
      corrected.map(({ speaker, role }) => [speaker, role]),
    );
  });

  it('carries turns over that no label in the text tells, with every new word in one of them', () => {
    const cues = 'How was it\nMy hed was light\nAnd then\nI went out\n';
    const lines = cues.trimEnd().split('\n');
    const heard = lines.map((line, at): Turn => {
      const start = cues.indexOf(line);
      return {
        start,
        end: start + line.length,
        speaker: at % 2 === 0 ? 'I' : 'P',
        role: at % 2 === 0 ? 'interviewer' : 'participant',
        time: at,
      };
    });
    const plan = planReplace(
      { text: cues, turns: heard },
      cues.replace('hed', 'head').replace('out\n', 'out there\n'),
      [],
    );
    expect(plan.turns.map((turn) => [words(plan, turn), turn.time])).toEqual([
      ['How was it', 0],
      ['My head was light', 1],
      ['And then', 2],
      ['I went out there', 3],
    ]);
  });

  it('whose lines were all broken anew is still the same transcript', () => {
    const long = Array.from(
      { length: 400 },
      (_, n) => `Aki: Sentence ${n} tells of day ${n * 7} and of ${n % 13} other things.`,
    );
    const before = `${long.join('\n\n')}\n`;
    const ranges = long.map((_, n) => {
      const start = before.indexOf(`of day ${n * 7} and`);
      return { start, end: start + 12 };
    });
    const plan = planReplace(
      { text: before, turns: findTurns(before).turns },
      long.join('\n').replaceAll(' tells of ', '\ntells of '),
      ranges,
    );
    expect(plan.ranges.filter(({ kept }) => kept < 1)).toEqual([]);
    expect(applyEdits(before, plan.edits)).toBe(plan.text);
  });
});
