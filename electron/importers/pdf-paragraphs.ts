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
  const isNew = lines.map((line, index) => {
    const opens = (openings.get(openingOf(line.text) ?? '') ?? 0) >= 2;
    const shift = Math.abs(line.left - (indent.get(line.column) ?? line.left));
    return first[index] === true || opens || shift > 0.8 * line.size;
  });
  const spelling = spellingOf(lines, isNew);
  const paragraphs: string[] = [];
  for (const [index, { text }] of lines.entries()) {
    const last = paragraphs.pop();
    if (last === undefined) paragraphs.push(text);
    else if (isNew[index]) paragraphs.push(last, text);
    else paragraphs.push(joined(last, text, spelling));
  }
  return paragraphs;
}

function layoutOf(lines: readonly PdfLine[]): Layout {
  const reach = new Map<string, number>();
  for (const line of lines)
    reach.set(line.column, Math.max(reach.get(line.column) ?? 0, line.right, leastReach(line)));
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

/** Where all lines of a page are short, they are no lines of a narrow column: half the page belongs to them at least. */
function leastReach({ column, left, paper }: PdfLine): number {
  return column === '' && left < paper / 4 ? paper / 2 : 0;
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
  const isBelow = before.block === line.block || (before.page === line.page && isAcross(before, line));
  return isBelow && line.y - before.y > 1.2 * pitch * line.size;
}

function isAcross(...lines: readonly PdfLine[]): boolean {
  return lines.some(({ column }) => column.endsWith('F'));
}

/** Whether the first word of `line` would have had its place at the end of the line before. */
function isShort(before: PdfLine, line: PdfLine, reach: ReadonlyMap<string, number>): boolean {
  const room = (reach.get(before.column) ?? before.right) - before.right;
  return room > line.lead + 0.8 * line.size;
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

type Spelling = {
  /** All words but those that the end of a line may have divided. */
  readonly words: ReadonlySet<string>;
  /** Whether lines end in hyphens more often than compounds alone make them do, which is once in a hundred lines. */
  readonly divides: boolean;
};

const atHyphen = /[\p{L}\d][-‐]$/u;

function spellingOf(lines: readonly PdfLine[], isNew: readonly boolean[]): Spelling {
  const continued = lines.filter((_, index) => isNew[index + 1] === false);
  const divided = continued.filter(({ text }) => atHyphen.test(text));
  const whole = lines.map(({ text }, index) => {
    const begun = atHyphen.test(lines[index - 1]?.text ?? '');
    return (begun ? text.replace(/^\S+/, '') : text).replace(/\S+[-‐]$/, '').toLowerCase();
  });
  const words = whole.flatMap((text) => text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []);
  return { words: new Set(words), divides: divided.length > 0.04 * continued.length };
}

function joined(before: string, after: string, spelling: Spelling): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (atHyphen.test(before)) return joinedAtHyphen(before, after, spelling);
  return before + (meetsWithoutBlank(before, after) ? '' : ' ') + after;
}

/** A hyphen stays in compounds, as far as the rest of the text tells, and before capitals and numbers. */
function joinedAtHyphen(before: string, after: string, { words, divides }: Spelling): string {
  const head = /([\p{L}\p{M}]+)[-‐]$/u.exec(before)?.[1]?.toLowerCase();
  const tail = /^[\p{Ll}\p{M}]+/u.exec(after)?.[0];
  if (head === undefined || tail === undefined || words.has(`${head}-${tail}`)) return before + after;
  const isCompound = !divides || (words.has(head) && words.has(tail)) || prefixes.has(head);
  return isCompound && !words.has(head + tail) ? before + after : before.slice(0, -1) + after;
}

/** Beginnings that are written with a hyphen more often than not. */
const prefixes: ReadonlySet<string> = new Set(['co', 'non', 'self', 'ex', 'well', 'semi', 'half', 'all']);
