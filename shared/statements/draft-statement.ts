import type { ThemeReport } from '../analysis/theme-report.ts';
import type { Language } from '../domain/language.ts';
import { slotNames } from '../domain/statement.ts';
import type { SentencePart, SlotTexts } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import { fillSlots } from './fill-slots.ts';
import type { DraftEvidence, FilledSlot } from './fill-slots.ts';
import { phraseSentence } from './sentence-phrasing.ts';

export type StatementDraft = {
  readonly slots: SlotTexts;
  readonly sentence: SentencePart[];
  readonly evidence: readonly DraftEvidence[];
};

/** A candidate statement of a theme: each slot with the code most of its people share, and the codings that say so. */
export function draftStatement(
  theme: Pick<ThemeReport, 'id'>,
  data: StudyData,
  language: Language,
): StatementDraft {
  const filled = fillSlots(theme.id, data, language);
  const text = (slot: FilledSlot | null): string => slot?.text ?? '';
  const slots: SlotTexts = {
    who: text(filled.who),
    when: text(filled.when),
    feels: text(filled.feels),
    realises: text(filled.realises),
    changes: text(filled.changes),
  };
  return {
    slots,
    sentence: draftSentence(slots, language),
    evidence: slotNames.flatMap((slot) =>
      (filled[slot]?.codingIds ?? []).map((codingId): DraftEvidence => ({ codingId, slot, side: 'for' })),
    ),
  };
}

/** A first sentence from slot texts, for a person to go on writing; empty where no slot is filled. */
export function draftSentence(slots: SlotTexts, language: Language): SentencePart[] {
  return [...phraseSentence(slots, language)];
}
