import { scalePoint, scaleSqrt } from 'd3-scale';

export type JourneyStep = { readonly people: number };
export type JourneyStrip = {
  readonly line: { readonly x1: number; readonly x2: number; readonly y: number };
  readonly stops: readonly {
    readonly x: number;
    readonly y: number;
    /** Radius of the disc: its area is the number of people; 0 where nobody spoke of the phase. */
    readonly r: number;
    /** Space that a name may take around the stop without touching the next. */
    readonly nameWidth: number;
  }[];
};

/**
 * Phases of the journey as stops on one line across the box; the disc's area shows people. Discs never touch: the
 * largest radius is less than half the distance between stops and at most `maxRadius`.
 */
export function journeyStrip(
  steps: readonly JourneyStep[],
  box: { readonly w: number; readonly h: number },
  options: { readonly y: number; readonly maxRadius: number },
): JourneyStrip {
  const count = Math.max(1, steps.length);
  const gap = box.w / count;
  const place = scalePoint<number>(
    steps.map((_, index) => index),
    [gap / 2, box.w - gap / 2],
  );
  const top = Math.max(1, ...steps.map((step) => step.people));
  const radius = scaleSqrt([0, top], [0, Math.min(options.maxRadius, gap * 0.44)]);
  return {
    line: { x1: 0, x2: box.w, y: options.y },
    stops: steps.map((step, index) => ({
      x: place(index) ?? box.w / 2,
      y: options.y,
      r: radius(step.people),
      nameWidth: gap * 0.92,
    })),
  };
}
