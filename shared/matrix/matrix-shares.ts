import { isCodeAxis, parseAxis } from './axis.ts';
import type { MatrixQuestion } from './question.ts';
import type { MatrixReport } from './matrix.ts';

/**
 * What a value is told as a share of: its row, its column, everything, or, of two codes, what either of them has. Shares of
 * people are of everyone interviewed who belongs to the row or column.
 */
export const shares = ['row', 'column', 'total', 'either'] as const;
export type Share = (typeof shares)[number];

/** Shares that can be told of a matrix. */
export function sharesOf({ rows, columns, measure, relation }: MatrixQuestion): readonly Share[] {
  if (measure === 'binary') return [];
  const codes = [rows, columns].every((text) => {
    const axis = parseAxis(text);
    return axis !== undefined && isCodeAxis(axis);
  });
  return codes && relation !== 'followed' ? shares : ['row', 'column', 'total'];
}

/**
 * The value at index `at` of a report as a share, usually 0..1; null where it would be of nothing.
 *
 * `either` is n12 / (n1 + n2 - n12): of people the index of Jaccard (P. Jaccard, Bulletin de la Société Vaudoise des Sciences
 * Naturelles 37:547-579, 1901), of passages that overlap the c-coefficient of ATLAS.ti (its manual, "Code Co-occurrence
 * Coefficient"). With passages n12 counts pairs, so c may exceed 1 where passages of one code lie over one another, as that
 * manual says; and it is small whenever one code is much more frequent than the other.
 */
export function shareOf(report: MatrixReport, row: number, at: number, share: Share): number | null {
  const value = report.value[at] ?? 0;
  const size = {
    row: report.rows[row]?.size ?? 0,
    column: report.columns[report.column[at] ?? -1]?.size ?? 0,
  };
  if (share === 'row') return ratio(report.meets?.rows[at] ?? value, size.row);
  if (share === 'column') return ratio(report.meets?.columns[at] ?? value, size.column);
  if (share === 'total') return ratio(value, report.total);
  return ratio(value, size.row + size.column - value);
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** A coefficient of codes this far apart in size hides how often the rarer one meets the other (the manual's mark). */
const farApart = 5;

/** True where one of two codes is so much rarer that a share of either says little. */
export function isUneven(report: MatrixReport, row: number, column: number): boolean {
  const one = report.rows[row]?.size ?? 0;
  const other = report.columns[column]?.size ?? 0;
  return Math.min(one, other) > 0 && Math.max(one, other) > farApart * Math.min(one, other);
}
