import { compareBy, compareText } from '../analysis/order.ts';
import { effectiveFacets } from '../analysis/facets.ts';
import { peopleOf, personKey, type Person } from '../analysis/people.ts';
import { reportThemes, type ThemeReport } from '../analysis/theme-report.ts';
import type { Code, CodeFacets } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Statement } from '../domain/statement.ts';
import type { DocumentWithText, StudyData } from '../domain/study-data.ts';
import type { Participant } from '../domain/participant.ts';
import { checkStatement, type StatementCheck } from '../statements/check-statement.ts';
import type { Audience } from './deck.ts';
import { codedData, deckData } from './deck-data.ts';
import { isDenial } from '../statements/denial.ts';
import { deckText, type DeckText } from './deck-text.ts';
import { namesOf, type Names } from './redact-names.ts';
import { titleLabel } from './theme-title.ts';

/** A coding with everything that slides ask of it. */
export type Mark = {
  readonly coding: Coding;
  readonly code: Code;
  readonly facets: CodeFacets;
  readonly document: DocumentWithText;
  readonly person: string;
  readonly participant: Participant | null;
  /** 0..1, likeness to its theme's middle. */
  readonly score: number;
};

/** What the deck is about: the main statement, or where nothing is stated the one theme that is ahead of all others. */
export type Focus = {
  readonly label: string;
  readonly have: ReadonlySet<string>;
  readonly core: { readonly have: number; readonly total: number };
  readonly others: { readonly have: number; readonly total: number };
  readonly marks: readonly Mark[];
  readonly against: readonly Mark[];
};

export type CheckedStatement = { readonly statement: Statement; readonly check: StatementCheck };

export type DeckContext = {
  readonly data: StudyData;
  readonly language: Language;
  readonly audience: Audience;
  readonly t: DeckText;
  readonly names: Names;
  readonly refused: number;
  /** Those whose interviews are coded, the denominator of every share; all of them where nothing is coded at all. */
  readonly people: readonly Person[];
  /** Everyone interviewed. */
  readonly everyone: readonly Person[];
  /** False where nobody has a segment: then core and others are not spoken of. */
  readonly hasSegments: boolean;
  readonly marks: readonly Mark[];
  readonly reports: readonly ThemeReport[];
  /** Live statements, best first: confirmed before checked before candidates, then by core customers. */
  readonly statements: readonly CheckedStatement[];
  readonly focus: Focus | null;
  /** Name of a person as slides say it. */
  readonly nameOf: (person: string) => string;
};

const stateRank = { confirmed: 0, 'being-checked': 1, candidate: 2, rejected: 3 } as const;

/** In the order of the transcripts and of their words, so that two copies of a study, whose ids differ, give one deck. */
function marksOf(data: StudyData): Mark[] {
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const participants = new Map(data.participants.map((participant) => [participant.id, participant]));
  const scores = new Map(
    data.members.map((member) => [member.codingId, member.themeId === null ? 0 : member.score]),
  );
  const orderOf = new Map(data.documents.map(({ id }, at) => [id, at]));
  const marks = data.codings.flatMap((coding): Mark[] => {
    const code = codes.get(coding.codeId);
    const document = documents.get(coding.documentId);
    if (!code || !document) return [];
    const participant =
      document.participantId === null ? null : (participants.get(document.participantId) ?? null);
    const facets = effectiveFacets(coding, code);
    return [
      {
        coding,
        code,
        facets,
        document,
        person: personKey(document),
        participant,
        score: scores.get(coding.id) ?? 0,
      },
    ];
  });
  return marks.toSorted(
    compareBy(
      (a, b) => (orderOf.get(a.document.id) ?? 0) - (orderOf.get(b.document.id) ?? 0),
      (a, b) => a.coding.start - b.coding.start,
      (a, b) => a.coding.end - b.coding.end,
      (a, b) => compareText(a.code.name, b.code.name),
      (a, b) => compareText(a.coding.id, b.coding.id),
    ),
  );
}

function checkedStatements(data: StudyData): CheckedStatement[] {
  return data.statements
    .filter((statement) => statement.state !== 'rejected')
    .map((statement) => ({
      statement,
      check: checkStatement(
        statement,
        data.evidence.filter((piece) => piece.statementId === statement.id),
        data,
      ),
    }))
    .toSorted(
      (a, b) =>
        stateRank[a.statement.state] - stateRank[b.statement.state] ||
        b.check.core.have - a.check.core.have ||
        b.check.others.have - a.check.others.have ||
        a.statement.position - b.statement.position,
    );
}

/** Themes as they speak for a core experience: by the gap between core and others, then by people, then by passages. */
export function leadingThemes(reports: readonly ThemeReport[]): ThemeReport[] {
  const gap = (report: ThemeReport) => report.contrast.difference ?? 0;
  return reports
    .filter((report) => report.passages.length > 0)
    .toSorted(
      (a, b) =>
        gap(b) - gap(a) ||
        b.support.participants - a.support.participants ||
        b.passages.length - a.passages.length,
    );
}

/** The themes that share the first place: none of several is to be crowned alone. `themes` as from `leadingThemes`. */
export function tiedFirst(themes: readonly ThemeReport[]): ThemeReport[] {
  const [first] = themes;
  if (!first) return [];
  const gap = (report: ThemeReport) => report.contrast.difference ?? 0;
  const compared = first.contrast.difference !== null;
  return themes.filter((report) =>
    compared
      ? Math.abs(gap(report) - gap(first)) < 1e-9
      : report.support.participants === first.support.participants,
  );
}

/** Themes by the people who share them, then by passages: what most people have in common. */
export function sharedThemes(reports: readonly ThemeReport[]): ThemeReport[] {
  return reports
    .filter((report) => report.passages.length > 0)
    .toSorted(
      (a, b) => b.support.participants - a.support.participants || b.passages.length - a.passages.length,
    );
}

function statementFocus(
  first: CheckedStatement,
  data: StudyData,
  marks: readonly Mark[],
  label: string,
): Focus {
  const side = (wanted: 'for' | 'against') => {
    const pieces = data.evidence.filter(
      (piece) => piece.statementId === first.statement.id && piece.side === wanted,
    );
    const ids = new Set(pieces.map((piece) => piece.codingId));
    return marks.filter((mark) => ids.has(mark.coding.id));
  };
  const { core, others } = first.check;
  return {
    label,
    have: new Set([...core.participants, ...others.participants]),
    core,
    others,
    marks: side('for'),
    against: side('against'),
  };
}

function themeFocus(report: ThemeReport, marks: readonly Mark[], label: string): Focus {
  const ids = new Set(report.passages.flatMap((passage) => passage.codingIds));
  const { core, coreTotal, others, othersTotal } = report.support;
  const own = marks.filter((mark) => ids.has(mark.coding.id));
  return {
    label,
    have: new Set(own.map((mark) => mark.person)),
    core: { have: core, total: coreTotal },
    others: { have: others, total: othersTotal },
    marks: own,
    against: [],
  };
}

export function personNames(
  data: StudyData,
  people: readonly Person[],
  t: DeckText,
  names: Names,
): (person: string) => string {
  const unnamed = people.filter((person) => person.participantId === null);
  const numbers = new Map(unnamed.map((person, index) => [person.key, data.participants.length + index + 1]));
  const known = new Set<Id>(data.participants.map((participant) => participant.id));
  return (person) =>
    known.has(person)
      ? names.pseudonymOf(person)
      : t('deck.participant', { number: numbers.get(person) ?? 0 });
}

/** Everything the slides are written from, computed once. `reports` are used as given unless someone keeps out. */
export function deckContext(input: {
  readonly data: StudyData;
  readonly reports?: readonly ThemeReport[];
  readonly language: Language;
  readonly audience?: Audience;
}): DeckContext {
  const t = deckText(input.language);
  const { data, refused } = deckData(input.data);
  const counted = codedData(data);
  const whole = refused === 0 && counted === data;
  const reports = whole && input.reports ? input.reports : reportThemes(counted);
  const names = namesOf(input.data.participants, {
    fallback: (number) => t('deck.participant', { number }),
    someone: t('deck.someone'),
  });
  const people = peopleOf(counted);
  const everyone = peopleOf(data);
  const marks = marksOf(data);
  const statements = checkedStatements(counted);
  const redactedReports = reports.map((report) => ({ ...report, label: names.redact(report.label) }));
  const [first] = statements;
  const leaders = tiedFirst(leadingThemes(redactedReports));
  const leading = leaders.length === 1 ? leaders[0] : undefined;
  const statedTheme = redactedReports.find((report) => report.id === first?.statement.themeId);
  const labelOf = (report: ThemeReport | undefined) => (report ? titleLabel(report, redactedReports) : '');
  const focusLabel =
    names.redact(first?.statement.title.trim() ?? '') || labelOf(statedTheme) || labelOf(leading);
  const focus = first
    ? statementFocus(first, data, marks, focusLabel)
    : leading
      ? themeFocus(leading, marks, focusLabel)
      : null;
  return {
    data,
    language: input.language,
    audience: input.audience ?? 'product',
    t,
    names,
    refused,
    people,
    everyone,
    hasSegments: data.participants.some((participant) => participant.segment !== null),
    marks,
    reports: redactedReports,
    statements,
    focus,
    nameOf: personNames(data, everyone, t, names),
  };
}

/** One mark per person, in the given order. */
export function onePerPerson(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks.filter((mark) => !seen.has(mark.person) && seen.add(mark.person));
}

/** From this many people on, a statement's own evidence says where and when it is felt. */
const fewestLinked = 3;

/** True for a code of sensation or change that says that there was none. */
export function deniesIt(mark: Pick<Mark, 'code'>): boolean {
  return isDenial(mark.code.name);
}

/**
 * Sensations that belong to the experience: not the unpleasant ones and not those of the time before the offering, which
 * tell the concern that people came with. Of these the ones linked to the main statement, where enough people have such.
 * Where nothing else is coded, all sensations.
 */
export function experienceSensations(ctx: Pick<DeckContext, 'marks' | 'focus' | 'statements'>): {
  readonly marks: Mark[];
  /** True where they are the statement's own evidence. */
  readonly linked: boolean;
} {
  const all = ctx.marks.filter((mark) => mark.code.kind === 'sensation');
  const felt = all.filter(
    (mark) => mark.facets.pleasantness !== 'unpleasant' && mark.facets.phase !== 'before' && !deniesIt(mark),
  );
  const linked = ctx.statements.length > 0 ? felt.filter((mark) => ctx.focus?.marks.includes(mark)) : [];
  if (peopleCount(linked) >= fewestLinked) return { marks: linked, linked: true };
  return { marks: felt.length > 0 ? felt : all, linked: false };
}

/** "9 of 14 people"; where some interviews are not coded yet, "4 of 4 people coded so far". */
export function shareOfPeople(count: number, ctx: Pick<DeckContext, 't' | 'people' | 'everyone'>): string {
  const total = ctx.people.length;
  const partly = total < ctx.everyone.length;
  return ctx.t(partly ? 'deck.ofCoded' : 'deck.ofPeople', { count, total });
}

/** How many people stand behind marks. */
export function peopleCount(marks: readonly Mark[]): number {
  return new Set(marks.map((mark) => mark.person)).size;
}

/** Ids are new in every copy of a study: of equals the name decides. */
const nameOf = (group: { readonly marks: readonly Mark[] }) => group.marks[0]?.code.name ?? '';

/** Marks by what `of` says of them, most people first, then most passages, then by name of the code. */
export function groupsByPeople(
  marks: readonly Mark[],
  of: (mark: Mark) => string | undefined,
): { readonly key: string; readonly marks: readonly Mark[]; readonly people: number }[] {
  const groups = Map.groupBy(
    marks.filter((mark) => of(mark) !== undefined),
    (mark) => of(mark) ?? '',
  );
  return [...groups]
    .map(([key, own]) => ({ key, marks: own, people: peopleCount(own) }))
    .toSorted(
      (a, b) =>
        b.people - a.people ||
        b.marks.length - a.marks.length ||
        compareText(nameOf(a), nameOf(b)) ||
        compareText(a.key, b.key),
    );
}

/** A list as the language joins it, cut to `limit` names with the number of those left over. */
export function joinNames(names: readonly string[], ctx: Pick<DeckContext, 't'>, limit = 6): string {
  return joined(names, limit, 'deck.andMore', ctx);
}

/** The same of people, whom some languages count in another way than things. */
export function joinPeople(names: readonly string[], ctx: Pick<DeckContext, 't'>, limit = 6): string {
  return joined(names, limit, 'deck.andMorePeople', ctx);
}

function joined(
  all: readonly string[],
  limit: number,
  more: 'deck.andMore' | 'deck.andMorePeople',
  ctx: Pick<DeckContext, 't'>,
): string {
  // One name takes no more room than saying that there is one more.
  const shown = all.length === limit + 1 ? all.length : limit;
  const names = all.slice(0, shown).join(ctx.t('deck.comma'));
  return all.length > shown ? ctx.t(more, { names, count: all.length - shown }) : names;
}
