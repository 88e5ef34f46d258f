import { fitText } from '../layout/fit-text.ts';
import { directionOf } from '../layout/text-direction.ts';
import { bulletGap } from './compose.ts';
import type { Ink } from './deck-colors.ts';
import { attributionSize, bulletLineHeight, quoteLineHeight } from './element-texts.ts';
import type { Faces } from './faces.ts';
import { balancedWidth, heldTogether, withoutLoneWord } from './line-endings.ts';
import type {
  BigNumberElement,
  Box,
  BulletsElement,
  QuoteElement,
  SlideElement,
  TableCell,
  TableElement,
  TextElement,
} from './slide.ts';
import type {
  BulletsPart,
  ContentQuote,
  FlatPart,
  NumberPart,
  QuotesPart,
  StackPart,
  TextPart,
} from './slide-content.ts';
import { bigNumberTexts } from './element-texts.ts';
import { cellLineHeight, cellPadding, headSize } from './table-primitives.ts';
import { textHeight } from './text-primitives.ts';

/** A part laid out: its elements, where it ends, and what found no room. */
export type LaidPart = {
  readonly elements: readonly SlideElement[];
  readonly bottom: number;
  /** The same part with what is left over, for a further page. */
  readonly rest: FlatPart | null;
  /** Texts that were cut, whole. */
  readonly cut: readonly string[];
};

const plainText = (runs: readonly (readonly { readonly text: string }[])[]) =>
  runs.map((paragraph) => paragraph.map((run) => run.text).join('')).join('\n');

const turned = { left: 'right', right: 'left', center: 'center' } as const;

/** Where the lines of a title break: as `measure` of its element. */
function titleMeasure(part: TextPart, fitted: ReturnType<typeof fitText>, font: Faces[keyof Faces]) {
  const lines = fitted.lines.flat().length;
  if (part.role !== 'title' || fitted.paragraphs.length > 1 || lines < 2 || fitted.trimmed) return {};
  const setting = { font, max: fitted.size, min: fitted.size, lineHeight: part.lineHeight };
  const at = (w: number) =>
    fitText(part.paragraphs, { w, h: 99 }, setting)
      .lines.flat()
      .map((line) => line.runs.map((run) => run.text).join(''));
  return { measure: balancedWidth(at, part.box.w) };
}

function layText(part: TextPart, faces: Faces): LaidPart {
  const { kind: _kind, max, min, paragraphs: given, ...rest } = part;
  const paragraphs = part.role === 'title' || part.role === 'footer' ? given : given.map(heldTogether);
  const setting = { font: faces[part.font], max, min, lineHeight: part.lineHeight, gap: part.gap };
  const fitted = fitText<Ink>(paragraphs, part.box, setting);
  const whole = plainText(given);
  const rtl = directionOf(whole) === 'rtl';
  const element: TextElement = {
    ...rest,
    kind: 'text',
    ...titleMeasure(part, fitted, faces[part.font]),
    size: fitted.size,
    paragraphs: fitted.paragraphs,
    ...(rtl ? { dir: 'rtl' as const, align: turned[part.align] } : {}),
  };
  const bottom = part.box.y + textHeight(element, faces) + 0.02;
  return { elements: [element], bottom, rest: null, cut: fitted.trimmed ? [whole] : [] };
}

const quoteGap = 0.34;
const quoteIndent = 0.26;
const attributionHeight = (attributionSize * 1.5) / 72 + 0.06;

function quoteHeight(quote: ContentQuote, w: number, size: number, faces: Faces): number {
  const setting = { font: faces.serif, max: size, min: size, lineHeight: quoteLineHeight } as const;
  return fitText([[{ text: quote.text }]], { w: w - quoteIndent, h: 99 }, setting).height + attributionHeight;
}

/** Which quotes stand in which column. */
function columnsOf(quotes: readonly ContentQuote[], part: QuotesPart): (readonly ContentQuote[])[] {
  if (part.across) return quotes.map((quote) => [quote]);
  if (part.columns === 1) return [quotes];
  const split = Math.ceil(quotes.length / 2);
  return [quotes.slice(0, split), quotes.slice(split)].filter((side) => side.length > 0);
}

function columnBoxes(part: QuotesPart, count: number): Box[] {
  const columns = part.across ? count : part.columns;
  const w = (part.box.w - part.gutter * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, index) => ({
    ...part.box,
    x: part.box.x + index * (w + part.gutter),
    w,
  }));
}

function quoteElement(quote: ContentQuote, box: Box, size: number, key: string): QuoteElement {
  const { text, attribution, color, codingId, trace } = quote;
  const dir = directionOf(text) === 'rtl' ? { dir: 'rtl' as const } : {};
  return { kind: 'quote', key, box, color, size, text, attribution, codingId, trace, ...dir };
}

/** So many of the quotes, in their order: the first, or where the others may be left out the shortest. */
function someOf(part: QuotesPart, count: number): readonly ContentQuote[] {
  if (!part.spare) return part.quotes.slice(0, count);
  const shortest = part.quotes.toSorted((a, b) => a.text.length - b.text.length).slice(0, count);
  return part.quotes.filter((quote) => shortest.includes(quote));
}

function layQuotes(given: QuotesPart, faces: Faces): LaidPart {
  const quotes = given.quotes.map((quote) => ({ ...quote, text: withoutLoneWord(quote.text) }));
  const part = { ...given, quotes };
  const heights = (column: readonly ContentQuote[], w: number, size: number) =>
    column.map((quote) => quoteHeight(quote, w, size, faces));
  const total = (column: readonly ContentQuote[], w: number, size: number) =>
    heights(column, w, size).reduce((sum, height) => sum + height, 0) + quoteGap * (column.length - 1);
  for (let count = quotes.length; count > 0; count -= 1) {
    const columns = columnsOf(someOf(part, count), part);
    const boxes = columnBoxes(part, columns.length);
    const fits = (size: number) =>
      columns.every((column, at) => total(column, boxes[at]?.w ?? 0, size) <= part.box.h);
    for (let size = part.max; size >= part.min; size -= 1) {
      if (!fits(size)) continue;
      let index = 0;
      const elements = columns.flatMap((column, at) => {
        const box = boxes[at] ?? part.box;
        let y = box.y;
        return heights(column, box.w, size).flatMap((height, place) => {
          const quote = column[place];
          if (!quote) return [];
          const placed = { ...box, y, h: height + 0.02 };
          y += height + quoteGap;
          index += 1;
          return [quoteElement(quote, placed, size, `${part.key ?? 'quotes'}.${index - 1}`)];
        });
      });
      const bottom = Math.max(...elements.map(({ box }) => box.y + box.h));
      const left = part.spare ? [] : quotes.slice(count);
      return { elements, bottom, rest: left.length > 0 ? { ...part, quotes: left } : null, cut: [] };
    }
  }
  const [first, ...left] = quotes;
  if (!first) {
    if (part.none === '') return { elements: [], bottom: part.box.y, rest: null, cut: [] };
    return layText(noneText(part), faces);
  }
  // One quote alone is longer than the box at the smallest size: it is cut, and stands whole in the notes.
  const box = { ...part.box, w: columnBoxes(part, 1)[0]?.w ?? part.box.w };
  const room = { w: box.w - quoteIndent, h: box.h - attributionHeight };
  const setting = { font: faces.serif, max: part.min, min: part.min, lineHeight: quoteLineHeight } as const;
  const fitted = fitText([[{ text: first.text }]], room, setting);
  const text = (fitted.paragraphs[0] ?? []).map((run) => run.text).join('');
  const element = quoteElement({ ...first, text }, box, part.min, `${part.key ?? 'quotes'}.0`);
  const rest = left.length > 0 && !part.spare ? { ...part, quotes: left } : null;
  return { elements: [element], bottom: box.y + box.h, rest, cut: [first.text] };
}

function noneText(part: QuotesPart): TextPart {
  return {
    kind: 'text',
    key: `${part.key ?? 'quotes'}.none`,
    role: 'caption',
    box: part.box,
    font: 'sans',
    max: 13,
    min: 12,
    lineHeight: 1.4,
    gap: 0,
    align: 'left',
    valign: 'top',
    color: 'ink-2',
    paragraphs: [[{ text: part.none }]],
  };
}

function layBullets(part: BulletsPart, faces: Faces): LaidPart {
  const { box } = part;
  const items = part.items.map((item) => ({ ...item, runs: heldTogether(item.runs) }));
  const heightOf = (count: number, size: number) => {
    const setting = { font: faces.sans, max: size, min: size, lineHeight: bulletLineHeight } as const;
    const heights = items
      .slice(0, count)
      .map((item) => fitText<Ink>([item.runs], { w: box.w - 0.34, h: 99 }, setting).height);
    return (
      heights.reduce((sum, height) => sum + height, 0) + (Math.max(0, count - 1) * bulletGap * size) / 72
    );
  };
  const element = (size: number, gap: number, shown: BulletsPart['items']): BulletsElement => {
    const rtl = directionOf(plainText(shown.map((item) => item.runs))) === 'rtl';
    const key = part.key === undefined ? {} : { key: part.key };
    return { kind: 'bullets', ...key, box, size, gap, items: shown, ...(rtl ? { dir: 'rtl' as const } : {}) };
  };
  for (let count = items.length; count > 0; count -= 1) {
    for (let size = part.max; size >= part.min; size -= 1) {
      const height = heightOf(count, size);
      if (height > box.h) continue;
      const spare = (((box.h - height) / Math.max(1, count - 1)) * 72) / size;
      const gap = Math.max(bulletGap, Math.min(part.widest, bulletGap + spare));
      const left = items.slice(count);
      const used = height + (Math.max(0, count - 1) * (gap - bulletGap) * size) / 72;
      return {
        elements: [element(size, gap, items.slice(0, count))],
        bottom: box.y + used,
        rest: left.length > 0 ? { ...part, items: left } : null,
        cut: [],
      };
    }
  }
  const [first, ...left] = items;
  if (!first) return { elements: [], bottom: box.y, rest: null, cut: [] };
  const setting = { font: faces.sans, max: part.min, min: part.min, lineHeight: bulletLineHeight } as const;
  const fitted = fitText<Ink>([first.runs], { w: box.w - 0.34, h: box.h }, setting);
  const shown = [{ ...first, runs: fitted.paragraphs[0] ?? [] }];
  return {
    elements: [element(part.min, bulletGap, shown)],
    bottom: box.y + box.h,
    rest: left.length > 0 ? { ...part, items: left } : null,
    cut: [plainText([first.runs])],
  };
}

function layNumber(part: NumberPart, faces: Faces): LaidPart {
  const { box, value, color } = part;
  const size = fitText(
    [[{ text: value, bold: true }]],
    { w: box.w, h: (part.max * 1.11) / 72 },
    { font: faces.serif, max: part.max, min: 18, lineHeight: 1.1 },
  ).size;
  const rest = box.h - (size * 1.1) / 72 - 0.08;
  const setting = { font: faces.serif, max: part.labelMax, min: 12, lineHeight: quoteLineHeight } as const;
  const fitted = fitText([[{ text: part.label }]], { w: box.w, h: rest }, setting);
  const label = (fitted.paragraphs[0] ?? []).map((run) => run.text).join('');
  const key = part.key === undefined ? {} : { key: part.key };
  const element: BigNumberElement = {
    kind: 'bigNumber',
    ...key,
    box,
    value,
    label,
    size,
    labelSize: fitted.size,
    color,
  };
  const { words } = bigNumberTexts(element);
  const bottom = words.box.y + textHeight(words, faces);
  return { elements: [element], bottom, rest: null, cut: fitted.trimmed ? [part.label] : [] };
}

/** Rows that fit the box stay; the others go to a further page. */
function layTable(part: Extract<FlatPart, { kind: 'table' }>, room: number, faces: Faces): LaidPart {
  const most = Math.max(1, Math.floor((room - part.box.y) / part.rowHeight + 1e-6) - 1);
  // Further pages hold as many rows as the first.
  const here = Math.ceil(part.rows.length / Math.max(1, Math.ceil(part.rows.length / most)));
  const shown = part.rows.slice(0, here);
  const left = part.rows.slice(here);
  const h = part.rowHeight * (shown.length + 1);
  const cells = shown.map((row) => row.map((cell, at) => cutCell(cell, part, at, faces)));
  const columns = part.columns.map((column, at) => {
    const { text } = cutCell({ text: column.title }, { ...part, size: headSize(part) }, at, faces);
    return { ...column, title: text };
  });
  const element = { ...part, columns, rows: cells, box: { ...part.box, h } };
  const cut = shown.flatMap((row, y) =>
    row.flatMap((cell, x) => (cells[y]?.[x]?.text === cell.text ? [] : [cell.text])),
  );
  const rest = left.length > 0 ? { ...part, rows: left } : null;
  return { elements: [element], bottom: part.box.y + h, rest, cut };
}

/** The cell with as much of its text as its row holds, so that no program has to make the row higher. */
function cutCell(
  cell: TableCell,
  table: Pick<TableElement, 'columns' | 'size' | 'rowHeight'>,
  column: number,
  faces: Faces,
): TableCell {
  const w = (table.columns[column]?.width ?? 1) - cellPadding;
  const setting = { font: faces.sans, max: table.size, min: table.size, lineHeight: cellLineHeight } as const;
  const h = Math.max(table.rowHeight, (table.size * cellLineHeight * 1.01) / 72);
  const fitted = fitText([[{ text: cell.text, bold: cell.bold ?? false }]], { w, h }, setting);
  return fitted.trimmed
    ? { ...cell, text: fitted.paragraphs[0]?.map((run) => run.text).join('') ?? '' }
    : cell;
}

/** Lays one part out in its box; `room` is the lowest place a table may reach. */
export function layPart(part: FlatPart, faces: Faces, room: number): LaidPart {
  switch (part.kind) {
    case 'text':
      return layText(part, faces);
    case 'quotes':
      return layQuotes(part, faces);
    case 'bullets':
      return layBullets(part, faces);
    case 'number':
      return layNumber(part, faces);
    case 'table':
      return layTable(part, room, faces);
    default:
      return { elements: [part], bottom: part.box.y + part.box.h, rest: null, cut: [] };
  }
}

const moved = (element: SlideElement, dy: number): SlideElement => ({
  ...element,
  box: { ...element.box, y: element.box.y + dy },
});

/** Parts below one another, each ending where its content ends. */
export function layStack(stack: StackPart, faces: Faces): LaidPart[] {
  const end = stack.box.y + stack.box.h;
  let y = stack.box.y;
  const laid = stack.parts.map(({ part, gap }) => {
    y += gap;
    const box = {
      ...part.box,
      x: stack.box.x,
      w: part.box.w,
      y,
      h: Math.max(0.3, Math.min(part.box.h, end - y)),
    };
    const one = layPart({ ...part, box }, faces, end);
    // Empty parts take no room, their gap neither.
    y = one.elements.length === 0 ? y - gap : one.bottom;
    return tightened(one);
  });
  if (stack.at === 'top') return laid;
  const shift = Math.max(0, (end - y) * 0.46);
  return laid.map((one) => ({ ...one, elements: one.elements.map((element) => moved(element, shift)) }));
}

/** In a stack a text is as high as its lines, so that what follows stands close. */
function tightened(laid: LaidPart): LaidPart {
  const [only] = laid.elements;
  if (laid.elements.length !== 1 || only?.kind !== 'text') return laid;
  return { ...laid, elements: [{ ...only, box: { ...only.box, h: laid.bottom - only.box.y } }] };
}
