import type { TextRange } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';

export type EvidenceContext = {
  /** The interviewer's words before, where the turn before is theirs. */
  readonly question: string | undefined;
  readonly before: string;
  readonly after: string;
};

const around = 160;

/** What was said around a passage, within the turns it touches, cut at words. */
export function contextOf(text: string, turns: readonly Turn[], { start, end }: TextRange): EvidenceContext {
  const at = turns.findIndex((turn) => turn.end > start);
  const turn = turns[at];
  const last = turns.findLast((each) => each.start < end);
  const asked = turns[at - 1];
  const before = text.slice(Math.max(turn?.start ?? start, start - around), start);
  const after = text.slice(end, Math.min(Math.max(last?.end ?? end, end), end + around));
  return {
    question: asked?.role === 'interviewer' ? text.slice(asked.start, asked.end) : undefined,
    before: (turn?.start ?? 0) < start - around ? `…${before.replace(/^\S+\s/u, '')}` : before,
    after: (last?.end ?? 0) > end + around ? `${after.replace(/\s\S+$/u, '')}…` : after,
  };
}
