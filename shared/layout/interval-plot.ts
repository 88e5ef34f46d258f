import { scaleLinear } from 'd3-scale';

export type IntervalValue = { readonly share: number; readonly low: number; readonly high: number };
export type IntervalRow = { readonly core: IntervalValue | null; readonly others: IntervalValue | null };
export type IntervalMark = {
  readonly x: number;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
};
export type IntervalPlot = {
  readonly rows: readonly {
    readonly middle: number;
    readonly core: IntervalMark | null;
    readonly others: IntervalMark | null;
  }[];
  readonly ticks: readonly { readonly share: number; readonly x: number }[];
  readonly plotBottom: number;
};

/**
 * Shares with their intervals, one row per theme, core above others. Shares run from 0 to 1 between `nameSpace` and
 * the box's right edge less `valueSpace`; `axisSpace` is kept below for the ticks (0, 1/2, 1).
 */
export function intervalPlot(
  rows: readonly IntervalRow[],
  box: { readonly w: number; readonly h: number },
  space: { readonly nameSpace: number; readonly valueSpace: number; readonly axisSpace: number },
): IntervalPlot {
  const x = scaleLinear([0, 1], [space.nameSpace, box.w - space.valueSpace]).clamp(true);
  const plotBottom = box.h - space.axisSpace;
  const step = plotBottom / Math.max(1, rows.length);
  const apart = Math.min(step * 0.17, box.h * 0.022);
  const mark = (value: IntervalValue | null, y: number): IntervalMark | null =>
    value && { x: x(value.share), x1: x(value.low), x2: x(value.high), y };
  return {
    rows: rows.map((row, index) => {
      const middle = step * (index + 0.5);
      return { middle, core: mark(row.core, middle - apart), others: mark(row.others, middle + apart) };
    }),
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, x: x(share) })),
    plotBottom,
  };
}
