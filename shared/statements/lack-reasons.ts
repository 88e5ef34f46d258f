import type { Code } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';
import type { SlotName } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import type { Voices } from './voices.ts';
import { questionReader } from './was-asked.ts';
import type { Asked } from './was-asked.ts';

/**
 * Why someone lacks the experience: they said otherwise; nothing of theirs is coded yet; the interviewer never asked for
 * what is missing (see `was-asked.ts`); or they were asked, and nothing was found.
 */
export type LackReason = 'contrary' | 'not-coded' | 'not-asked' | 'no-evidence';

export type Lack = {
  readonly participantId: Id;
  readonly reason: LackReason;
  /** Sensation or value that they have no passage for. */
  readonly missing: readonly SlotName[];
  /** Codings that say otherwise. */
  readonly against: readonly Id[];
  /** Questions that were asked for what is missing. */
  readonly asked: readonly Asked[];
};

export function lackReasons(
  lacking: readonly string[],
  voices: Voices,
  data: Pick<StudyData, 'documents' | 'codes'>,
): readonly Lack[] {
  const documents = Map.groupBy(data.documents, (document) => voices.personOf(document.id));
  const questions = questionReader((slot) => codesOfSlot(slot, voices, data.codes));
  const speaking = new Map(voices.heart.map((slot) => [slot, voices.peopleFor(slot, 'for')]));
  return lacking.map((person): Lack => {
    const against = voices.all
      .filter((voice) => voice.side === 'against' && voice.person === person)
      .map((voice) => voice.coding.id);
    const missing = voices.heart.filter((slot) => !speaking.get(slot)?.has(person));
    const asked = missing.map((slot) => questions(slot, documents.get(person) ?? []));
    const neverAsked = asked.some(({ known, touching }) => known && touching.length === 0);
    const reason = against.length > 0 ? 'contrary' : voices.coded.has(person) ? undefined : 'not-coded';
    return {
      participantId: person,
      reason: reason ?? (neverAsked ? 'not-asked' : 'no-evidence'),
      missing,
      against,
      asked: asked.flatMap(({ touching }) => touching),
    };
  });
}

function codesOfSlot(slot: SlotName, voices: Voices, codes: readonly Code[]): readonly Code[] {
  const ids = new Set(
    voices.all
      .filter((voice) => voice.slot === slot && voice.side === 'for')
      .map((voice) => voice.coding.codeId),
  );
  return codes.filter((code) => ids.has(code.id));
}
