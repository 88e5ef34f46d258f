import type { AxisPlaces } from './axis-places.ts';
import { union, type CodedPassage } from './coded-passages.ts';
import { codedTurns, eachFollowing, eachOverlap } from './meetings.ts';
import type { MatrixQuestion } from './question.ts';
import { saidBefore } from './said-units.ts';
import { unitCounter, type Counted, type UnitCounter } from './unit-counter.ts';

/** Dense counts; cell of row r and column c at r * columns + c. */
export type CellCounts = {
  readonly cells: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
  /** Of two codes and `passages`: how many passages of the row meet the column, and of the column the row. */
  readonly meets: { readonly rows: Float64Array; readonly columns: Float64Array } | null;
};

type Counters = Readonly<Record<'cells' | 'rows' | 'columns' | 'total', UnitCounter>>;
type Transcripts = readonly (readonly CodedPassage[])[];

function countersFor({ measure }: MatrixQuestion, rows: number, columns: number): Counters {
  return {
    cells: unitCounter(measure, rows * columns),
    rows: unitCounter(measure, rows),
    columns: unitCounter(measure, columns),
    total: unitCounter(measure, 1),
  };
}

/** Codes by something that each coding has one of: a coding counts where its row and its column cross. */
export function countCodings(
  transcripts: Transcripts,
  axes: { readonly rows: AxisPlaces; readonly columns: AxisPlaces },
  question: MatrixQuestion,
): CellCounts {
  const width = axes.columns.heads.length;
  const counters = countersFor(question, axes.rows.heads.length, width);
  for (const passages of transcripts) {
    const said = saidIn(passages, question);
    for (const passage of passages) {
      const counted = countedAt(passage, said);
      for (const { rows, columns } of passage.codings) {
        if (rows.length === 0 || columns.length === 0) continue;
        for (const row of rows)
          for (const column of columns) counters.cells.add(row * width + column, counted);
        for (const row of rows) counters.rows.add(row, counted);
        for (const column of columns) counters.columns.add(column, counted);
        counters.total.add(0, counted);
      }
    }
  }
  return { ...valuesOf(counters), meets: null };
}

/** How many people each row and column has anything of; `codes`: rows and columns are both codes. */
export function countPeople(
  transcripts: Transcripts,
  axes: { readonly rows: AxisPlaces; readonly columns: AxisPlaces },
  codes: boolean,
): Pick<CellCounts, 'rows' | 'columns'> {
  const rows = unitCounter('people', axes.rows.heads.length);
  const columns = unitCounter('people', axes.columns.heads.length);
  for (const passage of transcripts.flat()) {
    const counted = countedAt(passage, noWords);
    for (const placed of passage.codings) {
      if (!codes && (placed.rows.length === 0 || placed.columns.length === 0)) continue;
      for (const row of placed.rows) rows.add(row, counted);
      for (const column of placed.columns) columns.add(column, counted);
    }
  }
  return { rows: rows.values, columns: columns.values };
}

/** Codes by codes: where passages of the two meet as the question's relation says. */
export function countMeetings(
  transcripts: Transcripts,
  axes: { readonly rows: AxisPlaces; readonly columns: AxisPlaces },
  question: MatrixQuestion,
): CellCounts {
  const width = axes.columns.heads.length;
  const height = axes.rows.heads.length;
  const counters = countersFor(question, height, width);
  const cross = (rows: readonly number[], columns: readonly number[], counted: Counted): void => {
    for (const row of rows) for (const column of columns) counters.cells.add(row * width + column, counted);
  };
  const { relation } = question;
  if (relation === 'participant') {
    for (const own of peopleIn(transcripts)) {
      const [first] = own;
      if (first === undefined) continue;
      const [rows, columns] = [union(own.map((each) => each.rows)), union(own.map((each) => each.columns))];
      const counted = countedAt(first, noWords);
      cross(rows, columns, counted);
      countTotals(counters, { rows, columns }, counted);
    }
    return { ...valuesOf(counters), meets: null };
  }
  if (relation === 'turn') {
    let place = 0;
    for (const passages of transcripts) {
      const said = saidIn(passages, question);
      for (const { turn, passages: own } of codedTurns(passages)) {
        const [first] = own;
        if (first === undefined) continue;
        place += 1;
        const counted = { ...countedAt({ ...first, ...turn }, said), passage: place };
        const [rows, columns] = [union(own.map((each) => each.rows)), union(own.map((each) => each.columns))];
        cross(rows, columns, counted);
        countTotals(counters, { rows, columns }, counted);
      }
    }
    return { ...valuesOf(counters), meets: null };
  }
  const meets = question.measure === 'passages' ? meetCounters(height, width) : null;
  let pair = 0;
  for (const passages of transcripts) {
    const said = saidIn(passages, question);
    const pairs: [CodedPassage, CodedPassage][] = [];
    const meet = (first: CodedPassage, second: CodedPassage): void => {
      if (first.rows.length === 0 || second.columns.length === 0) return;
      pair += 1;
      if (meets) pairs.push([first, second]);
      cross(first.rows, second.columns, countedWhere(first, second, { said, place: pair }));
    };
    if (relation === 'overlap') eachOverlap(passages, meet);
    else eachFollowing(passages, question.within, meet);
    if (meets) countMeets(meets, pairs, width);
    for (const passage of passages) countTotals(counters, passage, countedAt(passage, said));
  }
  const counts = valuesOf(counters);
  // A code meets itself wherever it is; pairs of its own passages would say something else.
  if (relation === 'overlap' && meets) {
    const columnOf = new Map(axes.columns.heads.map(({ id }, at) => [id, at]));
    for (const [row, { id }] of axes.rows.heads.entries()) {
      const column = columnOf.get(id);
      if (column !== undefined) counts.cells[row * width + column] = counts.rows[row] ?? 0;
    }
  }
  return { ...counts, meets: meets && { rows: meets.rows.values, columns: meets.columns.values } };
}

type MeetCounters = { readonly rows: UnitCounter; readonly columns: UnitCounter };

function meetCounters(height: number, width: number): MeetCounters {
  return { rows: unitCounter('passages', height * width), columns: unitCounter('passages', height * width) };
}

/** Each passage of either side counts once for all it meets; pairs are put in order of that side first. */
function countMeets(
  meets: MeetCounters,
  pairs: readonly (readonly [CodedPassage, CodedPassage])[],
  width: number,
): void {
  for (const [side, counter] of [meets.rows, meets.columns].entries()) {
    const key = (pair: readonly [CodedPassage, CodedPassage]): number => pair[side === 0 ? 0 : 1].passage;
    for (const pair of pairs.toSorted((left, right) => key(left) - key(right))) {
      const [first, second] = pair;
      const counted = { ...countedAt(first, noWords), passage: key(pair) };
      for (const row of first.rows)
        for (const column of second.columns) counter.add(row * width + column, counted);
    }
  }
}

function countTotals(
  counters: Counters,
  { rows, columns }: Pick<CodedPassage, 'rows' | 'columns'>,
  counted: Counted,
): void {
  for (const row of rows) counters.rows.add(row, counted);
  for (const column of columns) counters.columns.add(column, counted);
  counters.total.add(0, counted);
}

function valuesOf({ cells, rows, columns, total }: Counters): Omit<CellCounts, 'meets'> {
  return {
    cells: cells.values,
    rows: rows.values,
    columns: columns.values,
    total: total.values[0] ?? 0,
  };
}

function peopleIn(transcripts: Transcripts): readonly (readonly CodedPassage[])[] {
  return [...Map.groupBy(transcripts.flat(), (passage) => passage.person).values()];
}

type Said = Counted['said'];
const noWords: Said = () => 0;

function saidIn(passages: readonly CodedPassage[], { measure }: MatrixQuestion): Said {
  const [first] = passages;
  if (first === undefined || (measure !== 'words' && measure !== 'characters')) return noWords;
  const before = saidBefore(first.document, measure);
  const at = (place: number): number => before[Math.min(place - first.base, before.length - 1)] ?? 0;
  return (start, end) => at(end) - at(start);
}

function countedAt({ person, passage, base, start, end }: CodedPassage, said: Said): Counted {
  return { person, passage, start: base + start, end: base + end, said };
}

/** What two passages share. */
function countedWhere(
  first: CodedPassage,
  second: CodedPassage,
  { said, place }: { readonly said: Said; readonly place: number },
): Counted {
  return {
    person: first.person,
    passage: place,
    start: first.base + Math.max(first.start, second.start),
    end: first.base + Math.min(first.end, second.end),
    said,
  };
}
