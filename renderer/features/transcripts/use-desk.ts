import { useCallback, useMemo, useRef } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { TextRange } from '../../../shared/domain/coding.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { CodePickerHandle } from '../../editor/code-picker.tsx';
import type { Reader } from '../../editor/reader-host.ts';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { sentenceAt, turnRange } from '../../editor/steps.ts';
import { useRecentCodes } from '../../editor/use-recent-codes.ts';
import { announce } from '../../ui/live-region.tsx';
import type { CodingCardHandle } from './coding-card.tsx';
import type { Desk } from './desk.ts';
import { useCodeLooks } from './use-code-looks.ts';
import { useCodingActs } from './use-coding-acts.ts';
import type { OpenTranscript } from './use-reading-session.ts';

const noCodes: readonly ListedCode[] = [];

/** Gathers what the parts of the workbench share. */
export function useDesk(transcript: OpenTranscript): {
  readonly desk: Desk;
  readonly recents: Pick<ReturnType<typeof useRecentCodes>, 'slots' | 'slotsNow' | 'lastUsed'>;
} {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const { session } = transcript;
  const codes = useStudyQuery('codes.list', {}).data ?? noCodes;
  const looks = useCodeLooks(codes);
  const recents = useRecentCodes(handle, codes);
  const acts = useCodingActs(transcript, looks, recents.note);
  const reader = useRef<Reader>(undefined);
  const picker = useRef<CodePickerHandle>(null);
  const card = useRef<CodingCardHandle>(null);

  const focusPage = useCallback(() => reader.current?.focus(), []);

  const rangeToCode = useCallback((): TextRange | undefined => {
    const selection = session.selection();
    if (selection !== undefined) return selection;
    const caret = session.store.getState().caret?.focus;
    if (caret === undefined) {
      announce(t('transcripts.nothingSelected'));
      return undefined;
    }
    const sentence = sentenceAt(session.reading, caret) ?? turnRange(session.reading, caret);
    if (sentence === undefined) return undefined;
    reader.current?.goTo(sentence, { select: true });
    announce(t('transcripts.sentenceTaken'));
    return sentence;
  }, [session, t]);

  const apply = useCallback(
    (choice: CodeChoice) => {
      const range = rangeToCode();
      if (range !== undefined && !readOnly) void acts.apply(choice, range);
    },
    [acts, rangeToCode, readOnly],
  );

  const desk = useMemo(
    () => ({
      t,
      readOnly,
      transcript,
      codes,
      looks,
      acts,
      reader,
      picker,
      card,
      focusPage,
      rangeToCode,
      apply,
    }),
    [t, readOnly, transcript, codes, looks, acts, focusPage, rangeToCode, apply],
  );
  return { desk, recents };
}
