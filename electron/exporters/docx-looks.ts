import type { FontRole } from '../../shared/layout/text-metrics.ts';

/**
 * How a kind of paragraph is set, in points. Lines are exactly as high as said, whatever face stands in: lines of Latin and
 * Japanese are equally far apart, and pages end at the same place in every word processor.
 */
export type ParagraphLook = {
  readonly font: FontRole;
  readonly bold?: boolean;
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  /** From the margin, at both ends of the line's direction alike. */
  readonly indent: number;
  readonly keepNext?: boolean;
};

const text = (size: number, line: number, after: number): ParagraphLook => ({
  font: 'sans',
  size,
  line,
  before: 0,
  after,
  indent: 0,
});
const heading = (size: number, line: number, before: number, after: number): ParagraphLook => ({
  font: 'serif',
  bold: true,
  size,
  line,
  before,
  after,
  indent: 0,
  keepNext: true,
});

export const paragraphLooks = {
  Normal: text(10.5, 15.5, 7),
  Title: { ...heading(28, 36, 150, 18), keepNext: false },
  Opening: text(12, 18, 6),
  ListTitle: heading(15, 20, 16, 8),
  Heading1: heading(20, 27, 0, 10),
  Heading2: heading(15, 20, 20, 7),
  Heading3: heading(12, 16, 14, 6),
  Quote: { ...text(11, 16.5, 0), font: 'serif', before: 7, indent: 20, keepNext: true },
  QuoteSource: { ...text(8.5, 13, 8), indent: 20 },
  Points: { ...text(10.5, 15.5, 4), indent: 18 },
  Caption: { ...text(9, 13, 9), before: 4 },
  TableCaption: { ...text(9, 13, 4), before: 8, keepNext: true },
  TableText: text(9, 12.5, 0),
  TableSmall: text(8, 11, 0),
  TOC1: { ...text(10.5, 15.5, 3), before: 5 },
  TOC2: { ...text(10.5, 15.5, 3), indent: 14 },
} as const satisfies Record<string, ParagraphLook>;

export type ParagraphStyle = keyof typeof paragraphLooks;

/** A4 with margins of about an inch, in points. */
export const docxPage = {
  width: 595.3,
  height: 841.9,
  margin: { top: 72, right: 72, bottom: 65, left: 72 },
  /** Of the text. */
  text: { width: 451.3, height: 704.9 },
} as const;

/** Around the words of a cell. */
export const cellRoom = { x: 3.5, y: 2.5 } as const;

/** Points in the unit of word processors. */
export const twips = (points: number) => Math.round(points * 20);
