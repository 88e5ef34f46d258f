import type { TextRange } from '../../../shared/domain/coding.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { nextUncoded } from '../../editor/coding-index.ts';
import { nextCoding, nextQuestion } from '../../editor/goals.ts';
import type { PagePaint } from '../../editor/page-view.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import { stepTurn, type Direction } from '../../editor/steps.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import { announce } from '../../ui/live-region.tsx';
import { speakerOf, turnHere, type Desk } from './desk.ts';

/** Keys that go from turn to turn, from question to question and from coding to coding. */
export function useMoveKeys(
  { t, transcript, looks, reader, focusPage }: Desk,
  paint: PagePaint,
): {
  readonly goUncoded: (direction: Direction) => void;
} {
  const { open, session } = transcript;
  const goTo = (range: TextRange, said: string) => {
    reader.current?.goTo(range);
    focusPage();
    announce(said);
  };
  const goToTurn = (index: number | undefined) => {
    const turn = index === undefined ? undefined : open.turns[index];
    if (turn === undefined) return;
    goTo(
      { start: turn.start, end: turn.end },
      `${speakerOf(t, turn)}: ${open.text.slice(turn.start, turn.end)}`,
    );
  };
  const goUncoded = (direction: Direction) => {
    const next = nextUncoded(open.turns, session.codings, turnHere(transcript), direction);
    if (next === undefined) announce(t('transcripts.noMoreUncoded'));
    const here = session.store.getState().caret?.focus ?? 0;
    goToTurn(next ?? turnAt(open.turns, stepTurn(session.reading, here, direction)));
  };
  const goStep = (direction: Direction) =>
    goToTurn(Math.min(open.turns.length - 1, Math.max(0, turnHere(transcript) + direction)));
  const goQuestion = (direction: Direction) => {
    const next = nextQuestion(open.turns, turnHere(transcript), direction);
    if (next === undefined) announce(t('page.noMoreQuestions'));
    else goToTurn(next);
  };
  /** From the coding the keys brought the caret to; else from the open one where the caret is still on it; else from the caret. */
  const hereAmongCodings = () => {
    const { caret, hereId, pickedIds } = session.store.getState();
    const here = hereId === undefined ? undefined : session.codings.get(hereId);
    if (here !== undefined) return here;
    const open = selectedIn(session);
    if (caret === undefined) return open ?? -1;
    const isOn = open !== undefined && open.start <= caret.focus && caret.focus <= open.end;
    return isOn && pickedIds.size === 0 ? open : caret.focus;
  };
  const goCoding = (direction: Direction) => {
    const from = hereAmongCodings();
    const next = nextCoding(session.codings.all().filter(paint.isShown), from, direction);
    if (next === undefined) return announce(t('page.noMoreCodings'));
    goTo(next, `${looks.lookOf(next.codeId).name}: ${open.text.slice(next.start, next.end)}`);
    // Where several are being picked the way to the next one lets none of them go.
    if (session.store.getState().pickedIds.size === 0) session.select(next.id);
    session.standOn(next.id);
  };

  useShortcut({ id: 'transcripts.keyNextUncoded', keys: 'n' }, () => goUncoded(1));
  useShortcut({ id: 'transcripts.keyPreviousUncoded', keys: 'p' }, () => goUncoded(-1));
  useShortcut({ id: 'transcripts.keyNextTurn', keys: 'j' }, () => goStep(1));
  useShortcut({ id: 'transcripts.keyPreviousTurn', keys: 'k' }, () => goStep(-1));
  useShortcut({ id: 'page.keyNextQuestion', keys: 'Shift+j' }, () => goQuestion(1));
  useShortcut({ id: 'page.keyPreviousQuestion', keys: 'Shift+k' }, () => goQuestion(-1));
  useShortcut({ id: 'page.keyNextCoding', keys: 'o' }, () => goCoding(1));
  useShortcut({ id: 'page.keyPreviousCoding', keys: 'Shift+o' }, () => goCoding(-1));
  return { goUncoded };
}
