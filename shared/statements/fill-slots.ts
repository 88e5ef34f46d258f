import { effectiveFacets } from '../analysis/facets.ts';
import { compareBy, compareText } from '../analysis/order.ts';
import { peopleOf, personKey } from '../analysis/people.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { slotKinds } from '../domain/statement.ts';
import type { SlotName } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';

export type DraftEvidence = {
  readonly codingId: Id;
  readonly slot: SlotName;
  readonly side: 'for' | 'against';
};

/** Words of a slot and the codings that say so. */
export type FilledSlot = { readonly text: string; readonly codingIds: readonly Id[] };

/** A second code joins the first where at least two people, and this share of the first's people, have both. */
const companionShare = 0.6;
/** What a theme's people told elsewhere stands for them if so many and such a share of them have it ... */
const fewestPeople = 2;
const fewestShare = 1 / 3;
/** ... and their share is so much greater than everyone else's. */
const leastLift = 0.2;

/** What may fill a slot: a code (or a phase, or a company value) with the codings that carry it. */
type Choice = {
  readonly text: string;
  readonly codings: readonly Coding[];
  readonly persons: ReadonlySet<string>;
  readonly people: number;
  readonly corePeople: number;
  /** Share of the theme's people who have it minus the share of everyone else. */
  readonly lift: number;
};

/**
 * Fills the slots of a theme. First choice: codes within the theme, most people first. People tell conditions, moments
 * and changes in other places of the interview than the sensation, so a slot that the theme itself leaves empty is
 * filled from what its people said elsewhere, if enough of them share it and clearly more of them than of everyone else.
 * A moment may also be a phase of the journey, a value one of the company's.
 */
export function fillSlots(
  themeId: Id,
  data: StudyData,
  language: Language,
): Record<SlotName, FilledSlot | null> {
  const study = slotReader(themeId, data);
  const fill = (slot: SlotName): FilledSlot | null => {
    const inside = study.choices(slot, 'inside');
    if (inside.length > 0) return toSlot(inside, language);
    const named = study.namedChoices(slot);
    if (named.length > 0) return toSlot(named.slice(0, 1), language);
    const fewest = Math.max(fewestPeople, study.themePeople * fewestShare);
    const outside = study
      .choices(slot, 'outside')
      .filter(({ people, lift }) => people >= fewest && lift >= leastLift)
      .toSorted((left, right) => right.people * right.lift - left.people * left.lift);
    return toSlot(outside.slice(0, 1), language);
  };
  return {
    who: fill('who'),
    when: fill('when'),
    feels: fill('feels'),
    realises: fill('realises'),
    changes: fill('changes'),
  };
}

function toSlot(choices: readonly Choice[], language: Language): FilledSlot | null {
  const [first, second] = choices;
  if (first === undefined) return null;
  const both =
    second === undefined ? 0 : [...second.persons].filter((person) => first.persons.has(person)).length;
  const joins = second !== undefined && both >= Math.max(fewestPeople, first.people * companionShare);
  const chosen = joins ? [first, second] : [first];
  return {
    text: chosen.map((choice) => choice.text).join(language === 'ja' ? '・' : ', '),
    codingIds: chosen.flatMap((choice) => choice.codings.map((coding) => coding.id)),
  };
}

type SlotReader = {
  readonly themePeople: number;
  readonly choices: (slot: SlotName, where: 'inside' | 'outside') => readonly Choice[];
  /** Phases for `when`, company values for `realises`. */
  readonly namedChoices: (slot: SlotName) => readonly Choice[];
};

function slotReader(themeId: Id, data: StudyData): SlotReader {
  const people = peopleOf(data);
  const core = new Set(people.filter((person) => person.core).map((person) => person.key));
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const persons = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const insideIds = new Set(
    data.members.filter((member) => member.themeId === themeId).map((member) => member.codingId),
  );
  const personOf = (coding: Coding): string => persons.get(coding.documentId) ?? '';
  const inside = data.codings.filter((coding) => insideIds.has(coding.id));
  const themePeople = new Set(inside.map(personOf));
  const ofThemePeople = data.codings.filter((coding) => themePeople.has(personOf(coding)));
  const everyoneElse = people.length - themePeople.size;

  function choice(text: string, codings: readonly Coding[], all: readonly Coding[]): Choice {
    const having = new Set(codings.map(personOf));
    const elsewhere = new Set(all.map(personOf).filter((person) => !themePeople.has(person)));
    const shareElsewhere = everyoneElse === 0 ? 0 : elsewhere.size / everyoneElse;
    const lift = themePeople.size === 0 ? 0 : having.size / themePeople.size - shareElsewhere;
    const corePeople = [...having].filter((person) => core.has(person)).length;
    return { text, codings, persons: having, people: having.size, corePeople, lift };
  }

  return {
    themePeople: themePeople.size,
    choices: (slot, where) => {
      const kind = slotKinds[slot];
      const ofKind = (coding: Coding): boolean => codes.get(coding.codeId)?.kind === kind;
      const all = Map.groupBy(data.codings.filter(ofKind), (coding) => coding.codeId);
      const source = (where === 'inside' ? inside : ofThemePeople).filter(ofKind);
      return [...Map.groupBy(source, (coding) => coding.codeId)]
        .map(([codeId, codings]) => choice(codes.get(codeId)?.name ?? '', codings, all.get(codeId) ?? []))
        .toSorted(strongestFirst);
    },
    namedChoices: (slot) => {
      const named = slot === 'when' ? data.study.phases : slot === 'realises' ? data.study.companyValues : [];
      return named
        .map(({ id, name }) => {
          const marked = (coding: Coding): boolean => {
            const facets = effectiveFacets(coding, codes.get(coding.codeId));
            return (slot === 'when' ? facets.phase : facets.companyValue) === id;
          };
          return choice(name, inside.filter(marked), data.codings.filter(marked));
        })
        .filter(({ people: count }) => count > 0)
        .toSorted(strongestFirst);
    },
  };
}

const strongestFirst = compareBy<Choice>(
  (left, right) => right.people - left.people,
  (left, right) => right.corePeople - left.corePeople,
  (left, right) => right.lift - left.lift,
  (left, right) => right.codings.length - left.codings.length,
  (left, right) => compareText(left.text, right.text),
);
