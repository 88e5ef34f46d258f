import { expect, it } from 'vitest';
import { speakersOf } from '../../../renderer/features/transcripts/speakers-of.ts';

it('lists speakers in order of appearance with a turn that tells who they are', () => {
  const text = 'So? Yes. It was light and my shoulders dropped, all at once, there. Hm';
  const turns = [
    { start: 0, end: 3, speaker: 'Q', role: 'interviewer' as const, time: null },
    { start: 4, end: 8, speaker: 'Hana', role: 'participant' as const, time: null },
    { start: 9, end: 67, speaker: 'Hana', role: 'participant' as const, time: null },
    { start: 68, end: 70, speaker: null, role: 'other' as const, time: null },
  ];
  expect(speakersOf(turns, text)).toEqual([
    { speaker: 'Q', role: 'interviewer', turns: 1, sample: 'So?' },
    { speaker: 'Hana', role: 'participant', turns: 2, sample: text.slice(9, 67) },
  ]);
});
