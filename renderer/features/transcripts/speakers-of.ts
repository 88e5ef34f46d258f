import type { SpeakerRole, Turn } from '../../../shared/domain/transcript.ts';

export type SpeakerShare = {
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly turns: number;
  /** Their first longer turn, to tell who it is. */
  readonly sample: string;
};

const tellingLength = 40;

/** Who speaks in a transcript, in order of appearance. Turns without a speaker are not listed: they have no name. */
export function speakersOf(turns: readonly Turn[], text: string): readonly SpeakerShare[] {
  const found = new Map<string, SpeakerShare>();
  for (const turn of turns) {
    if (turn.speaker === null) continue;
    const before = found.get(turn.speaker);
    const words = text.slice(turn.start, turn.end);
    const isTelling =
      before === undefined || (before.sample.length < tellingLength && words.length > before.sample.length);
    found.set(turn.speaker, {
      speaker: turn.speaker,
      role: before?.role ?? turn.role,
      turns: (before?.turns ?? 0) + 1,
      sample: isTelling ? words.slice(0, 160) : before.sample,
    });
  }
  return [...found.values()];
}
