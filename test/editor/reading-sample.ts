import type { Coding } from '../../shared/domain/coding.ts';
import type { SpeakerRole, Turn } from '../../shared/domain/transcript.ts';
import type { ReadingText } from '../../renderer/editor/steps.ts';

export function turn(start: number, end: number, role: SpeakerRole = 'participant'): Turn {
  return { start, end, speaker: role === 'interviewer' ? 'Interviewer' : 'Hana', role, time: null };
}

export function coding(id: string, start: number, end: number, codeId = 'lighter'): Coding {
  return { id, documentId: 'd', codeId, start, end, coder: '', facets: {}, memo: '', createdAt: '' };
}

/** A reading text of turns, each behind a label "Q: " or "A: " that belongs to no turn. */
export function readingOf(language: string, says: readonly string[]): ReadingText {
  let text = '';
  const turns = says.map((words, index) => {
    text += index % 2 === 0 ? 'Q: ' : 'A: ';
    const start = text.length;
    text += words;
    const end = text.length;
    text += '\n\n';
    return turn(start, end, index % 2 === 0 ? 'interviewer' : 'participant');
  });
  return { text, turns, language };
}
