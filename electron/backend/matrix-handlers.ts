import { groupComparison, matrix, matrixPassages, portrait } from '../services/matrices.ts';

/** Handlers of `matrixProcedures`. */
export const matrixHandlers = {
  'matrix.report': matrix,
  'matrix.passages': matrixPassages,
  'matrix.comparison': groupComparison,
  'matrix.portrait': portrait,
};
