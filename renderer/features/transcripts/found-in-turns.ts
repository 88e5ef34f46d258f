import type { PointedOut, pointOut } from '../../../shared/suggestions/point-out.ts';
import type { OpenTranscript } from './use-reading-session.ts';

/** What the lexicons find in each turn of participants (in all, where nobody has a role), in offsets of the document; looked up once a turn. */
export function foundInTurns(
  { text, turns }: OpenTranscript['open'],
  find: typeof pointOut | undefined,
): (turn: number) => readonly PointedOut[] {
  const known = new Map<number, readonly PointedOut[]>();
  const hasRoles = turns.some(({ role }) => role === 'participant');
  return (index) => {
    const turn = turns[index];
    if (find === undefined || turn === undefined || (hasRoles && turn.role !== 'participant')) return [];
    const found =
      known.get(index) ??
      find(text.slice(turn.start, turn.end)).map((each) => ({
        ...each,
        start: each.start + turn.start,
        end: each.end + turn.start,
      }));
    known.set(index, found);
    return found;
  };
}
