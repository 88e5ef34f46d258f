import type { TextRange } from '../../shared/domain/coding.ts';
import type { Highlights } from './highlights.ts';
import { textNodeOf, type TranscriptPage } from './transcript-page.ts';
import { windowOf } from './turn-window.ts';

/** What is suggested in a turn, in offsets of the document. */
export type SuggestionsIn = (turn: number) => readonly TextRange[];

export type SuggestionDots = {
  /** Underlines what the source suggests from now on; `undefined`: nothing. */
  readonly show: (source: SuggestionsIn | undefined) => void;
  /** The page was moved or grew: looks again once it rests. */
  readonly lookSoon: () => void;
  /** What is suggested in these turns may have changed. */
  readonly again: (turns: readonly number[]) => void;
  readonly remove: () => void;
};

/** Rest of the page before words are looked up: neither a key nor scrolling waits for it. */
const rest = 120;
/** Milliseconds that are spent on it at once; the next turns come after what else waits. */
const slice = 6;

/** Dotted underlines on the turns on the screen and on no others; looked up when the page rests, so that opening stays fast. */
export function createSuggestionDots(
  page: TranscriptPage,
  scroller: HTMLElement,
  highlights: Highlights,
): SuggestionDots {
  const marked = new Map<number, readonly AbstractRange[]>();
  let source: SuggestionsIn | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function erase(turn: number): void {
    for (const range of marked.get(turn) ?? []) highlights.delete('reading-suggestion', range);
    marked.delete(turn);
  }

  function eraseAll(): void {
    for (const turn of marked.keys()) erase(turn);
  }

  function mark(turn: number): void {
    const node = textNodeOf(page.elements[turn]);
    const from = page.turns[turn]?.start ?? 0;
    if (node === undefined || source === undefined) return;
    const ranges = source(turn).map(
      ({ start, end }) =>
        new StaticRange({
          startContainer: node,
          startOffset: start - from,
          endContainer: node,
          endOffset: Math.min(end - from, node.length),
        }),
    );
    for (const range of ranges) highlights.add('reading-suggestion', range);
    marked.set(turn, ranges);
  }

  function look(): void {
    const { first, last } = windowOf(page, scroller, 0);
    for (const turn of marked.keys()) if (turn < first || turn > last) erase(turn);
    const until = performance.now() + slice;
    for (let turn = first; turn <= last; turn += 1) {
      if (marked.has(turn)) continue;
      if (performance.now() > until) return void (waiting = setTimeout(look));
      mark(turn);
    }
  }

  function lookSoon(): void {
    clearTimeout(waiting);
    if (source !== undefined) waiting = setTimeout(look, rest);
  }

  return {
    show: (next) => {
      source = next;
      eraseAll();
      lookSoon();
    },
    lookSoon,
    again: (turns) => {
      for (const turn of turns) erase(turn);
      lookSoon();
    },
    remove: () => {
      clearTimeout(waiting);
      eraseAll();
    },
  };
}
