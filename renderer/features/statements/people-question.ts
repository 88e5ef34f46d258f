import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { NumberName, SlotName } from '../../../shared/domain/statement.ts';
import type { StatementCheck } from '../../../shared/statements/check-statement.ts';

type Evidence = ListedStatement['evidence'][number];

export type PassageLink = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
};

/** "Who are these people, and what did they say?", asked of a number on the page. */
export type PeopleQuestion = {
  readonly title: string;
  /** Keys of people, as the check counts them. */
  readonly people: readonly string[];
  /** Those who say it too but are not in the number. */
  readonly beside?: readonly string[];
  /** Which of the statement's passages the number was counted from. */
  readonly counts: (evidence: Evidence) => boolean;
  readonly noteOf?: (person: string) => string | undefined;
  readonly linksOf?: (person: string) => readonly PassageLink[];
};

const speaksFor = (evidence: Evidence): boolean => evidence.side === 'for';
const speaksAgainst = (evidence: Evidence): boolean => evidence.side === 'against';

export function peopleOfNumber(check: StatementCheck, number: NumberName, title: string): PeopleQuestion {
  if (number === 'core') return { title, people: check.core.participants, counts: speaksFor };
  if (number === 'others') return { title, people: check.others.participants, counts: speaksFor };
  if (number === 'people')
    return { title, people: [...check.core.participants, ...check.others.participants], counts: speaksFor };
  const all = peopleOfSlot(check, number, title);
  if (check.core.total === 0) return all;
  // A slot's number is of core customers.
  const counted = check.slots[number].core;
  return { ...all, people: all.people.slice(0, counted), beside: all.people.slice(counted) };
}

/** Those whom the number of the slot counts come first: core customers, then others. */
export function peopleOfSlot(check: StatementCheck, slot: SlotName, title: string): PeopleQuestion {
  const core = new Set([...check.core.participants, ...check.coreLacking]);
  const { speakers } = check.slots[slot];
  return {
    title,
    people: [
      ...speakers.filter((person) => core.has(person)),
      ...speakers.filter((person) => !core.has(person)),
    ],
    counts: (evidence) => evidence.side === 'for' && evidence.slot === slot,
  };
}

export function peopleAgainst(people: readonly string[], title: string): PeopleQuestion {
  return { title, people, counts: speaksAgainst };
}

export function peopleWithAnything(people: readonly string[], title: string): PeopleQuestion {
  return { title, people, counts: () => true };
}
