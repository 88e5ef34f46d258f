import type { TextRange } from '../../shared/domain/coding.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import { caretBox, placeOf } from './page-offsets.ts';
import { textNodeOf, type TranscriptPage } from './transcript-page.ts';
import { sliceByTurn, turnAt } from './turn-ranges.ts';
import styles from './reader.module.css';

/** `flash` marks the range for a moment, `high` shows what follows it rather than what leads there. */
export type GoToOptions = { readonly flash?: boolean; readonly select?: boolean; readonly high?: boolean };

export type CaretLayer = {
  /** Draws caret and selection; `native` also moves the browser's own selection there, for copying and for readers. */
  readonly draw: (
    caret: { readonly anchor: number; readonly focus: number } | undefined,
    native: boolean,
  ) => void;
  /** Puts the caret where its words are now, after the page changed its height. */
  readonly place: () => void;
  /** Brings an offset onto the screen, in the middle where it was far off. */
  readonly reveal: (offset: number, high?: boolean) => void;
  readonly mark: (name: HighlightName, range: TextRange | undefined) => void;
};

const edge = 48;

/** Caret and selection of a page that is not editable, so that the browser draws none. */
export function createCaretLayer(
  page: TranscriptPage,
  scroller: HTMLElement,
  highlights: Highlights,
): CaretLayer {
  const bar = document.createElement('div');
  bar.className = styles.caret ?? '';
  bar.hidden = true;
  bar.ariaHidden = 'true';
  scroller.append(bar);
  let shown: { readonly anchor: number; readonly focus: number } | undefined;

  function place(): void {
    const box = shown === undefined ? undefined : caretBox(page, shown.focus);
    bar.hidden = box === undefined;
    if (box === undefined) return;
    const view = scroller.getBoundingClientRect();
    const top = box.top - view.top + scroller.scrollTop;
    bar.style.transform = `translate(${box.left - view.left - 1}px, ${top}px)`;
    bar.style.height = `${box.height}px`;
    // Begins to blink anew, so that it shows while it moves.
    bar.getAnimations().forEach((animation) => {
      animation.currentTime = 0;
    });
  }

  function mark(name: HighlightName, range: TextRange | undefined): void {
    highlights.set(name, range === undefined ? [] : rangesOf(page, range));
  }

  return {
    draw: (caret, native) => {
      shown = caret;
      mark('reading-selection', caret === undefined ? undefined : ordered(caret));
      place();
      if (native && caret !== undefined) selectNatively(page, caret);
    },
    place,
    mark,
    reveal: (offset, high = false) => {
      const view = scroller.getBoundingClientRect();
      const element = page.elements[turnAt(page.turns, offset)];
      const outer = element?.getBoundingClientRect();
      // A turn far off has a guessed place; the page knows the true one once it is there.
      if (outer !== undefined && (outer.bottom < view.top - 400 || outer.top > view.bottom + 400))
        element?.scrollIntoView({ block: 'center' });
      const box = caretBox(page, offset);
      if (box === undefined) return;
      if (high) scroller.scrollTop += box.top - view.top - view.height / 4;
      else if (box.top < view.top + edge) scroller.scrollTop -= view.top + edge - box.top;
      else if (box.bottom > view.bottom - edge) scroller.scrollTop += box.bottom - view.bottom + edge;
    },
  };
}

function ordered({
  anchor,
  focus,
}: {
  readonly anchor: number;
  readonly focus: number;
}): TextRange | undefined {
  return anchor === focus ? undefined : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

function rangesOf(page: TranscriptPage, range: TextRange): readonly StaticRange[] {
  return sliceByTurn(page.turns, range).flatMap(({ turn, start, end }) => {
    const node = textNodeOf(page.elements[turn]);
    if (node === undefined) return [];
    return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
  });
}

function selectNatively(
  page: TranscriptPage,
  caret: { readonly anchor: number; readonly focus: number },
): void {
  const from = placeOf(page, caret.anchor);
  const to = placeOf(page, caret.focus);
  if (from === undefined || to === undefined) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
