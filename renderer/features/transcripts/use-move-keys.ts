import { useShortcut } from '../../app/shortcuts.ts';
import { nextUncoded } from '../../editor/coding-index.ts';
import { stepTurn } from '../../editor/steps.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import { announce } from '../../ui/live-region.tsx';
import { speakerOf, turnHere, type Desk } from './desk.ts';

/** Keys that go from turn to turn. */
export function useMoveKeys({ t, transcript, reader, focusPage }: Desk): {
  readonly goUncoded: (direction: 1 | -1) => void;
} {
  const { open, session } = transcript;
  const goToTurn = (index: number | undefined) => {
    const turn = index === undefined ? undefined : open.turns[index];
    if (turn === undefined) return;
    reader.current?.goTo({ start: turn.start, end: turn.end });
    focusPage();
    announce(`${speakerOf(t, turn)}: ${open.text.slice(turn.start, turn.end)}`);
  };
  const goUncoded = (direction: 1 | -1) => {
    const next = nextUncoded(open.turns, session.codings, turnHere(transcript), direction);
    if (next === undefined) announce(t('transcripts.noMoreUncoded'));
    const here = session.store.getState().caret?.focus ?? 0;
    goToTurn(next ?? turnAt(open.turns, stepTurn(session.reading, here, direction)));
  };
  const goStep = (direction: 1 | -1) =>
    goToTurn(Math.min(open.turns.length - 1, Math.max(0, turnHere(transcript) + direction)));

  useShortcut({ id: 'transcripts.keyNextUncoded', keys: 'n' }, () => goUncoded(1));
  useShortcut({ id: 'transcripts.keyPreviousUncoded', keys: 'p' }, () => goUncoded(-1));
  useShortcut({ id: 'transcripts.keyNextTurn', keys: 'j' }, () => goStep(1));
  useShortcut({ id: 'transcripts.keyPreviousTurn', keys: 'k' }, () => goStep(-1));
  return { goUncoded };
}
