import { useState, type ReactNode } from 'react';
import { CodePicker } from '../../editor/code-picker.tsx';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import type { RecentCodes } from '../../editor/recent-codes.ts';
import type { Desk } from './desk.ts';

/** The field that finds codes: for the words selected, or for another code of the selected coding. */
export function useCodePicker(
  { t, readOnly, transcript, codes, picker, focusPage, rangeToCode, apply }: Desk,
  args: {
    readonly slots: RecentCodes;
    readonly hasSelected: boolean;
    readonly onRecode: (choice: CodeChoice) => void;
  },
): { readonly openPicker: (forRecode: boolean) => void; readonly element: ReactNode } {
  const { session } = transcript;
  const [recoding, setRecoding] = useState(false);

  const openPicker = (forRecode: boolean) => {
    if (forRecode ? selectedIn(session) === undefined : rangeToCode() === undefined) return;
    setRecoding(forRecode);
    picker.current?.open();
  };
  const onChoose = (choice: CodeChoice) => {
    if (recoding && selectedIn(session) !== undefined) args.onRecode(choice);
    else apply(choice);
  };
  const element = (
    <CodePicker
      handle={picker}
      codes={codes}
      recents={args.slots}
      purpose={recoding && args.hasSelected ? t('transcripts.recodeTo') : t('transcripts.codeSelection')}
      disabled={readOnly}
      onChoose={onChoose}
      onClose={() => {
        setRecoding(false);
        focusPage();
      }}
    />
  );
  return { openPicker, element };
}
