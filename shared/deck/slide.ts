import type { Id } from '../domain/ids.ts';
import type { RegionCounts } from '../layout/body-map.ts';
import type { IntervalValue } from '../layout/interval-plot.ts';
import type { TextRun } from '../layout/line-break.ts';
import type { FontRole } from '../layout/text-metrics.ts';
import type { Language } from '../domain/language.ts';
import type { Ink } from './deck-colors.ts';
import { pageSizes, type PageSize } from './deck-look.ts';
import type { SectionName, SlideKind } from './slide-kinds.ts';

/** The wide page in inches; every box of a slide is measured from the page's top left corner. */
export const page = pageSizes.wide;

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type DeckRun = TextRun<Ink>;
/** What a text is for; renderers may mark titles and captions up by it. */
export type TextRole = 'title' | 'kicker' | 'statement' | 'body' | 'caption' | 'footer' | 'number';

/** What every element may carry. */
type Named = {
  /** Names the element on its slide, stable over refreshing; own words are kept under it. */
  readonly key?: string;
};
/** A figure says in words what it shows, and where its numbers come from. */
type Figure = Named & {
  readonly altText?: string;
  readonly trace?: readonly TraceEntry[];
};

export type TextElement = Named & {
  readonly kind: 'text';
  /** Reading direction of the words; left to right where absent. `align` is already turned. */
  readonly dir?: 'ltr' | 'rtl';
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
  /** Inches at which lines break where that is narrower than the box: a title's lines are of like length. */
  readonly measure?: number;
};
export type QuoteElement = Named & {
  readonly kind: 'quote';
  readonly dir?: 'ltr' | 'rtl';
  /** The passage quoted; its place is in `trace`. */
  readonly codingId?: Id;
  readonly trace?: TraceEntry;
  readonly box: Box;
  /** Hue of the bar at the left: the kind that the quote speaks of. */
  readonly color: Ink;
  readonly size: number;
  readonly text: string;
  readonly attribution: string;
};
export type BulletItem = {
  readonly glyph: string;
  readonly color: Ink;
  readonly runs: readonly DeckRun[];
  /** Its place among the computed points: own words are kept under it. */
  readonly at?: number;
};
export type BulletsElement = Named & {
  readonly dir?: 'ltr' | 'rtl';
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
export type BarChartElement = Figure & {
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
export type IntervalPlotElement = Figure & {
  readonly kind: 'intervalPlot';
  readonly box: Box;
  readonly title: string;
  readonly rows: readonly IntervalRowDatum[];
  /** What the two groups are called, for the figure as a table. */
  readonly coreName?: string;
  readonly othersName?: string;
  readonly ticks: { readonly none: string; readonly half: string; readonly all: string };
  readonly nameSpace: number;
  readonly valueSpace: number;
};
export type BodyMapElement = Figure & {
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
export type TableElement = Figure & {
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
export type BigNumberElement = Named & {
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
export type JourneyElement = Figure & {
  readonly kind: 'journey';
  readonly box: Box;
  readonly title: string;
  readonly phases: readonly JourneyPhase[];
  /** A stretch of the way, drawn as a bar below: where nobody from the company was there. */
  readonly absent: { readonly from: number; readonly to: number; readonly text: string } | null;
};

/** Themes as discs, area by people, likeness by nearness; places and names are already found. Inches within the box. */
export type ThemeMapElement = Figure & {
  readonly kind: 'themeMap';
  readonly box: Box;
  readonly title: string;
  readonly discs: readonly {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly people: number;
    readonly name: string;
    /** Lines of the name as drawn; empty where there was no room. Middle of the first line. */
    readonly lines: readonly string[];
    readonly labelAt: { readonly x: number; readonly y: number };
    readonly inside: boolean;
    readonly strong: boolean;
  }[];
};
/** The logo, kept in proportion inside its box. */
export type ImageElement = Figure & {
  readonly kind: 'image';
  readonly box: Box;
  readonly fileId: Id;
  readonly mime: 'image/png' | 'image/jpeg';
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
  | JourneyElement
  | ThemeMapElement
  | ImageElement;

/** Where a number or quote on the slide comes from: a range of a transcript, in UTF-16 units. */
export type TraceEntry = {
  readonly what: string;
  readonly documentId: Id;
  readonly start: number;
  readonly end: number;
  /** As slides name them: pseudonym, transcript without real names; turn from 1; time in seconds where there is one. */
  readonly person?: string;
  readonly document?: string;
  readonly turn?: number;
  readonly time?: number | null;
};

export type Slide = {
  /** Of the stored slide; a further page of the same slide has `:2`, `:3` behind it. */
  readonly id: string;
  readonly kind: SlideKind;
  readonly section: SectionName;
  /** The section's name in the deck's language. */
  readonly sectionTitle: string;
  /** Left out of what is exported, except that PPTX keeps it as a hidden slide. Has no page number of its own. */
  readonly hidden: boolean;
  readonly language: Language;
  readonly size: PageSize;
  /** The finding as a sentence; also drawn by an element of role `title` or `statement`. */
  readonly title: string;
  readonly elements: readonly SlideElement[];
  /** Speaker notes: own words first, then every number and quote with document, turn, time and character range. */
  readonly notes: string;
  readonly footer: string;
  readonly page: number;
  readonly trace: readonly TraceEntry[];
  /** Quotes wanted and not shown, each with the reason in words. */
  readonly withheld: readonly string[];
};
