import { personKey } from '../analysis/people.ts';
import type { Coding } from '../domain/coding.ts';
import type { DocumentWithText, StudyData } from '../domain/study-data.ts';
import type { AxisPlaces } from './axis-places.ts';

/** A coding with the rows and columns it belongs to. */
export type PlacedCoding = {
  readonly coding: Coding;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

/** All codings over exactly one range of text. */
export type CodedPassage = {
  readonly document: DocumentWithText;
  /** Index of the person and of the passage in reading order; both only rise. */
  readonly person: number;
  readonly passage: number;
  /** Offset of the transcript when all stand one after another. */
  readonly base: number;
  readonly start: number;
  readonly end: number;
  readonly codings: readonly PlacedCoding[];
  /** Rows and columns that any of its codings belongs to, each once, rising. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

/** The passages of each transcript, in order of people, transcripts and text. Codings of nothing known are left out. */
export function codedPassages(
  data: StudyData,
  rows: AxisPlaces,
  columns: AxisPlaces,
): readonly (readonly CodedPassage[])[] {
  const people = new Map<string, DocumentWithText[]>();
  for (const document of data.documents) {
    const own = people.get(personKey(document)) ?? [];
    people.set(personKey(document), own);
    own.push(document);
  }
  const known = new Set(data.codes.map((code) => code.id));
  const codings = Map.groupBy(
    data.codings.filter((coding) => known.has(coding.codeId)),
    (coding) => coding.documentId,
  );
  const documents = [...people.values()].flatMap((own, person) =>
    own.map((document) => ({ document, person })),
  );
  let passage = 0;
  let base = 0;
  return documents.map(({ document, person }) => {
    const found = passagesIn(codings.get(document.id) ?? [], { rows, columns }).map((each) => {
      passage += 1;
      return { ...each, document, person, base, passage };
    });
    base += document.length;
    return found;
  });
}

type Ranged = Pick<CodedPassage, 'start' | 'end' | 'codings' | 'rows' | 'columns'>;

function passagesIn(
  codings: readonly Coding[],
  axes: { readonly rows: AxisPlaces; readonly columns: AxisPlaces },
): readonly Ranged[] {
  const sorted = codings.toSorted((left, right) => left.start - right.start || left.end - right.end);
  const found: (Ranged & { codings: PlacedCoding[] })[] = [];
  for (const coding of sorted) {
    const placed = { coding, rows: axes.rows.placesOf(coding), columns: axes.columns.placesOf(coding) };
    if (placed.rows.length === 0 && placed.columns.length === 0) continue;
    const last = found.at(-1);
    if (last && last.start === coding.start && last.end === coding.end) last.codings.push(placed);
    else found.push({ start: coding.start, end: coding.end, codings: [placed], rows: [], columns: [] });
  }
  return found.map((passage) => ({
    ...passage,
    rows: union(passage.codings.map((each) => each.rows)),
    columns: union(passage.codings.map((each) => each.columns)),
  }));
}

export function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = lists;
  if (lists.length <= 1) return first;
  return [...new Set(lists.flat())].toSorted((left, right) => left - right);
}
