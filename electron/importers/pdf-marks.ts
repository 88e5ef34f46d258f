import { segmentsOf, textOfItems, type PdfLine } from './pdf-lines.ts';
import type { PdfItem, PdfPage } from './pdf-pages.ts';

type Found = { readonly page: PdfPage; readonly items: readonly PdfItem[]; readonly text: string };

const pageMark =
  /^[-–—|\s]*(?:page|p\.|pg\.|seite)?\s*(\d{1,4})\s*(?:(?:\/|of|von|de)\s*(\d{1,4}))?\s*(?:ページ|頁)?[-–—|\s]*$/i;

/**
 * The pages without what is not spoken: numbers of paragraphs or lines in the margin, page numbers, and heads and feet
 * that repeat from page to page. `removed` counts these marks.
 */
export function withoutMarks(pages: readonly PdfPage[]): {
  readonly pages: readonly PdfPage[];
  readonly removed: number;
} {
  const steps = [marginNumbers, (from: readonly PdfPage[]) => pageNumbers(from, singleItems), runningRows];
  let removed = 0;
  let left = pages;
  for (const step of steps) {
    const marks = step(left);
    removed += marks.length;
    left = without(left, new Set(marks.flatMap(({ items }) => items)));
  }
  return { pages: left, removed };
}

function without(pages: readonly PdfPage[], marks: ReadonlySet<PdfItem>): PdfPage[] {
  return pages.map((page) => ({ ...page, items: page.items.filter((item) => !marks.has(item)) }));
}

/** Numbers left or right of all words, counting upwards down the page. */
function marginNumbers(pages: readonly PdfPage[]): Found[] {
  const words = pages.flatMap(({ items }) => items.filter(({ text }) => !/^[\d/.]+$/.test(text)));
  const left = edge(words.map(({ x, text }) => [x, text.length]));
  const right = -edge(words.map(({ x, width, text }) => [-(x + width), text.length]));
  return [
    ({ x, width, size }: PdfItem) => x + width <= left + 0.2 * size,
    ({ x, size }: PdfItem) => x >= right - 0.2 * size,
  ].flatMap((outside) => {
    const found = pages.flatMap((page) =>
      page.items
        .filter((item) => /^\d{1,5}$/.test(item.text) && outside(item))
        .toSorted((one, other) => one.y - other.y)
        .map((item) => ({ page, items: [item], text: item.text })),
    );
    const pairs = found.slice(1).map((each, index) => [found[index], each] as const);
    const rising = pairs.filter(([a, b]) => a?.page !== b.page || Number(a.text) < Number(b.text));
    return pairs.length > 0 && rising.length >= 0.9 * pairs.length ? found : [];
  });
}

/** The value below which a fiftieth of the weight lies: where words begin, a stray one aside. */
function edge(weighted: readonly (readonly [number, number])[]): number {
  const sorted = weighted.toSorted(([one], [other]) => one - other);
  const all = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let passed = 0;
  return sorted.find(([, weight]) => (passed += weight) >= all / 50)?.[0] ?? 0;
}

/** Head and foot of a page, an eighth of it each. */
function inMargin({ height }: PdfPage, y: number): boolean {
  return y < height / 8 || y > (height * 7) / 8;
}

function singleItems(page: PdfPage): Found[] {
  return page.items
    .filter(({ y }) => inMargin(page, y))
    .map((item) => ({ page, items: [item], text: item.text }));
}

function rows(page: PdfPage): Found[] {
  const found = segmentsOf(page.items)
    .filter(({ y }) => inMargin(page, y))
    .map(({ items }) => ({ page, items, text: textOfItems(items) }));
  const outer = 4;
  return found.length <= 2 * outer ? found : [...found.slice(0, outer), ...found.slice(-outer)];
}

/** Numbers at one height that count as the pages do; on a single page those that say of how many, and a lone 1. */
function pageNumbers(pages: readonly PdfPage[], candidates: (page: PdfPage) => Found[]): Found[] {
  const marks = pages.flatMap(candidates).flatMap((found) => {
    const match = pageMark.exec(found.text);
    if (match === null) return [];
    const offset = Number(match[1]) - found.page.number;
    return [
      { found, key: `${offset}@${heightOf(found)}`, total: Number(match[2] ?? 0), n: Number(match[1]) },
    ];
  });
  const count = new Set(pages.map(({ number }) => number)).size;
  return [...Map.groupBy(marks, ({ key }) => key).values()]
    .filter((group) => {
      if (count === 1)
        return group.every(
          ({ total, n, found }) => (total || 1) >= n && n > 0 && (total > 0 || standsApart(found)),
        );
      return group.length >= Math.max(2, count / 2);
    })
    .flatMap((group) => group.map(({ found }) => found));
}

function heightOf({ items }: Found): number {
  return Math.round((items[0]?.y ?? 0) / 4);
}

/** Rows at head or foot that say the same at the same height on many pages, numbers aside, and page numbers there. */
function runningRows(pages: readonly PdfPage[]): Found[] {
  const numbers = pageNumbers(pages, rows);
  const found = pages.flatMap(rows).filter((row) => !numbers.some(({ items }) => items[0] === row.items[0]));
  const count = new Set(pages.map(({ number }) => number)).size;
  const groups = Map.groupBy(found, (row) => `${row.text.replace(/\d+/g, '#')}@${heightOf(row)}`);
  const repeated = [...groups.values()].filter((group) => {
    const on = new Set(group.map(({ page }) => page.number)).size;
    return on >= Math.max(2, 0.4 * count) && (on > 2 || group.every(standsApart));
  });
  return [...numbers, ...repeated.flat()];
}

/** Some printers cut a page through a line and print it again on the next page: lines without the first of the two. */
export function withoutTwiceCut(lines: readonly PdfLine[]): PdfLine[] {
  return lines.filter(({ page, text }, index) => {
    const next = lines[index + 1];
    return text.length < 12 || next === undefined || next.page !== page + 1 || next.text !== text;
  });
}

/** With more than a line's blank between it and the words of the page. */
function standsApart({ page, items }: Found): boolean {
  const own = new Set(items);
  const [first] = items;
  if (first === undefined) return false;
  return page.items.every((item) => own.has(item) || Math.abs(item.y - first.y) > 2.2 * first.size);
}
