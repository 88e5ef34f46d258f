import type { Coding } from '../../shared/domain/coding.ts';
import { hueOf, type CodeLook } from './code-look.ts';
import type { CodingIndex } from './coding-index.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import { drawMargin, type MarginItem, type MarginWords } from './margin.ts';
import { textNodeOf, type TranscriptPage } from './transcript-page.ts';
import { sliceByTurn } from './turn-ranges.ts';

type PaintedRange = { readonly name: HighlightName; readonly range: StaticRange };
type PaintedTurn = {
  readonly ranges: readonly PaintedRange[];
  readonly margin: HTMLElement | undefined;
  readonly height: number;
};
type Measured = {
  readonly turn: number;
  readonly items: readonly MarginItem[];
  readonly width: number;
  readonly height: number;
};

/** Turns `first` to `last`, both included. */
export type TurnWindow = { readonly first: number; readonly last: number };

export type Painter = {
  /** Paints what came into the window and takes off what left it. */
  readonly show: (window: TurnWindow) => void;
  /** Paints these turns again, where they are in the window. */
  readonly repaint: (turns: readonly number[]) => void;
  /** Paints the whole window again, after a change of width or of codes. */
  readonly repaintAll: () => void;
  /** Paints those turns again whose height is no longer what it was: fonts came, or a guess was put right. */
  readonly remeasure: () => void;
};

/**
 * Paints codings on the turns near the screen and on no others, so that a coding costs the same in a short and in a
 * long transcript. All boxes are measured before anything is drawn: one layout per call.
 */
export function createPainter(args: {
  readonly page: TranscriptPage;
  readonly index: CodingIndex;
  readonly highlights: Highlights;
  readonly lookOf: (codeId: string) => CodeLook;
  readonly isMarked: (id: string) => boolean;
  readonly words: MarginWords;
}): Painter {
  const { page, index, highlights } = args;
  const painted = new Map<number, PaintedTurn>();
  const ruler = document.createRange();
  let shown: TurnWindow = { first: 0, last: -1 };

  function rangesOf(turn: number): readonly PaintedRange[] {
    const node = textNodeOf(page.elements[turn]);
    if (node === undefined) return [];
    return index.inTurn(turn).flatMap((coding) => {
      const slice = sliceIn(coding, turn);
      if (slice === undefined) return [];
      const range = new StaticRange({
        startContainer: node,
        startOffset: slice.start,
        endContainer: node,
        endOffset: slice.end,
      });
      const hue = hueOf(args.lookOf(coding.codeId));
      const mark: PaintedRange = { name: `coding-${hue}`, range };
      return args.isMarked(coding.id) ? [mark, { name: `selected-${hue}` as const, range }] : [mark];
    });
  }

  function sliceIn(coding: Coding, turn: number) {
    return sliceByTurn(page.turns, coding).find((slice) => slice.turn === turn);
  }

  function measure(turn: number): Measured | undefined {
    const element = page.elements[turn];
    const codings = index.inTurn(turn);
    if (element === undefined || codings.length === 0) return undefined;
    const box = element.getBoundingClientRect();
    const node = textNodeOf(element);
    const items = codings.map((coding): MarginItem => {
      const slice = sliceIn(coding, turn);
      const extent =
        node === undefined || slice === undefined ? { top: 0, bottom: 3 } : extentOf(node, slice, box.top);
      return {
        id: coding.id,
        ...extent,
        look: args.lookOf(coding.codeId),
        selected: args.isMarked(coding.id),
        memo: coding.memo !== '',
      };
    });
    return { turn, items, width: marginWidth(), height: box.height };
  }

  function extentOf(node: Text, slice: { readonly start: number; readonly end: number }, originTop: number) {
    ruler.setStart(node, slice.start);
    ruler.setEnd(node, slice.end);
    const box = ruler.getBoundingClientRect();
    const top = box.top - originTop;
    return { top, bottom: Math.max(box.bottom - originTop, top + 3) };
  }

  function marginWidth(): number {
    return Number.parseFloat(getComputedStyle(page.root).getPropertyValue('--margin-column')) || 0;
  }

  function erase(turn: number): void {
    const before = painted.get(turn);
    if (before === undefined) return;
    for (const { name, range } of before.ranges) highlights.delete(name, range);
    before.margin?.remove();
    painted.delete(turn);
  }

  function paint(turns: readonly number[]): void {
    const measured = turns.map((turn) => measure(turn));
    turns.forEach((turn, at) => {
      erase(turn);
      const found = measured[at];
      const ranges = rangesOf(turn);
      for (const { name, range } of ranges) highlights.add(name, range);
      const margin = found === undefined ? undefined : drawMargin(found.items, found, args.words);
      if (margin !== undefined) page.elements[turn]?.append(margin);
      painted.set(turn, { ranges, margin, height: found?.height ?? 0 });
    });
  }

  function isStale(turn: number): boolean {
    const before = painted.get(turn);
    if (before?.margin === undefined) return false;
    return Math.abs((page.elements[turn]?.getBoundingClientRect().height ?? 0) - before.height) > 0.5;
  }

  return {
    show: (window) => {
      shown = window;
      for (const turn of painted.keys()) if (turn < window.first || turn > window.last) erase(turn);
      paint(turnsOfWindow(window).filter((turn) => !painted.has(turn)));
    },
    repaint: (turns) => paint(turns.filter((turn) => turn >= shown.first && turn <= shown.last)),
    repaintAll: () => paint(turnsOfWindow(shown)),
    remeasure: () => paint([...painted.keys()].filter(isStale)),
  };
}

function turnsOfWindow({ first, last }: TurnWindow): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Turns on the screen and `overscan` pixels around it, by binary search over the elements' boxes. */
export function windowOf(
  elements: readonly HTMLElement[],
  scroller: HTMLElement,
  overscan: number,
): TurnWindow {
  const view = scroller.getBoundingClientRect();
  const first = firstWhere(
    elements,
    (element) => element.getBoundingClientRect().bottom > view.top - overscan,
  );
  const after = firstWhere(
    elements,
    (element) => element.getBoundingClientRect().top >= view.bottom + overscan,
  );
  return { first, last: after - 1 };
}

function firstWhere(elements: readonly HTMLElement[], holds: (element: HTMLElement) => boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && holds(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
