import { useShortcut } from '../../app/shortcuts.ts';
import { newCode } from '../../editor/picker-entries.ts';
import type { RecentCodes } from '../../editor/recent-codes.ts';
import { announce } from '../../ui/live-region.tsx';
import { selectedIn, type Desk } from './desk.ts';

const longestInVivo = 120;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Keys that code words and change the selected coding. */
export function useCodingKeys(
  { t, readOnly, transcript, codes, acts, card, rangeToCode, apply }: Desk,
  args: {
    readonly slotsNow: () => RecentCodes;
    readonly hasSelected: boolean;
    readonly openPicker: (forRecode: boolean) => void;
  },
): void {
  const { session } = transcript;
  const { slotsNow, openPicker } = args;
  const canCode = !readOnly;
  const hasCard = canCode && args.hasSelected;

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
  useShortcut({ id: 'transcripts.keyRecode', keys: 'r', when: hasCard }, () => openPicker(true));
  useShortcut({ id: 'transcripts.keyInVivo', keys: 'v', when: canCode }, inVivo);
  useShortcut({ id: 'transcripts.keyRecent', keys: digits, when: canCode, inPalette: false }, (event) => {
    const id = slotsNow()[Number(event?.key) - 1];
    if (id === undefined) announce(t('transcripts.noRecent', { number: event?.key ?? '' }));
    else apply({ id });
  });
  useShortcut({ id: 'transcripts.keyMemo', keys: 'm', when: hasCard }, () => card.current?.editMemo());
  useShortcut({ id: 'transcripts.keyRemove', keys: ['Backspace', 'Delete'], when: hasCard }, () => {
    const now = selectedIn(session);
    if (now !== undefined) void acts.remove(now);
  });
}
