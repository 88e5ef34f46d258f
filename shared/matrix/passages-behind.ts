import { passagesOf, type PassageReport } from '../analysis/passages.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { isCodeAxis } from './axis.ts';
import { codedPassages, type CodedPassage } from './coded-passages.ts';
import { placedStudy } from './matrix.ts';
import { codedTurns, eachFollowing, eachOverlap } from './meetings.ts';
import type { MatrixQuestion } from './question.ts';

export type CellPassages = {
  /** In order of transcripts and text, at most as many as asked for. */
  readonly passages: readonly PassageReport[];
  readonly total: number;
  readonly people: number;
};

export type CellAddress = { readonly row: string | null; readonly column: string | null };

/**
 * What stands behind a cell: the passages coded so; of two codes the passages of either that meet the other. Null for a row or
 * column: all of it. An id that is not there gives nothing.
 * @throws RangeError for a question that `axesOf` finds wrong
 */
export function passagesBehind(
  study: StudyData,
  question: MatrixQuestion,
  cell: CellAddress & { readonly limit: number },
): CellPassages {
  const { data, rows, columns } = placedStudy(study, question);
  const place = (heads: typeof rows.heads, id: string | null): number | null =>
    id === null ? null : heads.findIndex((head) => head.id === id);
  const row = place(rows.heads, cell.row);
  const column = place(columns.heads, cell.column);
  const transcripts = codedPassages(data, rows, columns);
  const codes = isCodeAxis(rows.axis) && isCodeAxis(columns.axis);
  const ids = codes
    ? meetingCodings(transcripts, question, { row, column })
    : transcripts
        .flat()
        .flatMap(({ codings }) =>
          codings
            .filter((placed) => holds(placed.rows, row) && holds(placed.columns, column))
            .map(({ coding }) => coding.id),
        );
  const order = new Map(data.documents.map(({ id }, at) => [id, at]));
  const found = passagesOf(ids, data).toSorted(
    (left, right) =>
      (order.get(left.documentId) ?? 0) - (order.get(right.documentId) ?? 0) ||
      left.start - right.start ||
      left.end - right.end,
  );
  return {
    passages: found.slice(0, cell.limit),
    total: found.length,
    people: new Set(found.map(({ person }) => person)).size,
  };
}

function holds(places: readonly number[], wanted: number | null): boolean {
  return wanted === null ? places.length > 0 : places.includes(wanted);
}

type Places = { readonly row: number | null; readonly column: number | null };

function meetingCodings(
  transcripts: readonly (readonly CodedPassage[])[],
  { relation, within }: MatrixQuestion,
  { row, column }: Places,
): Iterable<Id> {
  const found = new Set<Id>();
  const take = (passage: CodedPassage, side: 'rows' | 'columns', place: number | null): void => {
    for (const { coding, ...placed } of passage.codings) if (holds(placed[side], place)) found.add(coding.id);
  };
  const takeGroup = (passages: readonly CodedPassage[]): void => {
    const both =
      passages.some(({ rows }) => holds(rows, row)) && passages.some(({ columns }) => holds(columns, column));
    for (const passage of both ? passages : []) {
      take(passage, 'rows', row);
      take(passage, 'columns', column);
    }
  };
  const takePair = (first: CodedPassage, second: CodedPassage): void => {
    if (!holds(first.rows, row) || !holds(second.columns, column)) return;
    take(first, 'rows', row);
    take(second, 'columns', column);
  };
  if (relation === 'participant') {
    for (const own of Map.groupBy(transcripts.flat(), ({ person }) => person).values()) takeGroup(own);
    return found;
  }
  for (const passages of transcripts) {
    if (relation === 'turn') for (const turn of codedTurns(passages)) takeGroup(turn.passages);
    else if (relation === 'overlap') eachOverlap(passages, takePair);
    else eachFollowing(passages, within, takePair);
  }
  return found;
}
