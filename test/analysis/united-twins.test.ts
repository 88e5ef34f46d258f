import { describe, expect, it } from 'vitest';
import { unitedTwins } from '../../shared/analysis/united-twins.ts';

/** Rows of length 1 in the plane, by angle in degrees. */
function turned(angles: readonly number[]) {
  const radians = angles.map((angle) => (angle / 180) * Math.PI);
  return {
    rowCount: angles.length,
    width: 2,
    values: Float32Array.from(radians.flatMap((angle) => [Math.cos(angle), Math.sin(angle)])),
  };
}

describe('groups that tell one thing twice', () => {
  it('become one, and the others stay apart', () => {
    const rows = turned([0, 2, 20, 22, 90, 92, 200, 202]);
    expect(Array.from(unitedTwins(rows, Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3)))).toEqual([
      0, 0, 0, 0, 1, 1, 2, 2,
    ]);
  });

  it('are united from the most alike on: a chain is not drawn into one', () => {
    const rows = turned([0, 0, 50, 50, 90, 90, 210, 210]);
    expect(Array.from(unitedTwins(rows, Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3)))).toEqual([
      0, 0, 1, 1, 1, 1, 2, 2,
    ]);
  });

  it('leave two groups at least', () => {
    expect(Array.from(unitedTwins(turned([0, 1, 2, 3]), Int32Array.of(0, 0, 1, 1)))).toEqual([0, 0, 1, 1]);
  });
});
