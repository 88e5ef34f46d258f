import type { StudyData } from '../domain/study-data.ts';
import { matrixOf, type MatrixReport } from './matrix.ts';
import type { MatrixQuestion } from './question.ts';

export type Seriation = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** A matrix with the order in which alike rows and columns stand together. */
export type SeriatedMatrix = MatrixReport & { readonly likeness: Seriation };

const rounds = 80;

/** @throws RangeError for a question that `axesOf` finds wrong */
export function seriatedMatrix(data: StudyData, question: MatrixQuestion): SeriatedMatrix {
  const report = matrixOf(data, question);
  return { ...report, likeness: seriation(report) };
}

/**
 * Orders rows and columns so that alike ones stand together: by the first axis of reciprocal averaging (M. O. Hill, Journal of
 * Ecology 61:237-249, 1973), which is correspondence analysis. A row's score is the mean of its columns', a column's that of its
 * rows', over and over, the constant taken out. Each round is linear in the cells with a value. Empty rows and columns come last.
 * Ties and starting scores follow the given order, so that the same matrix gives the same order.
 */
export function seriation({ rows, columns, rowStart, column, value }: MatrixReport): Seriation {
  const mass = { row: new Float64Array(rows.length), column: new Float64Array(columns.length) };
  eachCell((row, at, cell) => {
    mass.row[row] = (mass.row[row] ?? 0) + cell;
    mass.column[at] = (mass.column[at] ?? 0) + cell;
  });
  let score = new Float64Array(columns.length).map((_, at) => at - (columns.length - 1) / 2);
  let rowScore = new Float64Array(rows.length);
  for (let round = 0; round < rounds; round += 1) {
    rowScore = new Float64Array(rows.length);
    eachCell((row, at, cell) => {
      rowScore[row] = (rowScore[row] ?? 0) + (cell * (score[at] ?? 0)) / (mass.row[row] ?? 1);
    });
    const next = new Float64Array(columns.length);
    eachCell((row, at, cell) => {
      next[at] = (next[at] ?? 0) + (cell * (rowScore[row] ?? 0)) / (mass.column[at] ?? 1);
    });
    score = standardised(next, mass.column);
  }
  return { rows: ordered(rowScore, mass.row), columns: ordered(score, mass.column) };

  function eachCell(visit: (row: number, at: number, cell: number) => void): void {
    for (let row = 0; row < rows.length; row += 1) {
      for (let cell = rowStart[row] ?? 0; cell < (rowStart[row + 1] ?? 0); cell += 1)
        visit(row, column[cell] ?? 0, value[cell] ?? 0);
    }
  }
}

/** Mean 0 and variance 1 under the masses: without this every score would run to the constant. */
function standardised(scores: Float64Array<ArrayBuffer>, mass: Float64Array): Float64Array<ArrayBuffer> {
  const total = mass.reduce((sum, each) => sum + each, 0) || 1;
  const mean = scores.reduce((sum, score, at) => sum + score * (mass[at] ?? 0), 0) / total;
  const spread = scores.reduce((sum, score, at) => sum + (score - mean) ** 2 * (mass[at] ?? 0), 0) / total;
  const unit = Math.sqrt(spread) || 1;
  return scores.map((score) => (score - mean) / unit);
}

function ordered(scores: Float64Array, mass: Float64Array): readonly number[] {
  const places = Array.from(scores, (_, at) => at);
  const empty = (at: number): number => ((mass[at] ?? 0) > 0 ? 0 : 1);
  // Rounded: what differs only by the order of additions counts as equal.
  const rank = (at: number): number => Math.round((scores[at] ?? 0) * 1e9);
  return places.toSorted(
    (left, right) => empty(left) - empty(right) || rank(left) - rank(right) || left - right,
  );
}
