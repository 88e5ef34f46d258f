import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

/** What of a saturation curve is drawn; see `saturationOf` for what the numbers mean. All counts are of codes. */
export type CurveNumbers = {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly asCollected: readonly number[];
  readonly newInformation: readonly { readonly after: number; readonly ratio: number }[];
  readonly reachedAfter: number | null;
};

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type Tick = { readonly at: number; readonly value: number };

export type SaturationPlot = {
  /** The range that the middle of the orders falls in, the mean of orders, the order as collected: SVG path data. */
  readonly band: string;
  readonly mean: string;
  readonly asCollected: string;
  readonly end: { readonly x: number; readonly mean: number; readonly asCollected: number };
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Share of new codes after each interview, as columns from the floor of their own box. */
  readonly ratios: readonly { readonly after: number; readonly ratio: number; readonly bar: Box }[];
  /** Level of five in a hundred in the box of the ratios. */
  readonly threshold: number;
  readonly ratioTop: number;
  /** Where little new comes from on; null: not yet. */
  readonly reachedAt: number | null;
};

/** Share of new codes under which an interview counts as bringing little new (Guest, Namey and Chen 2020). */
export const littleNew = 0.05;

/**
 * Accumulation of codes over interviews in `curve` and the new-information ratio below it in `ratio`, the same places
 * across. Interview 1 is at the left edge of the first column, the last at the right.
 */
export function saturationPlot(numbers: CurveNumbers, curve: Box, ratio: Box): SaturationPlot {
  const interviews = Math.max(1, numbers.mean.length);
  const column = curve.w / interviews;
  const x = (after: number) => curve.x + (after - 0.5) * column;
  const most = Math.max(1, ...numbers.high, ...numbers.mean, ...numbers.asCollected);
  const y = scaleLinear([0, most], [curve.y + curve.h, curve.y]);
  const path = line<number>(
    (_, index) => x(index + 1),
    (value) => y(value),
  );
  const band = area<number>(
    (_, index) => x(index + 1),
    (_, index) => y(numbers.low[index] ?? 0),
    (_, index) => y(numbers.high[index] ?? 0),
  );
  const top = Math.max(0.25, ...numbers.newInformation.map((each) => each.ratio));
  const level = scaleLinear([0, top], [ratio.y + ratio.h, ratio.y]);
  const thick = Math.min(18, column * 0.6);
  return {
    band: band([...numbers.mean]) ?? '',
    mean: path([...numbers.mean]) ?? '',
    asCollected: path([...numbers.asCollected]) ?? '',
    end: {
      x: x(interviews),
      mean: y(numbers.mean.at(-1) ?? 0),
      asCollected: y(numbers.asCollected.at(-1) ?? 0),
    },
    xTicks: wholeTicks(1, interviews, Math.max(2, Math.floor(curve.w / 44))).map((value) => ({
      value,
      at: x(value),
    })),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, at: y(value) })),
    ratios: numbers.newInformation.map(({ after, ratio: share }) => ({
      after,
      ratio: share,
      bar: { x: x(after) - thick / 2, y: level(share), w: thick, h: ratio.y + ratio.h - level(share) },
    })),
    threshold: level(littleNew),
    ratioTop: top,
    reachedAt: numbers.reachedAfter === null ? null : x(numbers.reachedAfter),
  };
}

/** Whole numbers from `first` to `last`, both there, at most `most` of them, at even steps. */
export function wholeTicks(first: number, last: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)));
  const ticks: number[] = [];
  for (let value = first; value <= last; value += step) ticks.push(value);
  if (ticks.at(-1) === last) return ticks;
  // The last is always written; one that stands too near gives way.
  if (last - (ticks.at(-1) ?? first) < step * 0.6 && ticks.length > 1) ticks.pop();
  return [...ticks, last];
}
