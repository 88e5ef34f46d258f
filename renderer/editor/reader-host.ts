import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import type { GoToOptions } from './caret-layer.ts';
import type { PagePlaceOnScreen } from './keep-place.ts';
import type { MarginWords } from './margin.ts';
import type { PagePaint } from './page-view.ts';
import type { ReaderKey } from './reader-keys.ts';
import type { ReadingSession } from './reading-session.ts';
import type { SuggestionsIn } from './suggestion-dots.ts';
import type { TurnFace } from './turn-element.ts';

/** Part of the page that is on the screen, as fractions of its height. */
export type ReaderView = { readonly from: number; readonly to: number };

export type MoveEdge = (
  coding: Coding,
  edge: 'start' | 'end',
  direction: 1 | -1,
  unit?: 'word' | 'sentence',
) => void;

/** An edge of the open coding was taken to move it, was let go, or there is none to take. */
export type HeldEdge = 'start' | 'end' | 'let-go' | 'none';

export type ReaderHost = {
  readonly scroller: HTMLElement;
  readonly root: HTMLElement;
  readonly session: ReadingSession;
  readonly paint: () => PagePaint;
  readonly face: (turn: Turn, index: number) => TurnFace;
  readonly words: MarginWords;
  readonly readOnly: boolean;
  /** What a key press means here; undefined: nothing. */
  readonly keyOf: (event: KeyboardEvent) => ReaderKey | undefined;
  readonly onHold: (edge: HeldEdge) => void;
  readonly onDropCode: (codeId: string, range: TextRange) => void;
  /** How many codings are picked together now. */
  readonly onPick: (count: number) => void;
  readonly onView: (view: ReaderView) => void;
  /** A coding was asked for by click or Enter. */
  readonly onOpen: (coding: Coding) => void;
  readonly onMoveEdge: MoveEdge;
  readonly onMoved: (coding: Coding, range: TextRange) => void;
};

export type Reader = {
  /** Puts the caret on a range (or an offset) and brings it onto the screen. */
  readonly goTo: (range: TextRange, options?: GoToOptions) => void;
  readonly repaintAll: () => void;
  /** One coding stands out until another does or none. */
  readonly isolate: (id: string | undefined) => void;
  /** Marks search hits, in offsets of the document. */
  readonly showHits: (ranges: readonly TextRange[]) => void;
  /** Underlines suggestions with dots. */
  readonly showSuggestions: (source: SuggestionsIn | undefined) => void;
  readonly focus: () => void;
  readonly scrollToFraction: (fraction: number) => void;
  /** What stands at the top of the screen, and the way back there. */
  readonly place: () => PagePlaceOnScreen | undefined;
  readonly showPlace: (place: PagePlaceOnScreen) => void;
  readonly remove: () => void;
};
