import { personKey } from '../analysis/people.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { Evidence, SlotName } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';

export type CheckedEvidence = Pick<Evidence, 'codingId' | 'slot' | 'side'> & { readonly statementId?: Id };

/** A linked passage with who said it. */
export type Voice = Pick<Evidence, 'slot' | 'side'> & { readonly person: string; readonly coding: Coding };

/** Who says what of a statement; people by their keys (see `personKey`). */
export type Voices = {
  readonly all: readonly Voice[];
  readonly having: ReadonlySet<string>;
  readonly contrary: ReadonlySet<string>;
  /** Slots someone must speak for to have the experience. */
  readonly heart: readonly SlotName[];
  /** People with any coding in the study. */
  readonly coded: ReadonlySet<string>;
  readonly peopleFor: (slot: SlotName, side: Evidence['side']) => ReadonlySet<string>;
  readonly personOf: (documentId: Id) => string;
};

/** Reads a statement's evidence as people's voices; links to codings that are gone and other statements' are left out. */
export function voicesOf(
  statementId: Id,
  evidence: readonly CheckedEvidence[],
  data: Pick<StudyData, 'documents' | 'codings'>,
): Voices {
  const persons = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const codings = new Map(data.codings.map((coding) => [coding.id, coding]));
  const all = evidence.flatMap(({ codingId, slot, side, statementId: owner }): Voice[] => {
    const coding = codings.get(codingId);
    const person = persons.get(coding?.documentId ?? '');
    const own = owner === undefined || owner === statementId;
    return own && coding && person !== undefined ? [{ person, slot, side, coding }] : [];
  });
  const peopleFor = (slot: SlotName, side: Evidence['side']): ReadonlySet<string> =>
    new Set(all.filter((voice) => voice.slot === slot && voice.side === side).map((voice) => voice.person));
  const contrary = new Set(all.filter((voice) => voice.side === 'against').map((voice) => voice.person));
  const heart = (['feels', 'realises'] as const).filter((slot) => peopleFor(slot, 'for').size > 0);
  const hearts = heart.map((slot) => peopleFor(slot, 'for'));
  const speaking = new Set(all.filter((voice) => voice.side === 'for').map((voice) => voice.person));
  const having = [...speaking].filter(
    (person) => !contrary.has(person) && hearts.every((people) => people.has(person)),
  );
  return {
    all,
    having: new Set(having),
    contrary,
    heart,
    coded: new Set(data.codings.flatMap((coding) => persons.get(coding.documentId) ?? [])),
    peopleFor,
    personOf: (documentId) => persons.get(documentId) ?? '',
  };
}
