import { personKey } from '../analysis/people.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { slotKinds, slotNames } from '../domain/statement.ts';
import type { SlotName, SlotTexts } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import { isDenial } from './denial.ts';
import { eachSlot, fillSlots, fillSlotsWithCodes } from './fill-slots.ts';
import type { DraftEvidence, FilledSlots } from './fill-slots.ts';

/** What a statement is drafted from: the codings of a theme, or the codes of a pattern. */
export type DraftSource =
  { readonly themeId: Id; readonly taken?: ReadonlySet<Id> } | { readonly codeIds: readonly Id[] };

export type StatementDraft = {
  readonly slots: SlotTexts;
  /** Codes that fill the slots. */
  readonly codeIds: Readonly<Record<SlotName, readonly Id[]>>;
  readonly evidence: readonly DraftEvidence[];
};

/**
 * Slots with their evidence, from a theme or a pattern. Counter-evidence are passages coded as a denial ("nothing felt")
 * of people of whom nothing speaks for that slot.
 */
export function draftStatement(source: DraftSource, data: StudyData, language: Language): StatementDraft {
  const filled =
    'codeIds' in source
      ? fillSlotsWithCodes(source.codeIds, data, language)
      : fillSlots(codingsOfTheme(source.themeId, data), data, language, source.taken);
  const speaking = slotNames.flatMap((slot) =>
    (filled[slot]?.codingIds ?? []).map((codingId): DraftEvidence => ({ codingId, slot, side: 'for' })),
  );
  return {
    slots: eachSlot((slot) => filled[slot]?.text ?? ''),
    codeIds: eachSlot((slot) => filled[slot]?.codeIds ?? []),
    evidence: [...speaking, ...denials(filled, data)],
  };
}

function codingsOfTheme(themeId: Id, data: StudyData): ReadonlySet<Id> {
  return new Set(
    data.members.filter((member) => member.themeId === themeId).map((member) => member.codingId),
  );
}

function denials(filled: FilledSlots, data: StudyData): readonly DraftEvidence[] {
  const persons = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  return (['feels', 'changes'] as const).flatMap((slot) => {
    const ids = new Set(filled[slot]?.codingIds);
    if (ids.size === 0) return [];
    const speaking = new Set(
      data.codings.filter((coding) => ids.has(coding.id)).map((coding) => persons.get(coding.documentId)),
    );
    return data.codings
      .filter((coding) => {
        const code = codes.get(coding.codeId);
        const denied = code?.kind === slotKinds[slot] && isDenial(code.name);
        return denied && !speaking.has(persons.get(coding.documentId));
      })
      .map((coding): DraftEvidence => ({ codingId: coding.id, slot, side: 'against' }));
  });
}
