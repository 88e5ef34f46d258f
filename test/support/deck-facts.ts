import type { CodeFacets, CodeKind } from '../../shared/domain/code.ts';
import type { SlotName } from '../../shared/domain/statement.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { interviewDate } from '../../shared/analysis/interview-time.ts';
import { isDenial } from '../../shared/statements/denial.ts';

/**
 * What a deck may say of a study in numbers, asked of its tables row by row and of nothing that the deck itself is made
 * with: who is counted, who says what, and the intervals as their papers give them.
 */
export type FactRow = {
  readonly codingId: string;
  readonly documentId: string;
  readonly range: string;
  readonly person: string;
  readonly core: boolean;
  readonly code: string;
  readonly codeId: string;
  readonly kind: CodeKind;
  readonly facets: CodeFacets;
  readonly denies: boolean;
};
export type Share = readonly [have: number, of: number];
export type Sides = { readonly core: Share; readonly others: Share; readonly all: Share };

const distinct = (values: readonly string[]) => new Set(values).size;
export const peopleIn = (rows: readonly Pick<FactRow, 'person'>[]) => distinct(rows.map((row) => row.person));

/** Wilson (1927) and Newcombe (1998, method 10), 95 %. */
const z = 1.959963984540054;
export function wilson([have, of]: Share): readonly [number, number] {
  const p = have / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const reach = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

export function newcombe(one: Share, other: Share): { difference: number; low: number; high: number } {
  const [p, q] = [one[0] / one[1], other[0] / other[1]];
  const [l1, u1] = wilson(one);
  const [l2, u2] = wilson(other);
  const difference = p - q;
  return {
    difference,
    low: difference - Math.sqrt((p - l1) ** 2 + (u2 - q) ** 2),
    high: difference + Math.sqrt((u1 - p) ** 2 + (q - l2) ** 2),
  };
}

export type DeckFacts = ReturnType<typeof deckFacts>;

export function deckFacts(data: StudyData) {
  const refused = new Set(data.participants.filter((one) => one.consent === 'none').map((one) => one.id));
  const documents = data.documents.filter((one) => !refused.has(one.participantId ?? ''));
  const personOf = new Map(documents.map((one) => [one.id, one.participantId ?? `document:${one.id}`]));
  const participants = new Map(data.participants.map((one) => [one.id, one]));
  const isCore = (person: string) => participants.get(person)?.segment === 'core';
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const rows = data.codings.flatMap((coding): FactRow[] => {
    const person = personOf.get(coding.documentId);
    const code = codes.get(coding.codeId);
    if (person === undefined || !code) return [];
    return [
      {
        codingId: coding.id,
        documentId: coding.documentId,
        range: `${coding.documentId}:${coding.start}-${coding.end}`,
        person,
        core: isCore(person),
        code: code.name,
        codeId: code.id,
        kind: code.kind,
        facets: { ...code.facets, ...coding.facets },
        denies: isDenial(code.name),
      },
    ];
  });
  const everyone = [...new Set(personOf.values())];
  const coded = everyone.filter((person) => rows.some((row) => row.person === person));
  const people = coded.length === 0 ? everyone : coded;
  const coreTotal = people.filter(isCore).length;
  const sides = (own: readonly Pick<FactRow, 'person'>[]): Sides => {
    const keys = new Set(own.map((row) => row.person));
    const core = people.filter((person) => keys.has(person) && isCore(person)).length;
    const all = people.filter((person) => keys.has(person)).length;
    return {
      core: [core, coreTotal],
      others: [all - core, people.length - coreTotal],
      all: [all, people.length],
    };
  };
  const byId = new Map(rows.map((row) => [row.codingId, row]));
  const themes = data.themes.map((theme) => {
    const own = data.members.flatMap((member) =>
      member.themeId === theme.id ? (byId.get(member.codingId) ?? []) : [],
    );
    return { label: theme.label, rows: own, ...sides(own) };
  });
  const statements = data.statements
    .filter((one) => one.state !== 'rejected')
    .map((statement) => statementFacts(statement.id));
  function statementFacts(id: string) {
    const linked = data.evidence.filter((one) => one.statementId === id);
    const of = (side: 'for' | 'against', slot?: SlotName) =>
      linked.flatMap((one) =>
        one.side === side && (slot === undefined || one.slot === slot) ? (byId.get(one.codingId) ?? []) : [],
      );
    const keys = (own: readonly FactRow[]) => new Set(own.map((row) => row.person));
    const [feels, realises] = [keys(of('for', 'feels')), keys(of('for', 'realises'))];
    const contrary = keys(of('against'));
    const told =
      feels.size > 0 && realises.size > 0
        ? new Set([...feels].filter((one) => realises.has(one)))
        : feels.size + realises.size > 0
          ? new Set([...feels, ...realises])
          : keys(of('for'));
    const having = [...told].filter((person) => !contrary.has(person) && people.includes(person));
    return { id, having, contrary: [...contrary], of, ...sides(having.map((person) => ({ person }))) };
  }
  const rank = { confirmed: 0, 'being-checked': 1, candidate: 2, rejected: 3 } as const;
  const stateOf = new Map(data.statements.map((one) => [one.id, one]));
  const main = statements.toSorted((a, b) => {
    const [one, other] = [stateOf.get(a.id), stateOf.get(b.id)];
    return (
      rank[one?.state ?? 'rejected'] - rank[other?.state ?? 'rejected'] ||
      b.core[0] - a.core[0] ||
      b.others[0] - a.others[0] ||
      (one?.position ?? 0) - (other?.position ?? 0)
    );
  })[0];
  const sensations = rows.filter((row) => row.kind === 'sensation');
  const wanted = sensations.filter(
    (row) => row.facets.pleasantness !== 'unpleasant' && row.facets.phase !== 'before' && !row.denies,
  );
  const linked = new Set(main?.of('for').map((row) => row.codingId));
  const told = wanted.filter((row) => linked.has(row.codingId));
  const felt = peopleIn(told) >= 3 ? told : wanted.length > 0 ? wanted : sensations;
  // As they were collected: who has a date in the order of dates, in the places of those with a date.
  const imported = [
    ...Map.groupBy(
      documents.toSorted((a, b) => a.position - b.position || (a.title < b.title ? -1 : 1)),
      (one) => personOf.get(one.id) ?? '',
    ),
  ].map(([person, own]) => ({
    person,
    date: own
      .flatMap((one) => interviewDate(one, participants.get(one.participantId ?? '')) ?? [])
      .toSorted()[0],
  }));
  const dated = imported
    .flatMap((one) => (one.date === undefined ? [] : [{ ...one, date: one.date }]))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const collected = imported.map((one) =>
    one.date === undefined ? one.person : (dated.shift()?.person ?? ''),
  );
  return {
    data,
    collected,
    rows,
    documents,
    participants,
    everyone,
    people,
    coded,
    refused: refused.size,
    isCore,
    sides,
    themes,
    statements,
    main,
    felt,
    words: documents.reduce((sum, one) => sum + one.words, 0),
    ranges: distinct(rows.map((row) => row.range)),
    codesUsed: distinct(rows.map((row) => row.codeId)),
    uncoded: documents.filter((one) => !rows.some((row) => row.documentId === one.id)).length,
    rowsOf: (code: string) => rows.filter((row) => row.code === code),
  };
}
