import { contrastOf, supportOf } from '../analysis/contrast.ts';
import type { Contrast } from '../analysis/contrast.ts';
import { peopleOf, personKey } from '../analysis/people.ts';
import type { Id } from '../domain/ids.ts';
import { slotNames } from '../domain/statement.ts';
import type { Evidence, SlotName, Statement } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';

/** People of one group: keys are participant ids (or `document:ID` for a document of nobody). */
export type GroupCheck = {
  readonly have: number;
  readonly total: number;
  readonly participants: readonly string[];
};

export type SlotCheck = {
  readonly filled: boolean;
  readonly people: number;
  readonly core: number;
  /** People with a passage against this slot. */
  readonly against: number;
};

/** Why a core customer lacks the experience: someone said otherwise, nothing of theirs is coded, or nothing was found. */
export type LackReason = 'contrary' | 'not-coded' | 'no-evidence';

export type StatementCheck = {
  readonly core: GroupCheck;
  readonly others: GroupCheck;
  readonly contrast: Contrast;
  readonly coreLacking: readonly Id[];
  readonly lackReasons: readonly { readonly participantId: Id; readonly reason: LackReason }[];
  /** The slot is filled and at least one passage speaks for it. */
  readonly sensation: boolean;
  readonly value: boolean;
  /** People with evidence against. */
  readonly contrary: readonly string[];
  /** People without any coding in the study: they cannot have shown the experience yet. */
  readonly notCoded: readonly string[];
  readonly slots: Readonly<Record<SlotName, SlotCheck>>;
  /** Filled slots that fewer than two people speak for, and an empty sensation or value. */
  readonly weakSlots: readonly SlotName[];
};

export type CheckedEvidence = Pick<Evidence, 'codingId' | 'slot' | 'side'> & { readonly statementId?: Id };

/** One voice is an anecdote. */
const fewestVoices = 2;

/**
 * Checks a statement against its evidence. A core experience is a value that is felt: someone *has* it who has a passage
 * for its sensation and one for its value (where only one of the two has evidence: for that one; where neither: for
 * any slot) and none against the statement. Evidence of other statements and of codings that are gone is passed over.
 */
export function checkStatement(
  statement: Pick<Statement, 'id' | 'slots'>,
  evidence: readonly CheckedEvidence[],
  data: Pick<StudyData, 'documents' | 'participants' | 'codings'>,
): StatementCheck {
  const people = peopleOf(data);
  const personByDocument = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const personByCoding = new Map(
    data.codings.map((coding) => [coding.id, personByDocument.get(coding.documentId)]),
  );
  const voices = evidence.flatMap(({ codingId, slot, side, statementId }) => {
    const person = personByCoding.get(codingId);
    const own = statementId === undefined || statementId === statement.id;
    return own && person !== undefined ? [{ person, slot, side }] : [];
  });
  const peopleFor = (slot: SlotName, side: Evidence['side']): ReadonlySet<string> =>
    new Set(
      voices.filter((voice) => voice.slot === slot && voice.side === side).map((voice) => voice.person),
    );
  const contrary = new Set(voices.filter((voice) => voice.side === 'against').map((voice) => voice.person));
  const hearts = [peopleFor('feels', 'for'), peopleFor('realises', 'for')].filter((heart) => heart.size > 0);
  const anyFor = new Set(voices.filter((voice) => voice.side === 'for').map((voice) => voice.person));
  const having = new Set(
    [...anyFor].filter((person) => !contrary.has(person) && hearts.every((heart) => heart.has(person))),
  );
  const coded = new Set(personByCoding.values());
  const core = people.filter((person) => person.core);
  const others = people.filter((person) => !person.core);
  const group = (members: typeof people): GroupCheck => {
    const participants = members.map((person) => person.key).filter((key) => having.has(key));
    return { have: participants.length, total: members.length, participants };
  };
  const coreLacking = core.map((person) => person.key).filter((key) => !having.has(key));
  const coreKeys = new Set(core.map((person) => person.key));
  const slotCheck = (slot: SlotName): SlotCheck => {
    const speaking = peopleFor(slot, 'for');
    return {
      filled: statement.slots[slot].trim() !== '',
      people: speaking.size,
      core: [...speaking].filter((person) => coreKeys.has(person)).length,
      against: peopleFor(slot, 'against').size,
    };
  };
  const slots: Record<SlotName, SlotCheck> = {
    who: slotCheck('who'),
    when: slotCheck('when'),
    feels: slotCheck('feels'),
    realises: slotCheck('realises'),
    changes: slotCheck('changes'),
  };
  return {
    core: group(core),
    others: group(others),
    contrast: contrastOf(supportOf(having, people)),
    coreLacking,
    lackReasons: coreLacking.map((participantId) => ({
      participantId,
      reason: lackReason(participantId, contrary, coded),
    })),
    sensation: slots.feels.filled && slots.feels.people > 0,
    value: slots.realises.filled && slots.realises.people > 0,
    contrary: [...contrary],
    notCoded: people.map((person) => person.key).filter((key) => !coded.has(key)),
    slots,
    weakSlots: slotNames.filter((slot) => isWeak(slot, slots[slot])),
  };
}

function lackReason(
  person: string,
  contrary: ReadonlySet<string>,
  coded: ReadonlySet<string | undefined>,
): LackReason {
  if (contrary.has(person)) return 'contrary';
  return coded.has(person) ? 'no-evidence' : 'not-coded';
}

function isWeak(slot: SlotName, check: SlotCheck): boolean {
  if (check.filled) return check.people < fewestVoices;
  return slot === 'feels' || slot === 'realises';
}
