import { scaleLinear } from 'd3-scale';

export type DifferenceValue = { readonly difference: number; readonly low: number; readonly high: number };
export type DifferencePlot = {
  readonly rows: readonly {
    readonly y: number;
    readonly mark: { readonly x: number; readonly x1: number; readonly x2: number } | null;
  }[];
  readonly zero: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** In points, hundredths of a share. */
  readonly ticks: readonly { readonly points: number; readonly x: number }[];
};

/**
 * Differences of shares (-1..1) with their intervals, one row each, around a middle line. The scale is the same to both sides
 * and as wide as the widest interval needs, at least a quarter. `left` and `right` leave room for words beside the plot.
 */
export function differencePlot(
  rows: readonly (DifferenceValue | null)[],
  box: { readonly w: number; readonly rowHeight: number; readonly top: number },
  room: { readonly left: number; readonly right: number },
): DifferencePlot {
  const reach = rows.reduce(
    (most, row) => (row ? Math.max(most, Math.abs(row.low), Math.abs(row.high)) : most),
    0.25,
  );
  const most = Math.min(1, Math.ceil(reach * 4) / 4);
  const [left, right] = [room.left, Math.max(room.left + 40, box.w - room.right)];
  const x = scaleLinear([-most, most], [left, right]).clamp(true);
  return {
    rows: rows.map((row, at) => ({
      y: box.top + (at + 0.5) * box.rowHeight,
      mark: row && { x: x(row.difference), x1: x(row.low), x2: x(row.high) },
    })),
    zero: x(0),
    left,
    right,
    bottom: box.top + rows.length * box.rowHeight,
    ticks: [-most, -most / 2, 0, most / 2, most].map((share) => ({
      points: Math.round(share * 1000) / 10,
      x: x(share),
    })),
  };
}
