import { scaleBand, scaleLinear } from 'd3-scale';

export type Bar = {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Where the value is written, and the middle of the bar's band for its name. */
  readonly valueAt: { readonly x: number; readonly y: number };
  readonly bandMiddle: number;
};
export type BarChart = { readonly bars: readonly Bar[]; readonly baseline: number };

/**
 * Bars from zero in a box of any unit. `horizontal`: names left of the bars, taking `nameSpace`; else columns with
 * names below, taking `nameSpace`. The largest value (or `max`) fills the box less `valueSpace` for the figure.
 */
export function barChart(
  values: readonly number[],
  box: { readonly w: number; readonly h: number },
  options: {
    readonly horizontal: boolean;
    readonly nameSpace: number;
    readonly valueSpace: number;
    readonly max?: number;
  },
): BarChart {
  const top = Math.max(options.max ?? 0, ...values, 1e-9);
  const along = (options.horizontal ? box.w : box.h) - options.nameSpace - options.valueSpace;
  const length = scaleLinear([0, top], [0, Math.max(0, along)]);
  const band = scaleBand<number>(
    values.map((_, index) => index),
    [0, options.horizontal ? box.h : box.w],
  ).padding(0.36);
  const thick = Math.min(band.bandwidth(), options.horizontal ? box.h * 0.2 : box.w * 0.16);
  const bars = values.map((value, index): Bar => {
    const bandMiddle = (band(index) ?? 0) + band.bandwidth() / 2;
    const long = length(Math.max(0, value));
    if (options.horizontal) {
      const x = options.nameSpace;
      return {
        index,
        x,
        y: bandMiddle - thick / 2,
        w: long,
        h: thick,
        bandMiddle,
        valueAt: { x: x + long, y: bandMiddle },
      };
    }
    const y = box.h - options.nameSpace - long;
    return {
      index,
      x: bandMiddle - thick / 2,
      y,
      w: thick,
      h: long,
      bandMiddle,
      valueAt: { x: bandMiddle, y },
    };
  });
  return { bars, baseline: options.horizontal ? options.nameSpace : box.h - options.nameSpace };
}
