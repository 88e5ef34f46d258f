import type { Id } from '../domain/ids.ts';
import type { RegionCounts } from '../layout/body-map.ts';
import type { IntervalValue } from '../layout/interval-plot.ts';
import type { TextRun } from '../layout/line-break.ts';
import type { FontRole } from '../layout/text-metrics.ts';
import type { Ink } from './deck-colors.ts';

/** Inches; every box of a slide is measured from the page's top left corner. */
export const page = { w: 13.333, h: 7.5 } as const;

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type DeckRun = TextRun<Ink>;
/** What a text is for; renderers may mark titles and captions up by it. */
export type TextRole = 'title' | 'kicker' | 'statement' | 'body' | 'caption' | 'footer' | 'number';

export type TextElement = {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly box: Box;
  readonly font: FontRole;
  /** Points; already fitted: the lines at this size stay inside the box. */
  readonly size: number;
  /** Multiples of the size. */
  readonly lineHeight: number;
  readonly gap: number;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly color: Ink;
  readonly paragraphs: readonly (readonly DeckRun[])[];
};
export type QuoteElement = {
  readonly kind: 'quote';
  readonly box: Box;
  /** Hue of the bar at the left: the kind that the quote speaks of. */
  readonly color: Ink;
  readonly size: number;
  readonly text: string;
  readonly attribution: string;
};
export type BulletItem = { readonly glyph: string; readonly color: Ink; readonly runs: readonly DeckRun[] };
export type BulletsElement = {
  readonly kind: 'bullets';
  readonly box: Box;
  readonly size: number;
  readonly gap: number;
  readonly items: readonly BulletItem[];
};
export type BarDatum = {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly color: Ink;
};
export type BarChartElement = {
  readonly kind: 'barChart';
  readonly box: Box;
  readonly title: string;
  readonly seriesName: string;
  readonly max: number;
  readonly nameSpace: number;
  readonly bars: readonly BarDatum[];
};
export type IntervalRowDatum = {
  readonly name: string;
  readonly bold: boolean;
  readonly core: IntervalValue | null;
  readonly others: IntervalValue | null;
  readonly coreText: string;
  readonly othersText: string;
};
export type IntervalPlotElement = {
  readonly kind: 'intervalPlot';
  readonly box: Box;
  readonly title: string;
  readonly rows: readonly IntervalRowDatum[];
  readonly ticks: { readonly none: string; readonly half: string; readonly all: string };
  readonly nameSpace: number;
  readonly valueSpace: number;
};
export type BodyMapElement = {
  readonly kind: 'bodyMap';
  readonly box: Box;
  readonly title: string;
  readonly counts: RegionCounts;
  readonly max: number;
  /** Texts by region; regions without one are drawn but not named. */
  readonly labels: Readonly<Record<string, { readonly text: string; readonly bold: boolean }>>;
  readonly sideNames: { readonly front: string; readonly back: string };
};
export type TableCell = {
  readonly text: string;
  readonly color?: Ink;
  readonly bold?: boolean;
};
export type TableElement = {
  readonly kind: 'table';
  readonly box: Box;
  readonly size: number;
  readonly rowHeight: number;
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align: 'left' | 'right';
  }[];
  readonly rows: readonly (readonly TableCell[])[];
};
export type BigNumberElement = {
  readonly kind: 'bigNumber';
  readonly box: Box;
  readonly value: string;
  readonly label: string;
  readonly size: number;
  readonly labelSize: number;
  readonly color: Ink;
};
export type JourneyPhase = {
  readonly name: string;
  readonly people: number;
  readonly text: string;
  readonly mark: 'peak' | 'first' | 'plain' | 'silent';
};
export type JourneyElement = {
  readonly kind: 'journey';
  readonly box: Box;
  readonly title: string;
  readonly phases: readonly JourneyPhase[];
  /** A stretch of the way, drawn as a bar below: where nobody from the company was there. */
  readonly absent: { readonly from: number; readonly to: number; readonly text: string } | null;
};

export type SlideElement =
  | TextElement
  | QuoteElement
  | BulletsElement
  | BarChartElement
  | IntervalPlotElement
  | BodyMapElement
  | TableElement
  | BigNumberElement
  | JourneyElement;

/** Where a number or quote on the slide comes from: a range of a transcript, in UTF-16 units. */
export type TraceEntry = {
  readonly what: string;
  readonly documentId: Id;
  readonly start: number;
  readonly end: number;
};

export const slideIds = [
  'title',
  'sample',
  'core-experience',
  'statements',
  'evidence',
  'theme-1',
  'theme-2',
  'theme-3',
  'body',
  'journey',
  'voices',
  'who',
  'values',
  'changes',
  'support',
  'next',
] as const;
export type SlideId = (typeof slideIds)[number];

export type Slide = {
  readonly id: SlideId;
  /** The finding as a sentence; also drawn by an element of role `title` or `statement`. */
  readonly title: string;
  readonly elements: readonly SlideElement[];
  /** Speaker notes: every number and quote with document, time and character range. */
  readonly notes: string;
  readonly footer: string;
  readonly page: number;
  readonly trace: readonly TraceEntry[];
};
