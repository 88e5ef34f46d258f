/** Path geometry as numbers, so that SVG, canvas and presentation shapes are drawn from one source. */
export type PathCommand =
  | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
  | {
      readonly type: 'C';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'Z' };

export type Bounds = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
type Point = readonly [number, number];

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Absolute M, L, C and Z commands as an SVG `d` attribute. */
export function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      if (command.type === 'Z') return 'Z';
      const end = `${round(command.x)} ${round(command.y)}`;
      if (command.type !== 'C') return `${command.type}${end}`;
      return `C${round(command.x1)} ${round(command.y1)} ${round(command.x2)} ${round(command.y2)} ${end}`;
    })
    .join('');
}

/** Each point through `x * scale + dx`, `y * scale + dy`. */
export function movePath(
  commands: readonly PathCommand[],
  by: { readonly dx: number; readonly dy: number; readonly scale?: number; readonly flipX?: boolean },
): PathCommand[] {
  const scale = by.scale ?? 1;
  const mx = (x: number) => (by.flipX ? -x : x) * scale + by.dx;
  const my = (y: number) => y * scale + by.dy;
  return commands.map((command) => {
    if (command.type === 'Z') return command;
    if (command.type !== 'C') return { type: command.type, x: mx(command.x), y: my(command.y) };
    return {
      type: 'C',
      x1: mx(command.x1),
      y1: my(command.y1),
      x2: mx(command.x2),
      y2: my(command.y2),
      x: mx(command.x),
      y: my(command.y),
    };
  });
}

/** Box around all points, control points included: never smaller than what is drawn. */
export function pathBounds(commands: readonly PathCommand[]): Bounds {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const command of commands) {
    if (command.type === 'Z') continue;
    xs.push(command.x);
    ys.push(command.y);
    if (command.type !== 'C') continue;
    xs.push(command.x1, command.x2);
    ys.push(command.y1, command.y2);
  }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Four cubics: the circle constant 0.5523 keeps the radius true to 0.03 %. */
export function ellipsePath(cx: number, cy: number, rx: number, ry: number): PathCommand[] {
  const k = 0.5523;
  return [
    { type: 'M', x: cx - rx, y: cy },
    { type: 'C', x1: cx - rx, y1: cy - ry * k, x2: cx - rx * k, y2: cy - ry, x: cx, y: cy - ry },
    { type: 'C', x1: cx + rx * k, y1: cy - ry, x2: cx + rx, y2: cy - ry * k, x: cx + rx, y: cy },
    { type: 'C', x1: cx + rx, y1: cy + ry * k, x2: cx + rx * k, y2: cy + ry, x: cx, y: cy + ry },
    { type: 'C', x1: cx - rx * k, y1: cy + ry, x2: cx - rx, y2: cy + ry * k, x: cx - rx, y: cy },
    { type: 'Z' },
  ];
}

/**
 * A smooth closed curve through the points (Catmull-Rom with tension 0.5, as Béziers; Catmull and Rom 1974): an
 * outline is written as a few points on the body and comes out without corners.
 */
export function smoothPath(points: readonly Point[]): PathCommand[] {
  const count = points.length;
  const at = (index: number): Point => points[(index + count) % count] ?? [0, 0];
  const [startX, startY] = at(0);
  const commands: PathCommand[] = [{ type: 'M', x: startX, y: startY }];
  for (let index = 0; index < count; index += 1) commands.push(curve(at, index));
  commands.push({ type: 'Z' });
  return commands;
}

/** A smooth open curve through the points, the ends repeated as their own neighbours. */
export function openPath(points: readonly Point[]): PathCommand[] {
  const [first] = points;
  if (first === undefined) return [];
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? first;
  const commands: PathCommand[] = [{ type: 'M', x: first[0], y: first[1] }];
  for (let index = 0; index < points.length - 1; index += 1) commands.push(curve(at, index));
  return commands;
}

/** The Bézier from point `index` to the next. */
function curve(at: (index: number) => Point, index: number): PathCommand {
  const [ax, ay] = at(index - 1);
  const [bx, by] = at(index);
  const [cx, cy] = at(index + 1);
  const [dx, dy] = at(index + 2);
  return {
    type: 'C',
    x1: bx + (cx - ax) / 6,
    y1: by + (cy - ay) / 6,
    x2: cx - (dx - bx) / 6,
    y2: cy - (dy - by) / 6,
    x: cx,
    y: cy,
  };
}

/** Points of a right half, top to bottom, with their mirror at x = 0 going back up. */
export function mirrored(half: readonly Point[]): Point[] {
  const back = half.filter(([x]) => x !== 0).map(([x, y]): Point => [-x, y]);
  return [...half, ...back.toReversed()];
}
