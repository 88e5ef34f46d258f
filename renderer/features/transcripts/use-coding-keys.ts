import type { Coding, TextRange } from '../../../shared/domain/coding.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { newCode } from '../../editor/picker-entries.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import type { RecentCodes } from '../../editor/recent-codes.ts';
import { turnRange } from '../../editor/steps.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { announce } from '../../ui/live-region.tsx';
import type { CodingCardHandle } from './coding-card.tsx';
import type { Desk } from './desk.ts';
import type { Picked } from './use-picked.tsx';

const longestInVivo = 120;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Keys that code words and change the selected coding. */
export function useCodingKeys(
  desk: Desk,
  args: {
    readonly slotsNow: () => RecentCodes;
    readonly lastUsed: () => string | undefined;
    readonly picked: Picked;
    readonly openPicker: (forRecode: boolean) => void;
  },
): void {
  const { t, readOnly, transcript, codes, acts, reader, rangeToCode, apply } = desk;
  const { session } = transcript;
  const { slotsNow, lastUsed, picked, openPicker } = args;
  const canCode = !readOnly;
  // Asked when the key is pressed: hands are faster than the card beside the page.
  const onOpenCoding = (act: (coding: Coding) => void) => () => {
    const now = selectedIn(session);
    if (now === undefined) announce(t('page.noEdgeToHold'));
    else act(now);
  };

  const inVivo = () => {
    const range = rangeToCode();
    if (range === undefined) return;
    const name = session.reading.text
      .slice(range.start, range.end)
      .replace(/\s+/gu, ' ')
      .slice(0, longestInVivo);
    const known = codes.find((code) => code.name === name);
    void acts.apply(known === undefined ? newCode(codes, name, 'sensation') : { id: known.id }, range);
  };

  useShortcut({ id: 'transcripts.keyCode', keys: 'c', when: canCode }, () =>
    openPicker(selectedIn(session) !== undefined && session.selection() === undefined),
  );
  useShortcut(
    { id: 'transcripts.keyRecode', keys: 'r', when: canCode },
    onOpenCoding(() => openPicker(true)),
  );
  useShortcut({ id: 'transcripts.keyInVivo', keys: 'v', when: canCode }, inVivo);
  useShortcut(
    { id: 'transcripts.keyRecent', keys: digits, when: canCode, inPalette: false },
    (_event, at = 0) => {
      const id = slotsNow()[at];
      if (id === undefined) announce(t('transcripts.noRecent', { number: String(at + 1) }));
      else apply({ id });
    },
  );
  const own = codes.filter((code) => code.shortcut);
  const ownKeys = own.map((code) => code.shortcut ?? '');
  useShortcut(
    { id: 'codebook.keyOwn', keys: ownKeys, when: canCode && own.length > 0, inPalette: false },
    (_event, at = 0) => {
      const id = own[at]?.id;
      if (id !== undefined) apply({ id });
    },
  );
  useShortcut({ id: 'page.keyRepeat', keys: '.', when: canCode }, () => {
    const id = lastUsed();
    if (id === undefined) announce(t('page.noLastCode'));
    else apply({ id });
  });
  useShortcut({ id: 'page.keyToggleTurn', keys: 'x', when: canCode }, () => {
    const id = lastUsed();
    if (id === undefined) announce(t('page.noLastCode'));
    else toggleOnTurn(desk, id);
  });
  useShortcut({ id: 'page.keyCodeTurn', keys: 'Shift+x', when: canCode }, () => {
    const turn = turnWords(desk);
    if (turn === undefined) return announce(t('transcripts.nothingSelected'));
    reader.current?.goTo(turn, { select: true });
    openPicker(false);
  });
  useShortcut(
    { id: 'transcripts.keyMemo', keys: 'm', when: canCode },
    onOpenCoding(() => void cardOf(desk).then((found) => found?.editMemo())),
  );
  useShortcut(
    { id: 'page.keyFacets', keys: 'g', when: canCode },
    onOpenCoding(() => void cardOf(desk).then((found) => found?.editFacets())),
  );
  useShortcut(
    { id: 'transcripts.keyRemove', keys: ['Backspace', 'Delete'], when: canCode },
    onOpenCoding((now) => {
      if (picked.isSeveral()) void picked.acts.remove();
      else void acts.remove(now);
    }),
  );
}

/** The card of the coding just opened, which comes some frames after the key; none where it was let go meanwhile. */
async function cardOf({ card, transcript: { session } }: Desk): Promise<CodingCardHandle | null> {
  for (let frame = 0; frame < 20 && card.current === null; frame += 1) await afterPaint();
  return selectedIn(session) === undefined ? null : card.current;
}

function turnWords({ transcript: { session } }: Desk): TextRange | undefined {
  const { caret } = session.store.getState();
  return caret === undefined ? undefined : turnRange(session.reading, caret.focus);
}

/** On the whole turn at the caret, or off it where it is there already. */
function toggleOnTurn(desk: Desk, codeId: string): void {
  const { t, transcript, acts } = desk;
  const turn = turnWords(desk);
  if (turn === undefined) return announce(t('transcripts.nothingSelected'));
  const there = transcript.session.codings
    .at(turn.start)
    .find((each) => each.codeId === codeId && each.start === turn.start && each.end === turn.end);
  if (there === undefined) void acts.apply({ id: codeId }, turn);
  else void acts.remove(there);
}
