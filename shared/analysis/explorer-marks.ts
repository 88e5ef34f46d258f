import { bodyRegions, modalities } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import { saidIn, turnAt } from '../deck/quote-text.ts';
import { trimQuote } from '../deck/trim-quote.ts';
import type { MarkColumns, PassageColumns, Withheld } from './explorer-data.ts';
import type { ExplorerSource } from './explorer-source.ts';
import { effectiveFacets } from './facets.ts';
import { compareBy, compareText } from './order.ts';
import { personKey } from './people.ts';
import type { Person } from './people.ts';

export type ExplorerMarks = {
  readonly passages: PassageColumns;
  readonly marks: MarkColumns;
  readonly withheld: Pick<Withheld, 'quotes' | 'beyond'>;
  /** Mark of each coding. */
  readonly markOf: ReadonlyMap<string, number>;
};

type Tables = { readonly directions: readonly string[]; readonly phases: readonly string[] };

/** One coding with the places of everything it names. */
type Placed = {
  readonly coding: Coding;
  readonly person: number;
  readonly document: number;
  readonly code: number;
  readonly theme: number;
  readonly score: number;
};

/** Longest quote, in Latin characters; the transcript has the rest. */
const quoteLength = 480;

const readingOrder = compareBy<Placed>(
  (left, right) => left.person - right.person,
  (left, right) => left.document - right.document,
  (left, right) => left.coding.start - right.coding.start,
  (left, right) => left.coding.end - right.coding.end,
  (left, right) => left.theme - right.theme,
  (left, right) => left.code - right.code,
  (left, right) => compareText(left.coding.id, right.coding.id),
);

/** Codings as columns, one passage per distinct range. Codings whose code or transcript is missing are left out. */
export function explorerMarks(
  source: ExplorerSource,
  people: readonly Person[],
  tables: Tables,
): ExplorerMarks {
  const placed = placeCodings(source, people).toSorted(readingOrder);
  const columns = {
    person: [] as number[],
    document: [] as number[],
    start: [] as number[],
    end: [] as number[],
    time: [] as number[],
    score: [] as number[],
  };
  const marks = {
    passage: [] as number[],
    code: [] as number[],
    theme: [] as number[],
    region: [] as number[],
    modality: [] as number[],
    direction: [] as number[],
    phase: [] as number[],
  };
  const places = facetPlaces(tables);
  const markOf = new Map<string, number>();
  let before: Placed | undefined;
  for (const each of placed) {
    if (before === undefined || !sameRange(before, each)) {
      columns.person.push(each.person);
      columns.document.push(each.document);
      columns.start.push(each.coding.start);
      columns.end.push(each.coding.end);
      columns.time.push(timeOf(source.data.documents[each.document], each.coding.start));
      columns.score.push(0);
    }
    before = each;
    const last = columns.score.length - 1;
    columns.score[last] = Math.max(columns.score[last] ?? 0, Math.round(each.score * 1000));
    const code = source.data.codes[each.code];
    const facets = effectiveFacets(each.coding, code);
    markOf.set(each.coding.id, marks.passage.length);
    marks.passage.push(last);
    marks.code.push(each.code);
    marks.theme.push(each.theme);
    // Where it is felt is asked of sensations alone, as everywhere else.
    const felt = code?.kind === 'sensation' ? facets : {};
    marks.region.push(places.region(felt.region));
    marks.modality.push(places.modality(felt.modality));
    marks.direction.push(places.direction(felt.direction));
    marks.phase.push(places.phase(facets.phase));
  }
  const { quote, withheld } = quotesOf(source, columns);
  return { passages: { ...columns, quote }, marks, withheld, markOf };
}

function placeCodings({ data, themes }: ExplorerSource, people: readonly Person[]): readonly Placed[] {
  const personOf = new Map(people.map((person, place) => [person.key, place]));
  const documents = new Map(data.documents.map((document, place) => [document.id, { document, place }]));
  const codes = new Map(data.codes.map((code, place) => [code.id, place]));
  const themeOf = new Map(themes.map((theme, place) => [theme.id, place]));
  const members = new Map(data.members.map((member) => [member.codingId, member]));
  return data.codings.flatMap((coding) => {
    const found = documents.get(coding.documentId);
    const person = found && personOf.get(personKey(found.document));
    const code = codes.get(coding.codeId);
    if (found === undefined || person === undefined || code === undefined) return [];
    const member = members.get(coding.id);
    const theme = themeOf.get(member?.themeId ?? '') ?? -1;
    return [
      { coding, person, document: found.place, code, theme, score: theme < 0 ? 0 : (member?.score ?? 0) },
    ];
  });
}

function sameRange(left: Placed, right: Placed): boolean {
  return (
    left.document === right.document &&
    left.coding.start === right.coding.start &&
    left.coding.end === right.coding.end
  );
}

/** Seconds, -1 where the transcript has no times. */
function timeOf(document: DocumentWithText | undefined, at: number): number {
  return (document && turnAt(document, at)?.time) ?? -1;
}

function facetPlaces({ directions, phases }: Tables) {
  const lookup = (table: readonly string[]) => {
    const places = new Map(table.map((name, place) => [name, place]));
    return (name: string | undefined) => places.get(name ?? '') ?? -1;
  };
  return {
    region: lookup(bodyRegions),
    modality: lookup(modalities),
    direction: lookup(directions),
    phase: lookup(phases),
  };
}

type Places = Pick<PassageColumns, 'person' | 'document' | 'start' | 'end' | 'score'>;

/** The words of passages that may be quoted; beyond the most, those go first that are least typical of their person. */
function quotesOf(source: ExplorerSource, passages: Places) {
  const { documents } = source.data;
  const may = documents.map(({ participantId }) => source.mayQuote(participantId));
  const quotable = passages.document.flatMap((document, passage) => (may[document] ? [passage] : []));
  const carried = new Set(mostTypical(quotable, passages, source.mostQuotes));
  const quote = passages.document.map((at, passage) => {
    const document = documents[at];
    if (document === undefined || !carried.has(passage)) return null;
    const range = { start: passages.start[passage] ?? 0, end: passages.end[passage] ?? 0 };
    return source.quoteOf(trimQuote(saidIn(document, range), quoteLength));
  });
  const withheld = { quotes: quote.length - quotable.length, beyond: quotable.length - carried.size };
  return { quote, withheld };
}

function mostTypical(quotable: readonly number[], passages: Places, most: number): readonly number[] {
  if (quotable.length <= most) return quotable;
  const score = (passage: number) => passages.score[passage] ?? 0;
  const ofPerson = Map.groupBy(quotable, (passage) => passages.person[passage]);
  const ranked = [...ofPerson.values()].flatMap((own) =>
    own.toSorted((one, other) => score(other) - score(one)).map((passage, rank) => ({ passage, rank })),
  );
  return ranked
    .toSorted((one, other) => one.rank - other.rank || score(other.passage) - score(one.passage))
    .slice(0, most)
    .map(({ passage }) => passage);
}
