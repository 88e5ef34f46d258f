import type { MapPlace } from './likeness-map.ts';
import { breakLines } from './line-break.ts';
import { phrases } from './phrases.ts';
import { isWide, textWidth } from './text-metrics.ts';

export type ThemeMapItem = {
  readonly place: MapPlace;
  readonly people: number;
  readonly label: string;
};

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type ThemeMapCircle = {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The name, where there was room for it; centre of its first line's box, line by line downwards. */
  readonly label: ThemeMapLabel | null;
};

export type ThemeMapLabel = {
  readonly lines: readonly string[];
  readonly inside: boolean;
  readonly box: Box;
};

export type ThemeMapSize = { readonly w: number; readonly h: number; readonly text: number };

/** Shares of the box that all discs together may cover: the largest at which every name finds room is taken. */
const covers = [0.34, 0.27, 0.21, 0.16, 0.12, 0.09, 0.06] as const;
/** Steps aside in pixels with which the pushing begins: where one leaves no room for a name, the next may. */
const asides = [3, 12, 24] as const;
/** With more themes one try must do, so that a map never takes longer than a blink. */
const manyThemes = 20;
/** The largest disc as a share of the shorter side; the smallest in CSS pixels. */
const largest = 0.24;
const smallest = 7;
const gap = 6;
const leading = 1.22;
/** Longest name beside a disc, in lines and in letters' heights. */
const outsideLines = 2;
const outsideWidth = 9.5;

/**
 * Themes as discs: area by people, likeness by nearness, no disc over another and none outside the box; names inside
 * their disc where they fit, else beside it, never over another name or disc. A name that finds no room is left out
 * (the figure names the disc when it is pointed at or reached by key). All numbers are CSS pixels; `text` is the size
 * of the letters. Deterministic.
 */
export function themeMap(items: readonly ThemeMapItem[], size: ThemeMapSize): readonly ThemeMapCircle[] {
  const full = bestMap(items, size);
  if (full.named === items.length) return full.map;
  // A theme named by two codes is told by the first where there is little room.
  const short = bestMap(
    items.map((item) => ({ ...item, label: firstPart(item.label) })),
    size,
  );
  return short.named > full.named ? short.map : full.map;
}

const hasWide = (text: string) => [...text].some(isWide);

function firstPart(label: string): string {
  return label.split(' · ')[0] ?? label;
}

function bestMap(items: readonly ThemeMapItem[], size: ThemeMapSize) {
  let map: readonly ThemeMapCircle[] = [];
  let named = -1;
  for (const cover of covers) {
    for (const aside of items.length > manyThemes ? asides.slice(0, 1) : asides) {
      const next = mapAt(items, size, cover, aside);
      if (!areApart(next)) continue;
      const names = namedIn(next);
      if (names > named) [map, named] = [next, names];
      if (named === items.length) return { map, named };
    }
  }
  if (named >= 0) return { map, named };
  const rows = inRows(items, size);
  return { map: rows, named: namedIn(rows) };
}

const namedIn = (map: readonly ThemeMapCircle[]) => map.filter(({ label }) => label !== null).length;

function mapAt(
  items: readonly ThemeMapItem[],
  size: ThemeMapSize,
  cover: number,
  aside: number,
): readonly ThemeMapCircle[] {
  const sizes = radii(items, size, cover);
  const start = items.map((item, at): Block => {
    const r = sizes[at] ?? smallest;
    // A step aside along the golden angle, so that themes at one spot or in one line can be pushed apart.
    const { x, y } = startOf(item, size);
    const [dx, dy] = [Math.cos(at * 2.399963) * aside, Math.sin(at * 2.399963) * aside];
    const below = insideName(item.label, { x: 0, y: 0, r }, size.text)
      ? undefined
      : nameBelow(item.label, size);
    const name = below ?? { w: 0, h: 0 };
    return {
      x: x + dx,
      y: y + dy,
      r,
      halfWidth: Math.max(r, name.w / 2),
      above: r,
      below: r + (name.h > 0 ? name.h + air : 0),
    };
  });
  // Where names leave too little room, discs at least stand apart.
  const discs = apart(apart(start, size).map(bare), size);
  const labels = placeNames(items, discs, size);
  return discs.map(({ x, y, r }, at) => ({ x, y, r, label: labels[at] ?? null }));
}

function areApart(circles: readonly Disc[]): boolean {
  return circles.every((one, at) =>
    circles.slice(at + 1).every((other) => Math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r),
  );
}

/** Where themes are too many to be pushed apart: rows from the top, each from the left, in the order of their places. */
function inRows(items: readonly ThemeMapItem[], size: ThemeMapSize): readonly ThemeMapCircle[] {
  const { w, h } = size;
  const columns = Math.max(1, Math.ceil(Math.sqrt((items.length * w) / h)));
  const rows = Math.max(1, Math.ceil(items.length / columns));
  const most = Math.min(w / columns, h / rows) / 2 - 1;
  const sizes = radii(items, size, 0.2);
  const places = items.map(({ place }) => place);
  const order = items
    .map((_, at) => at)
    .toSorted((one, other) => (places[one]?.y ?? 0) - (places[other]?.y ?? 0) || one - other);
  const lines = Array.from({ length: rows }, (_, row) =>
    order
      .slice(row * columns, (row + 1) * columns)
      .toSorted((one, other) => (places[one]?.x ?? 0) - (places[other]?.x ?? 0) || one - other),
  );
  const discs = items.map((_, at) => {
    const row = lines.findIndex((line) => line.includes(at));
    const column = lines[row]?.indexOf(at) ?? 0;
    const x = ((column + 0.5) * w) / columns;
    const y = ((row + 0.5) * h) / rows;
    return { x, y, r: Math.max(1, Math.min(sizes[at] ?? smallest, most)) };
  });
  const labels = placeNames(items, discs, size);
  return discs.map((disc, at) => ({ ...disc, label: labels[at] ?? null }));
}

/** A disc with the room that its name takes below it. */
type Block = Disc & { readonly halfWidth: number; readonly above: number; readonly below: number };

type Disc = { readonly x: number; readonly y: number; readonly r: number };

function radii(items: readonly ThemeMapItem[], { w, h }: ThemeMapSize, cover: number): readonly number[] {
  const total = items.reduce((sum, item) => sum + item.people, 0);
  const most = Math.max(1, ...items.map((item) => item.people));
  const perPerson = (w * h * cover) / (Math.PI * Math.max(1, total));
  const biggest = Math.min(Math.sqrt(perPerson * most), Math.min(w, h) * largest);
  return items.map((item) => Math.max(smallest, biggest * Math.sqrt(item.people / most)));
}

/** Stretched over the whole box: what matters is who is near whom. */
function startOf(
  { place }: ThemeMapItem,
  { w, h }: ThemeMapSize,
): { readonly x: number; readonly y: number } {
  const margin = Math.min(w, h) * 0.15;
  return { x: margin + place.x * (w - 2 * margin), y: margin + place.y * (h - 2 * margin) };
}

/** Fewer where themes are very many, so that a map never takes longer than a blink. */
const roundsFor = (count: number) => Math.min(500, Math.max(60, Math.floor(20_000 / Math.max(1, count))));

function bare({ x, y, r }: Disc): Block {
  return { x, y, r, halfWidth: r, above: r, below: r };
}

/** Pushes blocks apart, a little in each round, and back into the box. */
function apart(start: readonly Block[], { w, h }: ThemeMapSize): readonly Disc[] {
  const blocks = start.map((block) => ({ ...block }));
  for (let round = 0; round < roundsFor(blocks.length); round += 1) {
    let moved = false;
    for (let i = 0; i < blocks.length; i += 1) {
      for (let j = i + 1; j < blocks.length; j += 1) moved = push(blocks[i], blocks[j], j) || moved;
    }
    for (const block of blocks) {
      block.x = between(block.x, block.halfWidth + 2, w - block.halfWidth - 2);
      block.y = between(block.y, block.above + 2, h - block.below - 2);
    }
    if (!moved) break;
  }
  return blocks.map(({ x, y, r }) => ({ x: round1(x), y: round1(y), r: round1(r) }));
}

function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

type Moving = Block & { x: number; y: number };

/** Parts two blocks along the side on which they lie over one another least. */
function push(one: Moving | undefined, other: Moving | undefined, turn: number): boolean {
  if (!one || !other) return false;
  const dx = other.x - one.x;
  const middles = (block: Moving) => block.y + (block.below - block.above) / 2;
  const dy = middles(other) - middles(one);
  const lackX = one.halfWidth + other.halfWidth + gap - Math.abs(dx);
  const lackY = (one.above + one.below + other.above + other.below) / 2 + gap - Math.abs(dy);
  if (lackX <= 0.01 || lackY <= 0.01) return false;
  // Two at one spot part by turns, so that nothing hangs on chance.
  const aside = Math.abs(dx) + Math.abs(dy) < 1e-6 ? turn % 2 === 0 : lackX < lackY;
  if (aside) {
    const step = (lackX / 2) * (dx < 0 ? -1 : 1);
    one.x -= step;
    other.x += step;
  } else {
    const step = (lackY / 2) * (dy < 0 ? -1 : 1);
    one.y -= step;
    other.y += step;
  }
  return true;
}

const round1 = (value: number) => Math.round(value * 10) / 10;

/** Names of the greatest discs first; each takes the first place where it meets nothing. */
function placeNames(
  items: readonly ThemeMapItem[],
  discs: readonly Disc[],
  size: ThemeMapSize,
): readonly (ThemeMapLabel | null)[] {
  const taken: Box[] = [];
  const labels: (ThemeMapLabel | null)[] = items.map(() => null);
  const order = items
    .map((_, at) => at)
    .toSorted((one, other) => (discs[other]?.r ?? 0) - (discs[one]?.r ?? 0) || one - other);
  for (const at of order) {
    const [item, disc] = [items[at], discs[at]];
    if (!item || !disc) continue;
    const label =
      insideName(item.label, disc, size.text) ??
      outsideNames(item.label, disc, size).find(
        ({ box }) =>
          within(box, size) &&
          !taken.some((other) => meets(box, other)) &&
          !discs.some((other) => other !== disc && touches(box, other)),
      );
    if (!label) continue;
    labels[at] = label;
    taken.push(label.box);
  }
  return labels;
}

// `breakLines` and `textWidth` work in inches and points; with pixels for points the 72 cancels out.
const widthOf = (text: string, size: number) => textWidth(text, { font: 'sans', bold: true }, size) * 72;

function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines = breakLines([{ text, bold: true }], { font: 'sans', size, width: width / 72 });
  return lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .trim(),
  );
}

/** Up to three lines and the number below them, all corners within the disc. */
function insideName(text: string, disc: Disc, size: number): ThemeMapLabel | undefined {
  // A word, or a phrase of a script without spaces, is never broken to make a name fit.
  const words = hasWide(text) ? phrases(text) : text.split(/\s+/u);
  const longestWord = Math.max(0, ...words.map((word) => widthOf(word.trim(), size)));
  for (const share of [1.5, 1.65, 1.75]) {
    if (longestWord > disc.r * share) continue;
    const lines = linesOf(text, disc.r * share, size);
    if (lines.length > 3 || lines.includes('·')) continue;
    const w = Math.max(...lines.map((line) => widthOf(line, size)));
    const h = (lines.length + 1) * size * leading;
    if (Math.hypot(w, h) / 2 > disc.r - 1) continue;
    return { lines, inside: true, box: { x: disc.x - w / 2, y: disc.y - h / 2, w, h } };
  }
  return undefined;
}

/** Space between a disc and its name. */
const air = 3;

function nameBelow(text: string, { text: size, w: width }: ThemeMapSize) {
  const room = Math.min(size * outsideWidth, width * 0.4);
  const whole = linesOf(text, room, size);
  const all = whole.length > outsideLines ? linesOf(firstPart(text), room, size) : whole;
  const lines = all.slice(0, outsideLines);
  const last = lines.at(-1);
  if (all.length > outsideLines && last !== undefined)
    lines[lines.length - 1] = `${last.replace(/[\s·・、,]+$/u, '')}…`;
  const w = Math.max(...lines.map((line) => widthOf(line, size)));
  return { lines, w, h: lines.length * size * leading };
}

function outsideNames(text: string, disc: Disc, size: ThemeMapSize): readonly ThemeMapLabel[] {
  const { lines, w, h } = nameBelow(text, size);
  const { x, y, r } = disc;
  const corners = [
    { x: x - w / 2, y: y + r + air },
    { x: x - w / 2, y: y - r - air - h },
    { x: x + r + air, y: y - h / 2 },
    { x: x - r - air - w, y: y - h / 2 },
    { x: x + r * 0.7 + air, y: y + r * 0.5 },
    { x: x - r * 0.7 - air - w, y: y + r * 0.5 },
    { x: x + r * 0.7 + air, y: y - r * 0.5 - h },
    { x: x - r * 0.7 - air - w, y: y - r * 0.5 - h },
  ];
  return corners.map((corner) => ({ lines, inside: false, box: { ...corner, w, h } }));
}

function within(box: Box, { w, h }: ThemeMapSize): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.w <= w && box.y + box.h <= h;
}

export function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

function touches(box: Box, disc: Disc): boolean {
  const dx = disc.x - Math.min(Math.max(disc.x, box.x), box.x + box.w);
  const dy = disc.y - Math.min(Math.max(disc.y, box.y), box.y + box.h);
  return Math.hypot(dx, dy) < disc.r;
}
