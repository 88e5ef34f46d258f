import type { RefObject } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { TextRange } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';
import type { useTranslate } from '../../data/use-translate.ts';
import type { CodePickerHandle } from '../../editor/code-picker.tsx';
import type { Reader } from '../../editor/reader-host.ts';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import type { CodingCardHandle } from './coding-card.tsx';
import type { CodeLooks } from './use-code-looks.ts';
import type { CodingActs } from './use-coding-acts.ts';
import type { OpenTranscript } from './use-reading-session.ts';

export type Translator = ReturnType<typeof useTranslate>;

/**
 * What everyone who adds something to the workbench works with: the transcript on it, its page, the acts on codings.
 * State of this moment (caret, selection, selected coding) is read from `transcript.session` when it is needed.
 */
export type Desk = {
  readonly t: Translator;
  readonly readOnly: boolean;
  readonly transcript: OpenTranscript;
  readonly codes: readonly ListedCode[];
  readonly looks: CodeLooks;
  readonly acts: CodingActs;
  readonly reader: RefObject<Reader | undefined>;
  readonly picker: RefObject<CodePickerHandle | null>;
  readonly card: RefObject<CodingCardHandle | null>;
  /** Puts the keyboard back on the page. */
  readonly focusPage: () => void;
  /** Words to code: the selection, else (said aloud and shown) the sentence at the caret. */
  readonly rangeToCode: () => TextRange | undefined;
  /** Codes `rangeToCode` with it; nothing in a study that is only read. */
  readonly apply: (choice: CodeChoice) => void;
};

/** Who speaks; by role where the transcript names nobody. */
export function speakerOf(t: Translator, turn: Pick<Turn, 'speaker' | 'role'>): string {
  return turn.speaker ?? (turn.role === 'other' ? '' : t(`role.${turn.role}`));
}

/** Index of the turn with the caret; -1 before the first click or key. */
export function turnHere({ open, session }: OpenTranscript): number {
  const focus = session.store.getState().caret?.focus;
  return focus === undefined ? -1 : turnAt(open.turns, focus);
}
