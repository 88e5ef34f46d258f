import { meetsWithoutBlank, type PdfLine } from './pdf-lines.ts';

type Layout = {
  /** From base line to base line within a paragraph, in sizes of the letters. */
  readonly pitch: number;
  /** Whether paragraphs stand apart: then a short line alone ends none. */
  readonly apart: boolean;
  /** How far lines of a column reach. */
  readonly reach: ReadonlyMap<string, number>;
};

/**
 * Lines in the order of reading to the text of their paragraphs. A paragraph begins after more than the usual distance, where the size
 * of the letters changes, where the line before had room for the next word, at another indent than that of continued
 * lines, and at a name or time that begins other paragraphs. Words divided at the end of a line are whole again;
 * Japanese lines join without a blank.
 */
export function paragraphsOf(lines: readonly PdfLine[]): string[] {
  const layout = layoutOf(lines);
  const pairs = lines.slice(1).map((line, index) => ({ before: lines[index] ?? line, line }));
  const sure = pairs.map(({ before, line }) => breaksBetween(before, line, layout));
  const indent = continuedIndent(pairs.filter((_, index) => !sure[index]).map(({ line }) => line));
  const first = [true, ...sure];
  const openings = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const opening = first[index] ? openingOf(line.text) : undefined;
    if (opening !== undefined) openings.set(opening, (openings.get(opening) ?? 0) + 1);
  }
  const words = wordsOf(lines);
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const opens = (openings.get(openingOf(line.text) ?? '') ?? 0) >= 2;
    const isNew =
      first[index] || opens || Math.abs(line.left - (indent.get(line.column) ?? line.left)) > 0.8 * line.size;
    const last = paragraphs.length - 1;
    if (isNew || last < 0) paragraphs.push(line.text);
    else paragraphs[last] = joined(paragraphs[last] ?? '', line.text, words);
  }
  return paragraphs;
}

function layoutOf(lines: readonly PdfLine[]): Layout {
  const reach = new Map<string, number>();
  for (const { column, right } of lines) reach.set(column, Math.max(reach.get(column) ?? 0, right));
  const pairs = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return before?.block === line.block && alike(before, line) ? [{ before, line }] : [];
  });
  const gaps = pairs.map(({ before, line }) => (line.y - before.y) / line.size).filter((gap) => gap > 0.8);
  const pitch = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 10)] ?? 1.2;
  const [apart, close] = [pairs.filter(isApartAt(pitch)), pairs.filter((pair) => !isApartAt(pitch)(pair))];
  const short = close.filter(({ before, line }) => isShort(before, line, reach));
  return { pitch, apart: apart.length >= 3 * Math.max(1, short.length), reach };
}

function isApartAt(pitch: number): (pair: { before: PdfLine; line: PdfLine }) => boolean {
  return ({ before, line }) => isApart(before, line, pitch);
}

function alike(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) <= 0.15 * Math.max(one.size, other.size);
}

function breaksBetween(before: PdfLine, line: PdfLine, layout: Layout): boolean {
  if (!alike(before, line) || isApart(before, line, layout.pitch)) return true;
  return !(layout.apart && before.block === line.block) && isShort(before, line, layout.reach);
}

function isApart(before: PdfLine, line: PdfLine, pitch: number): boolean {
  return before.block === line.block && line.y - before.y > 1.2 * pitch * line.size;
}

/** Whether the first word of `line` would have had its place at the end of the line before. */
function isShort(before: PdfLine, line: PdfLine, reach: ReadonlyMap<string, number>): boolean {
  const room = (reach.get(before.column) ?? before.right) - before.right;
  return room > firstWordWidth(line) + 0.8 * line.size;
}

/** What the line before would have needed to take in the first word of this one, in points. */
function firstWordWidth({ text, left, right, size }: PdfLine): number {
  // Signs that may not begin or end a line can pull two letters along.
  if (meetsWithoutBlank('', text)) return 2 * size;
  const word = /^\S+/.exec(text)?.[0] ?? text;
  return ((right - left) / Math.max(1, text.length)) * (word.length + 1);
}

/** Where continued lines of a column begin: the commonest place. Unknown where there are fewer than four. */
function continuedIndent(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const indents = new Map<string, number>();
  for (const [column, own] of Map.groupBy(lines, (line) => line.column)) {
    const places = [...Map.groupBy(own, ({ left }) => Math.round(left / 2)).values()];
    const most = places.reduce((one, other) => (other.length > one.length ? other : one));
    if (most.length >= 4 && most.length > own.length / 2) indents.set(column, most[0]?.left ?? 0);
  }
  return indents;
}

/** The name or the time that a line begins with. */
function openingOf(text: string): string | undefined {
  if (/^[[(]?\d{1,2}:\d{2}(?::\d{2})?/.test(text)) return 'time';
  return /^([^:：]{1,40})[:：]/.exec(text)?.[1]?.trim();
}

function wordsOf(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  );
}

function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[\p{L}\d][-‐]$/u.test(before)) return joinedAtHyphen(before, after, words);
  return before + (meetsWithoutBlank(before, after) ? '' : ' ') + after;
}

/** A hyphen stays where the compound or both its parts stand elsewhere in the text, and before capitals and numbers. */
function joinedAtHyphen(before: string, after: string, words: ReadonlySet<string>): string {
  const head = /([\p{L}\p{M}]+)[-‐]$/u.exec(before)?.[1]?.toLowerCase();
  const tail = /^[\p{Ll}\p{M}]+/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return before + after;
  if (words.has(`${head}-${tail}`)) return before + after;
  const whole = !words.has(head + tail) && ((words.has(head) && words.has(tail)) || prefixes.has(head));
  return whole ? before + after : before.slice(0, -1) + after;
}

/** Beginnings that are written with a hyphen more often than not. */
const prefixes: ReadonlySet<string> = new Set(['co', 'non', 'self', 'ex', 'well', 'semi', 'half', 'all']);
