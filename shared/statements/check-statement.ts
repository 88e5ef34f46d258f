import { contrastOf, supportOf } from '../analysis/contrast.ts';
import type { Contrast } from '../analysis/contrast.ts';
import { effectiveFacets } from '../analysis/facets.ts';
import { peopleOf } from '../analysis/people.ts';
import type { Id } from '../domain/ids.ts';
import { slotNames } from '../domain/statement.ts';
import type { SlotName, Statement } from '../domain/statement.ts';
import type { ThemeStability } from '../domain/theme.ts';
import type { StudyData } from '../domain/study-data.ts';
import { interviewedAt, isAfter } from '../analysis/interview-time.ts';
import { lackReasons } from './lack-reasons.ts';
import type { Lack } from './lack-reasons.ts';
import { redrawnCheck } from './redrawn-people.ts';
import type { RedrawnCheck } from './redrawn-people.ts';
import { voicesOf } from './voices.ts';
import type { CheckedEvidence, Voice, Voices } from './voices.ts';

export type { Lack, LackReason } from './lack-reasons.ts';
export type { CheckedEvidence } from './voices.ts';

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
  /** Keys of those who speak for it, and of those against. */
  readonly speakers: readonly string[];
  readonly contraries: readonly string[];
};

/** What interviews held after the statement was first made say. */
export type LaterCheck = {
  /** People interviewed after it. */
  readonly people: readonly string[];
  readonly agree: readonly string[];
  readonly contrary: readonly string[];
};

/** A company value that passages of the value slot are marked with; `companyValue` may be `not-ours`. */
export type ValueMatch = {
  readonly companyValue: string;
  /** Null for `not-ours` and for a value that the company no longer names. */
  readonly name: string | null;
  readonly people: readonly string[];
};

export type StatementCheck = {
  readonly core: GroupCheck;
  readonly others: GroupCheck;
  readonly contrast: Contrast;
  readonly coreLacking: readonly Id[];
  readonly lackReasons: readonly Lack[];
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
  /** Null where nobody was interviewed after the statement was made. */
  readonly later: LaterCheck | null;
  /** Company values of the value slot's passages, most people first; empty: matches none. */
  readonly values: readonly ValueMatch[];
  /** Null where it comes of no theme, or its theme was never put to the test. */
  readonly stability: ThemeStability | null;
  /** The statement itself when people are drawn anew, whatever it was made of; null without evidence or of too few people. */
  readonly redrawn: RedrawnCheck | null;
};

export type CheckedStudy = Pick<
  StudyData,
  'study' | 'documents' | 'participants' | 'codes' | 'codings' | 'themes'
>;

/** One voice is an anecdote. */
const fewestVoices = 2;

/**
 * Checks a statement against its evidence. A core experience is a value that is felt: someone *has* it who has a passage
 * for its sensation and one for its value (where only one of the two has evidence: for that one; where neither: for
 * any slot) and none against the statement. Evidence of other statements and of codings that are gone is passed over.
 * `createdAt` left out: nothing is said of later interviews; `themeId` left out: nothing of stability.
 */
export function checkStatement(
  statement: Pick<Statement, 'id' | 'slots'> & Partial<Pick<Statement, 'createdAt' | 'themeId'>>,
  evidence: readonly CheckedEvidence[],
  data: CheckedStudy,
): StatementCheck {
  const people = peopleOf(data);
  const voices = voicesOf(statement.id, evidence, data);
  const { having, contrary } = voices;
  const core = people.filter((person) => person.core);
  const group = (members: typeof people): GroupCheck => {
    const participants = members.map((person) => person.key).filter((key) => having.has(key));
    return { have: participants.length, total: members.length, participants };
  };
  const coreLacking = core.map((person) => person.key).filter((key) => !having.has(key));
  const coreKeys = new Set(core.map((person) => person.key));
  const slotOf = (slot: SlotName): SlotCheck => slotCheck(statement.slots[slot], slot, voices, coreKeys);
  const slots: Record<SlotName, SlotCheck> = {
    who: slotOf('who'),
    when: slotOf('when'),
    feels: slotOf('feels'),
    realises: slotOf('realises'),
    changes: slotOf('changes'),
  };
  return {
    core: group(core),
    others: group(people.filter((person) => !person.core)),
    contrast: contrastOf(supportOf(having, people)),
    coreLacking,
    lackReasons: lackReasons(coreLacking, voices, data),
    sensation: slots.feels.filled && slots.feels.people > 0,
    value: slots.realises.filled && slots.realises.people > 0,
    contrary: [...contrary],
    notCoded: people.map((person) => person.key).filter((key) => !voices.coded.has(key)),
    slots,
    weakSlots: slotNames.filter((slot) => isWeak(slot, slots[slot])),
    later: laterCheck(statement.createdAt, voices, data),
    values: valueMatches(voices.all, data),
    stability: stabilityOf(statement.themeId, data),
    redrawn: redrawnOf(having, slots, people),
  };
}

/** As the last run measured it for the theme that the statement comes of. */
function stabilityOf(themeId: Id | null | undefined, { themes }: CheckedStudy): ThemeStability | null {
  const measured = themes.find((theme) => theme.id === themeId)?.stability;
  return measured === undefined || measured.words === 'unknown' ? null : measured;
}

/** Who has it, and who speaks for each filled slot. */
function redrawnOf(
  having: ReadonlySet<string>,
  slots: Readonly<Record<SlotName, SlotCheck>>,
  people: ReturnType<typeof peopleOf>,
): RedrawnCheck | null {
  const speakers = slotNames.flatMap((slot) => (slots[slot].filled ? [slots[slot].speakers] : []));
  if (having.size === 0) return null;
  const places = new Map(people.map(({ key }, place) => [key, place]));
  const placesOf = (keys: Iterable<string>): readonly number[] =>
    [...keys].flatMap((key) => places.get(key) ?? []);
  return redrawnCheck(people.length, [placesOf(having), ...speakers.map(placesOf)]);
}

function slotCheck(text: string, slot: SlotName, voices: Voices, core: ReadonlySet<string>): SlotCheck {
  const speakers = voices.peopleFor(slot, 'for');
  const contraries = voices.peopleFor(slot, 'against');
  return {
    filled: text.trim() !== '',
    people: speakers.size,
    core: [...speakers].filter((person) => core.has(person)).length,
    against: contraries.size,
    speakers: [...speakers],
    contraries: [...contraries],
  };
}

function isWeak(slot: SlotName, check: SlotCheck): boolean {
  if (check.filled) return check.people < fewestVoices;
  return slot === 'feels' || slot === 'realises';
}

function laterCheck(createdAt: string | undefined, voices: Voices, data: CheckedStudy): LaterCheck | null {
  if (createdAt === undefined) return null;
  const participants = new Map(data.participants.map((participant) => [participant.id, participant]));
  const later = new Set(
    data.documents
      .filter((document) =>
        isAfter(interviewedAt(document, participants.get(document.participantId ?? '')), createdAt),
      )
      .map((document) => voices.personOf(document.id)),
  );
  if (later.size === 0) return null;
  return {
    people: [...later],
    agree: [...later].filter((person) => voices.having.has(person)),
    contrary: [...later].filter((person) => voices.contrary.has(person)),
  };
}

function valueMatches(all: readonly Voice[], data: CheckedStudy): readonly ValueMatch[] {
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const people = new Map<string, Set<string>>();
  for (const { person, slot, side, coding } of all) {
    if (slot !== 'realises' || side !== 'for') continue;
    const { companyValue } = effectiveFacets(coding, codes.get(coding.codeId));
    if (companyValue === undefined) continue;
    people.set(companyValue, (people.get(companyValue) ?? new Set()).add(person));
  }
  const names = new Map(data.study.companyValues.map((value) => [value.id, value.name]));
  return [...people]
    .map(([companyValue, keys]) => ({
      companyValue,
      name: names.get(companyValue) ?? null,
      people: [...keys],
    }))
    .toSorted(
      (left, right) =>
        right.people.length - left.people.length || (left.companyValue < right.companyValue ? -1 : 1),
    );
}
