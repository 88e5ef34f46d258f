import { peopleOf } from '../analysis/people.ts';
import type { StudyData } from '../domain/study-data.ts';
import { isCodeAxis, isPeopleAxis } from './axis.ts';
import { axisPlaces, type AxisPlaces, type Head } from './axis-places.ts';
import { codedPassages } from './coded-passages.ts';
import { countCodings, countMeetings, countPeople, type CellCounts } from './count-cells.ts';
import { axesOf, type MatrixQuestion } from './question.ts';

/** A row or column with its size. */
export type MatrixItem = Head & {
  /** People who have it: of a code or phase those coded with it, else everyone interviewed who belongs to it. */
  readonly people: number;
  /** All of it in the matrix's measure, what shares are of: people as above; passages or words of what is counted. */
  readonly size: number;
};

/** Cells with a value, row after row: those of row r from `rowStart[r]` to before `rowStart[r + 1]`. */
export type MatrixReport = {
  readonly question: MatrixQuestion;
  readonly rows: readonly MatrixItem[];
  readonly columns: readonly MatrixItem[];
  readonly rowStart: readonly number[];
  readonly column: readonly number[];
  readonly value: readonly number[];
  /**
   * Of two codes and `passages` that overlap or follow: passages of the row that meet the column, and of the column that
   * meet the row, beside each value (which counts pairs). Null elsewhere.
   */
  readonly meets: { readonly rows: readonly number[]; readonly columns: readonly number[] } | null;
  /** Everyone interviewed in the chosen segments. */
  readonly people: number;
  /** All that is counted, in the measure: everyone for people. */
  readonly total: number;
};

/**
 * Counts a matrix in one pass over the codings: linear in codings times the codes above each, plus the cells. Of two codes it
 * is linear in the pairs that meet.
 * @throws RangeError for a question that `axesOf` finds wrong
 */
export function matrixOf(study: StudyData, question: MatrixQuestion): MatrixReport {
  const { data, rows, columns } = placedStudy(study, question);
  const transcripts = codedPassages(data, rows, columns);
  const codes = isCodeAxis(rows.axis) && isCodeAxis(columns.axis);
  const counts = (codes ? countMeetings : countCodings)(transcripts, { rows, columns }, question);
  const people = countPeople(transcripts, { rows, columns }, codes);
  const everyone = peopleOf(data).length;
  const rowItems = itemsOf(rows, counts.rows, people.rows, question);
  const columnItems = itemsOf(columns, counts.columns, people.columns, question);
  const kept = {
    rows: keptPlaces(rows, rowItems, question),
    columns: keptPlaces(columns, columnItems, question),
  };
  return {
    question,
    rows: kept.rows.flatMap((at) => rowItems[at] ?? []),
    columns: kept.columns.flatMap((at) => columnItems[at] ?? []),
    ...sparse(counts, kept, columnItems.length),
    people: everyone,
    total: byPeople(question) ? everyone : counts.total,
  };
}

/** The study cut to the chosen segments, with both axes. @throws RangeError */
export function placedStudy(
  study: StudyData,
  question: MatrixQuestion,
): { readonly data: StudyData; readonly rows: AxisPlaces; readonly columns: AxisPlaces } {
  const axes = axesOf(question);
  if ('problem' in axes) throw new RangeError(`not a matrix: ${axes.problem}`);
  const data = inSegments(study, question);
  return {
    data,
    rows: axisPlaces(axes.rows, data, question),
    columns: axisPlaces(axes.columns, data, question),
  };
}

function inSegments(study: StudyData, { segments }: Pick<MatrixQuestion, 'segments'>): StudyData {
  if (segments.length === 0) return study;
  const segmentOf = new Map(study.participants.map(({ id, segment }) => [id, segment]));
  const documents = study.documents.filter(({ participantId }) =>
    segments.includes(segmentOf.get(participantId ?? '') ?? 'none'),
  );
  const kept = new Set(documents.map(({ id }) => id));
  return {
    ...study,
    documents,
    codings: study.codings.filter(({ documentId }) => kept.has(documentId)),
  };
}

function byPeople({ measure }: Pick<MatrixQuestion, 'measure'>): boolean {
  return measure === 'people' || measure === 'binary';
}

function itemsOf(
  { heads, people }: AxisPlaces,
  sizes: Float64Array,
  counted: Float64Array,
  question: MatrixQuestion,
): readonly MatrixItem[] {
  return heads.map((head, at) => {
    const own = people?.[at] ?? counted[at] ?? 0;
    return { ...head, people: own, size: byPeople(question) ? own : (sizes[at] ?? 0) };
  });
}

/** Codes of too few people go; groups of people and phases stay, the phase "none" only where anything lies in it. */
function keptPlaces(
  { axis }: AxisPlaces,
  items: readonly MatrixItem[],
  { minPeople }: MatrixQuestion,
): readonly number[] {
  const stays = (item: MatrixItem): boolean => {
    if (isPeopleAxis(axis)) return true;
    if (!isCodeAxis(axis)) return item.id !== 'none' || item.people > 0;
    return item.people >= minPeople;
  };
  return items.flatMap((item, at) => (stays(item) ? [at] : []));
}

function sparse(
  { cells, meets }: CellCounts,
  kept: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  width: number,
): Pick<MatrixReport, 'rowStart' | 'column' | 'value' | 'meets'> {
  const rowStart = [0];
  const column: number[] = [];
  const value: number[] = [];
  const meeting = { rows: [] as number[], columns: [] as number[] };
  for (const row of kept.rows) {
    for (const [index, at] of kept.columns.entries()) {
      const own = cells[row * width + at] ?? 0;
      if (own === 0) continue;
      column.push(index);
      value.push(own);
      meeting.rows.push(meets?.rows[row * width + at] ?? 0);
      meeting.columns.push(meets?.columns[row * width + at] ?? 0);
    }
    rowStart.push(column.length);
  }
  return { rowStart, column, value, meets: meets === null ? null : meeting };
}
