import { seededRandom } from '../../shared/analysis/random.ts';
import { normaliseRows } from '../../shared/analysis/sparse-matrix.ts';
import type { DenseMatrix } from '../../shared/analysis/sparse-matrix.ts';

/** Rows of length 1 around `groups` random middles, row i near middle i % groups. */
export function clouds(rowCount: number, groups: number, width: number, spread: number): DenseMatrix {
  const random = seededRandom(17);
  const middles = Array.from({ length: groups * width }, () => random() - 0.5);
  const values = Float32Array.from({ length: rowCount * width }, (_, at) => {
    const group = Math.floor(at / width) % groups;
    return (middles[group * width + (at % width)] ?? 0) + spread * (random() - 0.5);
  });
  return normaliseRows({ rowCount, width, values });
}
