import { effectiveFacets } from '../analysis/facets.ts';
import { compareBy, compareText } from '../analysis/order.ts';
import { peopleOf, personKey } from '../analysis/people.ts';
import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { slotKinds } from '../domain/statement.ts';
import type { Evidence, SlotName } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import { isDenial } from './denial.ts';

export type DraftEvidence = Pick<Evidence, 'codingId' | 'side'> & { readonly slot: SlotName };

/** Words of a slot and the codings that say so; `codeIds` are empty where a phase or a company value fills it. */
export type FilledSlot = {
  readonly text: string;
  readonly codeIds: readonly Id[];
  readonly codingIds: readonly Id[];
};

export type FilledSlots = Readonly<Record<SlotName, FilledSlot | null>>;

/** A second code joins the first where at least two people, and this share of the first's people, have both. */
const companionShare = 0.6;
/** A branch of codes is told by no more of the codes below it. */
const mostAlternatives = 3;
/** What a theme's people told elsewhere stands for them if so many and such a share of them have it ... */
const fewestPeople = 2;
const fewestShare = 1 / 3;
/** ... and their share is so much greater than everyone else's. */
const leastLift = 0.2;
/** Weight of what all tell alike beside what sets these people apart: a code that everybody has says little of them. */
const commonWeight = 0.5;

/** What may fill a slot: a code (or a phase, or a company value) with the codings that carry it. */
type Choice = {
  readonly text: string;
  readonly codeId: Id | null;
  readonly codings: readonly Coding[];
  readonly persons: ReadonlySet<string>;
  readonly people: number;
  readonly corePeople: number;
  /** Share of these people who have it minus the share of everyone else. */
  readonly lift: number;
  /** Whether it may stand for the experience: not a denial, not an unpleasant sensation, not one from before. */
  readonly fit: boolean;
};

/**
 * Fills the slots of a theme, given by its codings. First choice: codes within the theme, those that many of its people
 * share and that set them apart. People tell conditions, moments and changes in other places of the interview than the
 * sensation, so a slot that the theme itself leaves empty is filled from what its people said elsewhere, if enough of
 * them share it, clearly more of them than of everyone else, and no stronger theme has `taken` it (moments may be taken twice);
 * so is one that the theme fills with a minority's word. Within the theme, too, what others have not taken comes first. A moment
 * may also be a phase of the journey, where no moment is shared, and a value one of the company's. One person's word fills no slot but sensation and value.
 */
export function fillSlots(
  codingIds: ReadonlySet<Id>,
  data: StudyData,
  language: Language,
  taken: ReadonlySet<Id> = new Set(),
): FilledSlots {
  const study = slotReader(codingIds, data);
  const fewest = Math.max(fewestPeople, study.themePeople * fewestShare);
  return eachSlot((slot) => {
    const isFree = ({ codeId }: Choice): boolean => !taken.has(codeId ?? '');
    const inside = study.choices(slot, 'inside').filter(({ fit }) => fit);
    const shared = inside.filter(({ people }) => people >= fewestPeople);
    const free = shared.filter(isFree);
    const own = free.length > 0 ? free : shared;
    // Several statements may have the same moment: it is not what sets them apart.
    const outside = study
      .choices(slot, 'outside')
      .filter(({ people, lift, fit }) => fit && people >= fewest && lift >= leastLift)
      .filter((each) => slot === 'when' || isFree(each))
      .toSorted((left, right) => right.people * right.lift - left.people * left.lift);
    const [strongest] = own;
    const told = slot === 'feels' || slot === 'realises' ? fewestPeople : fewest;
    if (strongest !== undefined && strongest.people >= told) return toSlot(own, language);
    if (strongest !== undefined && outside.every((each) => weight(each) <= weight(strongest)))
      return toSlot(own, language);
    const named = study.namedChoices(slot).filter(({ people }) => people >= fewestPeople);
    if (named.length > 0 && (slot !== 'when' || outside.length === 0))
      return toSlot(named.slice(0, 1), language);
    if (outside.length > 0) return toSlot(outside.slice(0, 1), language);
    return slot === 'feels' || slot === 'realises' ? toSlot(inside.slice(0, 1), language) : null;
  });
}

/**
 * Fills the slots with the codes of a pattern, each slot with all codes of its kind that the pattern has. A code stands for
 * all below it; where it has no passages of its own, the code below it that most of its people share gives the words.
 */
export function fillSlotsWithCodes(codeIds: readonly Id[], data: StudyData, language: Language): FilledSlots {
  const tellings = codeIds.flatMap((id) => tellingOf(id, data) ?? []);
  return eachSlot((slot) => {
    const own = tellings.filter(({ code }) => code.kind === slotKinds[slot]);
    if (own.length === 0) return null;
    return {
      text: joined([...new Set(own.map(({ text }) => text))], language),
      codeIds: own.map(({ code }) => code.id),
      codingIds: [...new Set(own.flatMap(({ codings }) => codings.map((coding) => coding.id)))],
    };
  });
}

type Telling = { readonly code: Code; readonly text: string; readonly codings: readonly Coding[] };

function tellingOf(id: Id, data: StudyData): Telling | undefined {
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const code = codes.get(id);
  if (code === undefined) return undefined;
  const isBelow = (each: Code | undefined): boolean =>
    each !== undefined && (each.id === id || isBelow(codes.get(each.parentId ?? '')));
  const codings = data.codings.filter((coding) => {
    const each = codes.get(coding.codeId);
    return each?.id === id || (isBelow(each) && !speaksOfSomethingElse(coding, each));
  });
  if (codings.some((coding) => coding.codeId === id)) return { code, text: code.name, codings };
  return { code, text: typicalName(code.kind, codings, data) ?? code.name, codings };
}

/** Of a whole branch of codes, denials and what is unpleasant or from before are no part of the experience. */
function speaksOfSomethingElse(coding: Coding, code: Code | undefined): boolean {
  if (code === undefined || (code.kind !== 'condition' && isDenial(code.name))) return true;
  const { pleasantness, phase } = effectiveFacets(coding, code);
  return code.kind === 'sensation' && (pleasantness === 'unpleasant' || phase === 'before');
}

/**
 * Words for a whole branch: the code below it that at least the companion share of its people have, else up to three that
 * so many of them have one of, as alternatives ("shoulders drop / letting go"). Undefined where they have too many different
 * ones, and for values, whose branches are named by what counts.
 */
function typicalName(kind: Code['kind'], codings: readonly Coding[], data: StudyData): string | undefined {
  const persons = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const names = new Map(data.codes.map((code) => [code.id, code.name]));
  const peopleOfCodings = (list: readonly Coding[]): ReadonlySet<string> =>
    new Set(list.flatMap((coding) => persons.get(coding.documentId) ?? []));
  const below = [...Map.groupBy(codings, (coding) => coding.codeId)]
    .map(([codeId, own]) => ({ name: names.get(codeId) ?? '', codeId, people: peopleOfCodings(own) }))
    .toSorted(
      (left, right) => right.people.size - left.people.size || compareText(left.codeId, right.codeId),
    );
  const enough = peopleOfCodings(codings).size * companionShare;
  const most = kind === 'value' ? 1 : mostAlternatives;
  let covered: ReadonlySet<string> = new Set();
  for (const [at, { people }] of below.slice(0, most).entries()) {
    covered = new Set([...covered, ...people]);
    if (covered.size >= enough)
      return below
        .slice(0, at + 1)
        .map(({ name }) => name)
        .join(' / ');
  }
  return undefined;
}

export function eachSlot<T>(of: (slot: SlotName) => T): Record<SlotName, T> {
  return {
    who: of('who'),
    when: of('when'),
    feels: of('feels'),
    realises: of('realises'),
    changes: of('changes'),
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
    text: joined(
      chosen.map((choice) => choice.text),
      language,
    ),
    codeIds: chosen.flatMap((choice) => choice.codeId ?? []),
    codingIds: chosen.flatMap((choice) => choice.codings.map((coding) => coding.id)),
  };
}

function joined(texts: readonly string[], language: Language): string {
  return texts.join(language === 'ja' ? '・' : ', ');
}

type SlotReader = {
  readonly themePeople: number;
  readonly choices: (slot: SlotName, where: 'inside' | 'outside') => readonly Choice[];
  /** Phases for `when`, company values for `realises`. */
  readonly namedChoices: (slot: SlotName) => readonly Choice[];
};

function slotReader(insideIds: ReadonlySet<Id>, data: StudyData): SlotReader {
  const people = peopleOf(data);
  const core = new Set(people.filter((person) => person.core).map((person) => person.key));
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const persons = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const personOf = (coding: Coding): string => persons.get(coding.documentId) ?? '';
  const inside = data.codings.filter((coding) => insideIds.has(coding.id));
  const themePeople = new Set(inside.map(personOf));
  const ofThemePeople = data.codings.filter((coding) => themePeople.has(personOf(coding)));
  const everyoneElse = people.length - themePeople.size;

  function choice(
    text: string,
    codeId: Id | null,
    codings: readonly Coding[],
    all: readonly Coding[],
  ): Choice {
    const having = new Set(codings.map(personOf));
    const elsewhere = new Set(all.map(personOf).filter((person) => !themePeople.has(person)));
    const shareElsewhere = everyoneElse === 0 ? 0 : elsewhere.size / everyoneElse;
    const lift = themePeople.size === 0 ? 0 : having.size / themePeople.size - shareElsewhere;
    const corePeople = [...having].filter((person) => core.has(person)).length;
    return {
      text,
      codeId,
      codings,
      persons: having,
      people: having.size,
      corePeople,
      lift,
      fit: isFit(codeId, codings),
    };
  }

  function isFit(codeId: Id | null, codings: readonly Coding[]): boolean {
    const code = codes.get(codeId ?? '');
    if (code === undefined) return true;
    if (code.kind !== 'condition' && isDenial(code.name)) return false;
    if (code.kind !== 'sensation') return true;
    const against = codings.filter((coding) => {
      const { pleasantness, phase } = effectiveFacets(coding, code);
      return pleasantness === 'unpleasant' || phase === 'before';
    });
    return against.length * 2 <= codings.length;
  }

  return {
    themePeople: themePeople.size,
    choices: (slot, where) => {
      const kind = slotKinds[slot];
      const ofKind = (coding: Coding): boolean => codes.get(coding.codeId)?.kind === kind;
      const all = Map.groupBy(data.codings.filter(ofKind), (coding) => coding.codeId);
      const source = (where === 'inside' ? inside : ofThemePeople).filter(ofKind);
      return [...Map.groupBy(source, (coding) => coding.codeId)]
        .map(([codeId, codings]) =>
          choice(codes.get(codeId)?.name ?? '', codeId, codings, all.get(codeId) ?? []),
        )
        .toSorted(strongestFirst);
    },
    namedChoices: (slot) => {
      // What was before the experience is who they are, not when it came.
      const phases = data.study.phases.filter((phase) => phase.id !== 'before');
      const named = slot === 'when' ? phases : slot === 'realises' ? data.study.companyValues : [];
      return named
        .map(({ id, name }) => {
          const marked = (coding: Coding): boolean => {
            const facets = effectiveFacets(coding, codes.get(coding.codeId));
            return (slot === 'when' ? facets.phase : facets.companyValue) === id;
          };
          return choice(name, null, inside.filter(marked), data.codings.filter(marked));
        })
        .filter(({ people: count }) => count > 0)
        .toSorted(strongestFirst);
    },
  };
}

const weight = ({ people, lift }: Choice): number => people * (commonWeight + lift);

const strongestFirst = compareBy<Choice>(
  (left, right) => weight(right) - weight(left),
  (left, right) => right.people - left.people,
  (left, right) => right.corePeople - left.corePeople,
  (left, right) => right.codings.length - left.codings.length,
  (left, right) => compareText(left.text, right.text),
);
