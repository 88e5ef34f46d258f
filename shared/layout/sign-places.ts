import type { PathCommand } from './path.ts';

type Point = readonly [number, number];
type Span = { readonly from: number; readonly to: number };

/** The closed path as a polygon, eight points to a curve: near enough for asking what lies inside. */
export function polygonOf(path: readonly PathCommand[]): readonly Point[] {
  const points: Point[] = [];
  let [px, py]: Point = [0, 0];
  for (const command of path) {
    if (command.type === 'Z') continue;
    if (command.type === 'C') {
      for (let step = 1; step < 8; step += 1) points.push(cubicAt(step / 8, [px, py], command));
    }
    [px, py] = [command.x, command.y];
    points.push([px, py]);
  }
  return points;
}

type Cubic = Extract<PathCommand, { type: 'C' }>;

function cubicAt(t: number, [px, py]: Point, to: Cubic): Point {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return [mix(px, to.x1, to.x2, to.x), mix(py, to.y1, to.y2, to.y)];
}

/** The stretch of the level line at `y` that lies inside the polygon around `x`; null where x is outside. */
export function spanAt(polygon: readonly Point[], x: number, y: number): Span | null {
  const crossings: number[] = [];
  polygon.forEach(([ax, ay], index) => {
    const [bx, by] = polygon[(index + 1) % polygon.length] ?? [ax, ay];
    if (ay > y === by > y) return;
    crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  });
  const sorted = crossings.toSorted((a, b) => a - b);
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const [from, to] = [sorted[index] ?? 0, sorted[index + 1] ?? 0];
    if (from <= x && x <= to) return { from, to };
  }
  return null;
}

/**
 * Where up to `wanted` square signs of `size` can stand side by side around the middle of a place without leaving it:
 * their centres, as many as fit, none where not even one does.
 */
export function signPlaces(path: readonly PathCommand[], wanted: number, size: number): readonly Point[] {
  const polygon = polygonOf(path);
  const ys = polygon.map(([, y]) => y);
  const xs = polygon.map(([x]) => x);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  const middle = spanAt(polygon, (Math.min(...xs) + Math.max(...xs)) / 2, y);
  if (middle === null) return [];
  const x = (middle.from + middle.to) / 2;
  const spans = [y - size / 2, y, y + size / 2].map((level) => spanAt(polygon, x, level));
  const half = Math.min(...spans.map((span) => (span === null ? 0 : Math.min(x - span.from, span.to - x))));
  const count = Math.min(wanted, Math.floor((2 * half) / size));
  return Array.from({ length: Math.max(0, count) }, (_, index): Point => [
    x + (index - (count - 1) / 2) * size,
    y,
  ]);
}
