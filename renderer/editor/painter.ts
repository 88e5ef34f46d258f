import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import { hueOf } from './code-look.ts';
import type { CodingIndex } from './coding-index.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import { drawMargin, type MarginItem, type MarginWords } from './margin.ts';
import type { PagePaint } from './page-view.ts';
import { textNodeOf, type TranscriptPage } from './transcript-page.ts';
import { sliceByTurn, turnsOf } from './turn-ranges.ts';
import { turnsOfWindow, type TurnWindow } from './turn-window.ts';

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
  /** All names are wanted, however tall the turn becomes. */
  readonly open: boolean;
};

export type Painter = {
  /**
   * Paints what came into the window and takes off what left it; also those turns again whose height is no longer what
   * it was: fonts came, or a guess was put right.
   */
  readonly show: (window: TurnWindow) => void;
  /** Paints these turns again, where they are in the window. */
  readonly repaint: (turns: readonly number[]) => void;
  /** Paints the whole window again, after a change of width or of codes. */
  readonly repaintAll: () => void;
  /** Shows all names beside a turn, or as many as have room. */
  readonly toggleNames: (turn: number) => void;
  /** Makes one coding stand out and all others fade; `undefined` ends it. */
  readonly isolate: (id: string | undefined) => void;
};

/**
 * Paints codings on the turns near the screen and on no others, so that a coding costs the same in a short and in a
 * long transcript. All boxes are measured before anything is drawn: one layout per call.
 */
export function createPainter(args: {
  readonly page: TranscriptPage;
  readonly index: CodingIndex;
  readonly highlights: Highlights;
  /** Colours and what is shown, as they are now. */
  readonly paint: () => PagePaint;
  /** Search hits in a turn, in offsets of its own words. */
  readonly hitsIn: (turn: number) => readonly TextRange[];
  readonly isMarked: (id: string) => boolean;
  readonly words: MarginWords;
}): Painter {
  const { page, index, highlights } = args;
  const painted = new Map<number, PaintedTurn>();
  const ruler = document.createRange();
  const opened = new Set<number>();
  let shown: TurnWindow = { first: 0, last: -1 };
  let alone: string | undefined;

  function rangesOf(turn: number): readonly PaintedRange[] {
    const node = textNodeOf(page.elements[turn]);
    if (node === undefined) return [];
    const hits = args.hitsIn(turn).map(({ start, end }): PaintedRange => ({
      name: 'reading-hit',
      range: new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
    }));
    const codings = shownIn(turn).flatMap((coding) => {
      const slice = sliceIn(coding, turn);
      if (slice === undefined) return [];
      const range = new StaticRange({
        startContainer: node,
        startOffset: slice.start,
        endContainer: node,
        endOffset: slice.end,
      });
      const hue = hueOf(args.paint().lookOf(coding));
      const mark: PaintedRange = { name: `coding-${hue}`, range };
      const isAlone = coding.id === alone;
      return args.isMarked(coding.id) || isAlone
        ? [
            mark,
            { name: `selected-${hue}` as const, range },
            ...(isAlone ? [{ name: 'reading-alone' as const, range }] : []),
          ]
        : [mark];
    });
    return hits.length === 0 ? codings : [...codings, ...hits];
  }

  function shownIn(turn: number): readonly Coding[] {
    const all = index.inTurn(turn);
    const { isShown } = args.paint();
    return all.every(isShown) ? all : all.filter(isShown);
  }

  function sliceIn(coding: Coding, turn: number) {
    return sliceByTurn(page.turns, coding).find((slice) => slice.turn === turn);
  }

  function measure(turn: number): Measured | undefined {
    const element = page.elements[turn];
    const codings = shownIn(turn);
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
        look: args.paint().lookOf(coding),
        alone: coding.id === alone,
        selected: args.isMarked(coding.id),
        memo: coding.memo !== '',
      };
    });
    return { turn, items, width: marginWidth(), height: box.height, open: opened.has(turn) };
  }

  function extentOf(node: Text, slice: { readonly start: number; readonly end: number }, originTop: number) {
    ruler.setStart(node, slice.start);
    ruler.setEnd(node, slice.end);
    const box = ruler.getBoundingClientRect();
    const top = box.top - originTop;
    return { top, bottom: Math.max(box.bottom - originTop, top + 3) };
  }

  function paintedTurnsOf(id: string): readonly number[] {
    const coding = index.get(id);
    return coding === undefined ? [] : turnsOf(page.turns, coding).filter((turn) => painted.has(turn));
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
      const element = page.elements[turn];
      if (margin !== undefined) element?.append(margin.element);
      if (element !== undefined && found?.open === true) element.style.minHeight = `${margin?.height ?? 0}px`;
      painted.set(turn, { ranges, margin: margin?.element, height: found?.height ?? 0 });
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
      const next = turnsOfWindow(window).filter((turn) => !painted.has(turn) || isStale(turn));
      const gone = [...painted.keys()].filter((turn) => turn < window.first || turn > window.last);
      // Measured before anything is taken off, so that the page is laid out once.
      paint(next);
      for (const turn of gone) erase(turn);
    },
    repaint: (turns) => paint(turns.filter((turn) => turn >= shown.first && turn <= shown.last)),
    repaintAll: () => paint(turnsOfWindow(shown)),
    toggleNames: (turn) => {
      if (!opened.delete(turn)) opened.add(turn);
      page.elements[turn]?.style.removeProperty('min-height');
      paint([turn]);
    },
    isolate: (id) => {
      if (id === alone) return;
      const touched = [alone, id].flatMap((each) => (each === undefined ? [] : paintedTurnsOf(each)));
      alone = id;
      page.root.toggleAttribute('data-isolating', id !== undefined);
      paint([...new Set(touched)]);
    },
  };
}
