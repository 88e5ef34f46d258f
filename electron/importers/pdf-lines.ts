import type { PdfItem, PdfPage } from './pdf-pages.ts';

/** Words that stand side by side on a base line. Points, `y` grows downwards. */
export type PdfLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Width of the first word. */
  readonly lead: number;
  /** Width of the page. */
  readonly paper: number;
  /** Page from 0. */
  readonly page: number;
  /** Lines of one block follow one another on the page; a new block is another column or page. */
  readonly block: number;
  /** Which column: '' on a page of one column, else a path of L and R, F across the columns. */
  readonly column: string;
};

type Segment = {
  readonly items: readonly PdfItem[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
};
type Block = { readonly column: string; readonly segments: readonly Segment[] };

const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]/u;

/** Whether words of Chinese or Japanese meet here, which are written without blanks. */
export function meetsWithoutBlank(before: string, after: string): boolean {
  return cjk.test(before.at(-1) ?? '') || cjk.test(after.at(0) ?? '');
}

/** The lines of all pages in the order of reading: columns one after the other, what crosses them in between. */
export function readingLines(pages: readonly PdfPage[]): PdfLine[] {
  const sheets = pages.map((page) => ({ page, segments: segmentsOf(page.items) }));
  const gutters = sheets.flatMap(({ segments }) => findGutter(segments) ?? []);
  let block = 0;
  return sheets.flatMap(({ page, segments }) =>
    blocksOf(segments, '', gutters).flatMap(({ column, segments: own }) => {
      block += 1;
      return rowsOf(own).map((row) => lineOf(row, page, block, column));
    }),
  );
}

/** Items by base line, split where the gap is wider than between words. */
export function segmentsOf(items: readonly PdfItem[]): Segment[] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  for (const item of items.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && item.y - row.y <= 0.4 * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { size: item.size, y: item.y });
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.flatMap((row) => splitAtGaps(row.items));
}

function splitAtGaps(items: readonly PdfItem[]): Segment[] {
  const parts: PdfItem[][] = [];
  let right = -Infinity;
  for (const item of items.toSorted((one, other) => one.x - other.x)) {
    const last = parts.at(-1);
    if (last && item.x - right <= 0.9 * item.size) last.push(item);
    else parts.push([item]);
    right = Math.max(right, item.x + item.width);
  }
  return parts.map((part) => ({
    items: part,
    left: Math.min(...part.map(({ x }) => x)),
    right: part.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity),
    y: part.reduce((big, item) => (item.size > big.size ? item : big)).y,
  }));
}

function blocksOf(segments: readonly Segment[], path: string, known: readonly number[]): Block[] {
  const gutter = findGutter(segments) ?? (path === '' ? knownGutter(segments, known) : undefined);
  if (gutter === undefined || path.length > 3) return [{ column: path, segments }];
  const blocks: Block[] = [];
  let band: Segment[] = [];
  let across: Segment[] = [];
  const flush = () => {
    const [left, right] = [band.filter((s) => s.right <= gutter), band.filter((s) => s.right > gutter)];
    if (across.length > 0) blocks.push({ column: `${path}F`, segments: across });
    if (left.length > 0) blocks.push(...blocksOf(left, `${path}L`, []));
    if (right.length > 0) blocks.push(...blocksOf(right, `${path}R`, []));
    [band, across] = [[], []];
  };
  for (const row of rowsOf(segments)) {
    const crosses = row.some(({ left, right }) => left < gutter && right > gutter);
    if (crosses && band.length > 0) flush();
    (crosses ? across : band).push(...row);
  }
  flush();
  return blocks;
}

/**
 * Where a page falls into two columns: an `x` that has at least four segments on either side which fill their column
 * (the names of a table do not), and leaves a gap. Undefined on a page of one column.
 */
function findGutter(segments: readonly Segment[]): number | undefined {
  if (segments.length < 8) return undefined;
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const starts = new Set(segments.map((segment) => Math.floor(segment.left)));
  const [from, to] = [left + 0.25 * (right - left), left + 0.75 * (right - left)];
  let best: { at: number; score: number } | undefined;
  for (const at of starts) {
    if (at < from || at > to) continue;
    const before = segments.filter((segment) => segment.right <= at);
    const after = segments.filter((segment) => segment.left >= at);
    const score =
      Math.min(before.length, after.length) - (segments.length - before.length - after.length) / 4;
    if (Math.min(before.length, after.length) < 4 || score <= (best?.score ?? 0)) continue;
    if (fills(before, at - left) && fills(after, right - at)) best = { at, score };
  }
  return best?.at;
}

function fills(segments: readonly Segment[], width: number): boolean {
  const wide = segments.map((segment) => segment.right - segment.left).toSorted((one, other) => one - other);
  return (wide[Math.floor(wide.length / 2)] ?? 0) >= 0.4 * width;
}

/** On a page whose last column has a line or two, the gutter of the other pages. */
function knownGutter(segments: readonly Segment[], gutters: readonly number[]): number | undefined {
  return gutters.find((gutter) => {
    const beside = segments.filter(({ left }) => Math.abs(left - gutter) < 6).length;
    const crossing = segments.filter(({ left, right }) => left < gutter && right > gutter).length;
    return beside > 0 && crossing <= segments.length / 4;
  });
}

function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && segment.y - first.y <= 0.4 * (first.items[0]?.size ?? 0)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left));
}

function lineOf(
  row: readonly Segment[],
  { number: page, width }: PdfPage,
  block: number,
  column: string,
): PdfLine {
  const items = row.flatMap((segment) => segment.items);
  return {
    text: textOfItems(items),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    y: row[0]?.y ?? 0,
    size: items.reduce((long, item) => (item.text.length > long.text.length ? item : long)).size,
    lead: leadOf(items[0]),
    paper: width,
    page,
    block,
    column,
  };
}

function leadOf(item: PdfItem | undefined): number {
  if (item === undefined) return 0;
  // Signs that may not begin or end a line can pull two letters of Japanese along.
  if (cjk.test(item.text.at(0) ?? '')) return 2 * item.size;
  const word = /^\S+/.exec(item.text)?.[0] ?? '';
  return item.width * (word.length / item.text.length) + item.size / 4;
}

/** The words of items that stand side by side, with blanks where the file leaves some. */
export function textOfItems(items: readonly PdfItem[]): string {
  let text = '';
  let right = 0;
  for (const item of items) {
    const gap = (item.x - right) / item.size;
    // Word processors leave a quarter of a letter between Japanese and Latin letters: no blank of the writer.
    const blank = text !== '' && (meetsWithoutBlank(text, item.text) ? gap > 0.27 : item.spaced || gap > 0.2);
    text += (blank ? ' ' : '') + uprightForms(item.text);
    right = item.x + item.width;
  }
  return text;
}

/** Signs that fonts for vertical writing keep apart: ︵ to （, ︑ to 、. */
function uprightForms(text: string): string {
  return text.replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, (sign) =>
    sign.normalize('NFKC').replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0)),
  );
}
