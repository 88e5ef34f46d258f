import { bigNumberTexts, bulletTexts, quoteTexts } from '../../shared/deck/element-texts.ts';
import { facesOf, type Faces } from '../../shared/deck/faces.ts';
import type { DeckLook } from '../../shared/deck/deck-look.ts';
import type { Box, Slide, SlideElement, TableElement, TextElement } from '../../shared/deck/slide.ts';
import { elementPrimitives } from '../../shared/deck/slide-svg.ts';
import { headSize } from '../../shared/deck/table-primitives.ts';

/** Words that have a place of their own on a slide, in inches of the page; size in points. */
export type TextBox = {
  readonly what: string;
  readonly text: string;
  readonly box: Box;
  readonly size: number;
};

/** A word as some program has drawn it, in inches of the page. */
export type DrawnWord = { readonly text: string; readonly box: Box };

const words = (element: TextElement) =>
  element.paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n');

const ofText = (what: string, element: TextElement): TextBox => ({
  what,
  text: words(element),
  box: element.box,
  size: element.size,
});

function cells(table: TableElement): TextBox[] {
  const rows = [table.columns.map((column) => ({ text: column.title })), ...table.rows];
  return rows.flatMap((row, y) => {
    let { x } = table.box;
    return table.columns.map((column, at): TextBox => {
      const box = { x, y: table.box.y + y * table.rowHeight, w: column.width, h: table.rowHeight };
      x += column.width;
      return { what: 'cell', text: row[at]?.text ?? '', box, size: y === 0 ? headSize(table) : table.size };
    });
  });
}

/** Names and numbers of a figure, each a line of its own. */
function labels(element: SlideElement, faces: Faces): TextBox[] {
  return elementPrimitives(element, faces).flatMap((drawn): TextBox[] => {
    if (drawn.kind !== 'text') return [];
    const text = drawn.runs.map((run) => run.text).join('');
    const h = drawn.size / 72;
    const box = { x: drawn.x, y: drawn.y - h * 0.85, w: drawn.width, h: h * 1.15 };
    return [{ what: `${element.kind} label`, text, box, size: drawn.size }];
  });
}

function boxesOf(element: SlideElement, faces: Faces): TextBox[] {
  switch (element.kind) {
    case 'text':
      return [ofText(element.role, element)];
    case 'quote': {
      const { words: said, attribution } = quoteTexts(element, faces);
      return [ofText('quote', said), ofText('attribution', attribution)];
    }
    case 'bullets':
      return bulletTexts(element, faces).map((item) => ofText('point', item.words));
    case 'bigNumber': {
      const { value, words: label } = bigNumberTexts(element);
      return [ofText('number', value), ofText('number label', label)];
    }
    case 'table':
      return cells(element);
    case 'barChart':
      // The program that opens it draws the chart: names and values stay in the chart's place.
      return [
        {
          what: 'chart',
          text: element.bars.map((bar) => `${bar.name} ${bar.value}`).join(' '),
          box: element.box,
          size: 13,
        },
      ];
    case 'image':
      return [];
    default:
      return labels(element, faces);
  }
}

/** Every text of a slide with the box that it has to stay in. */
export function textBoxes(slide: Slide, look: Pick<DeckLook, 'fonts'>): TextBox[] {
  return slide.elements
    .flatMap((element) => boxesOf(element, facesOf(look)))
    .filter((one) => one.text.trim() !== '');
}

export type Tolerance = {
  /** Inches beside the box, and as a share of its width. */
  readonly beside: number;
  readonly share: number;
  /** Above and below, as a share of the size of the letters: a drawn word is as high as its face, not as its line. */
  readonly above: number;
};

/** Signs that are no letters: drawn as shapes, apart or not at all, depending on the format and the machine. */
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{So}|\u200D|\uFE0F/gu;
const letters = (text: string) => [
  ...text
    .normalize('NFKC')
    .replaceAll(/[\s\u00A0]/gu, '')
    .replaceAll(pictures, ''),
];

/** Texts of which letters are drawn outside their box. */
export function outside(boxes: readonly TextBox[], drawn: readonly DrawnWord[], slack: Tolerance): string[] {
  return boxes.flatMap((one) => {
    const { x, y, w, h } = one.box;
    const side = slack.beside + slack.share * w;
    const rise = (slack.above * one.size) / 72;
    const inside = drawn.filter(
      ({ box }) =>
        box.x >= x - side &&
        box.x + box.w <= x + w + side &&
        box.y >= y - rise &&
        box.y + box.h <= y + h + rise,
    );
    const there = new Map<string, number>();
    for (const letter of inside.flatMap((word) => letters(word.text)))
      there.set(letter, (there.get(letter) ?? 0) + 1);
    const missing = letters(one.text).filter((letter) => {
      const left = there.get(letter) ?? 0;
      there.set(letter, left - 1);
      return left <= 0;
    });
    return missing.length === 0
      ? []
      : [`${one.what} “${one.text}”: outside or not drawn: ${missing.join('')}`];
  });
}

/** Pairs of words that are drawn over one another; faces touch by what is free above and below their letters. */
export function colliding(all: readonly DrawnWord[]): string[] {
  // A sign keeps its own shape, and the space behind it.
  const drawn = all.filter(
    (word) =>
      /[\p{L}\p{N}]/u.test(word.text) &&
      !/\p{Extended_Pictographic}|\u200D/u.test(word.text.replaceAll(/\d/gu, '')),
  );
  return drawn.flatMap((one, at) =>
    drawn.slice(at + 1).flatMap((other) => {
      const wide =
        Math.min(one.box.x + one.box.w, other.box.x + other.box.w) - Math.max(one.box.x, other.box.x);
      const high =
        Math.min(one.box.y + one.box.h, other.box.y + other.box.h) - Math.max(one.box.y, other.box.y);
      const least = Math.min(one.box.h, other.box.h);
      return wide > 0.03 && high > least * 0.45 ? [`“${one.text}” over “${other.text}”`] : [];
    }),
  );
}
