import { benjaminiHochberg } from '../analysis/adjust-p.ts';
import { adjustContrasts, contrastOf, type Contrast } from '../analysis/contrast.ts';
import type { StudyData } from '../domain/study-data.ts';
import { isPeopleAxis, parseAxis } from './axis.ts';
import type { Head } from './axis-places.ts';
import { matrixOf, type MatrixItem } from './matrix.ts';
import { plainQuestion, type MatrixQuestion } from './question.ts';

export type GroupQuestion = Pick<MatrixQuestion, 'rollUp' | 'kinds' | 'minPeople'> & {
  /** `segment` or `attribute:NAME`. */
  readonly by: string;
  /** Ids of two values of it; null for the second: everyone else. */
  readonly first: string;
  readonly second: string | null;
};

export type GroupCount = { readonly count: number; readonly total: number };

/** One code in both groups. `contrast`: first (its "core") minus second, corrected over all codes compared. */
export type ComparedCode = {
  readonly code: Head;
  readonly first: GroupCount;
  readonly second: GroupCount;
  readonly contrast: Contrast;
};

export type GroupComparison = {
  readonly by: string;
  /** All values of the axis with their people, to choose from. */
  readonly groups: readonly MatrixItem[];
  readonly first: string;
  readonly second: string | null;
  readonly firstTotal: number;
  readonly secondTotal: number;
  /** The largest difference in favour of the first at the top, in favour of the second at the bottom. */
  readonly codes: readonly ComparedCode[];
};

/**
 * Codes by how much more frequent they are among one group of people than among another: shares of everyone interviewed in
 * either, their difference with Newcombe's interval, Fisher's exact test corrected over all codes by Benjamini and Hochberg
 * (`contrastOf`). A group that is not there has nobody.
 * @throws RangeError where `by` is not of people
 */
export function compareGroups(data: StudyData, question: GroupQuestion): GroupComparison {
  const { by, first, second, ...rest } = question;
  const axis = parseAxis(by);
  if (axis === undefined || !isPeopleAxis(axis)) throw new RangeError(`not groups of people: ${by}`);
  const matrix = matrixOf(data, { ...plainQuestion, ...rest, columns: by, minPeople: 1 });
  const at = (id: string): number => matrix.columns.findIndex((group) => group.id === id);
  const firstAt = at(first);
  const secondAt = second === null ? null : at(second);
  const firstTotal = matrix.columns[firstAt]?.people ?? 0;
  const secondTotal =
    secondAt === null ? matrix.people - firstTotal : (matrix.columns[secondAt]?.people ?? 0);
  const counted = matrix.rows.flatMap((code, row) => {
    const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
    const inGroup = (group: number): number => {
      for (let cell = from; cell < to; cell += 1)
        if (matrix.column[cell] === group) return matrix.value[cell] ?? 0;
      return 0;
    };
    const one = inGroup(firstAt);
    const other = secondAt === null ? code.people - one : inGroup(secondAt);
    return one + other < Math.max(1, rest.minPeople) ? [] : [{ code, one, other }];
  });
  const contrasts = adjustContrasts(
    counted.map(({ one, other }) =>
      contrastOf({
        participants: one + other,
        participantsTotal: firstTotal + secondTotal,
        core: one,
        coreTotal: firstTotal,
        others: other,
        othersTotal: secondTotal,
      }),
    ),
    benjaminiHochberg,
  );
  const codes = counted.flatMap(({ code, one, other }, index) => {
    const contrast = contrasts[index];
    const { people: _people, size: _size, ...head } = code;
    if (contrast === undefined) return [];
    return {
      code: head,
      first: { count: one, total: firstTotal },
      second: { count: other, total: secondTotal },
      contrast,
    };
  });
  return {
    by,
    groups: matrix.columns,
    first,
    second,
    firstTotal,
    secondTotal,
    codes: codes.toSorted(
      (left, right) => (right.contrast.difference ?? 0) - (left.contrast.difference ?? 0),
    ),
  };
}
