import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import { afterPaint } from '../platform/after-paint.ts';
import { createCaretLayer } from './caret-layer.ts';
import { caretStep, forwardOf, sentenceStep } from './caret-moves.ts';
import { followCodeDrags } from './code-drop.ts';
import { createEdgeHandles } from './edge-handles.ts';
import { createHighlights } from './highlights.ts';
import { createKeepPlace } from './keep-place.ts';
import { offsetOf } from './page-offsets.ts';
import { createPainter } from './painter.ts';
import type { Reader, ReaderHost, ReaderView } from './reader-host.ts';
import type { ReaderKey } from './reader-keys.ts';
import { turnRange } from './steps.ts';
import { setTranscript } from './transcript-page.ts';
import { createSuggestionDots } from './suggestion-dots.ts';
import { byTurn } from './turn-ranges.ts';
import { windowOf } from './turn-window.ts';

const overscan = 500;
const flashTime = 2200;
const hoverTime = 120;
const noHits: readonly TextRange[] = [];

function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** Brings a transcript to life in `root`: sets it, paints what is near the screen, follows caret, mouse and keys. */
export function mountReader(host: ReaderHost): Reader {
  const { scroller, root, session } = host;
  const { reading, store } = session;
  const highlights = createHighlights();
  const { page, remove: removePage } = setTranscript({ root, ...reading, face: host.face });
  let hits: ReadonlyMap<number, readonly TextRange[]> = new Map();
  const painter = createPainter({
    page,
    index: session.codings,
    highlights,
    paint: host.paint,
    hitsIn: (turn) => hits.get(turn) ?? noHits,
    isMarked: session.isMarked,
    words: host.words,
  });
  const carets = createCaretLayer(page, scroller, highlights);
  const handles = host.readOnly
    ? undefined
    : createEdgeHandles({ page, scroller, session, onMoved: host.onMoved });
  const dots = createSuggestionDots(page, scroller, highlights);
  const keepPlace = createKeepPlace(() => page, scroller);
  const ended = new AbortController();
  const { signal } = ended;
  let column: number | undefined;
  let frame = 0;
  let flashing: ReturnType<typeof setTimeout> | undefined;
  let hovering: ReturnType<typeof setTimeout> | undefined;
  let kept: string | undefined;

  const look = () => {
    frame = 0;
    // Everything that reads boxes comes before what changes the page: one layout a frame.
    keepPlace.note();
    carets.place();
    handles?.place();
    dots.lookSoon();
    const view = viewNow();
    painter.show(windowOf(page, scroller, overscan));
    host.onView(view);
  };
  const lookSoon = () => {
    frame ||= requestAnimationFrame(look);
  };

  function viewNow(): ReaderView {
    const height = wordsHeight();
    const bottom = scroller.scrollTop + scroller.clientHeight;
    return { from: Math.min(1, scroller.scrollTop / height), to: Math.min(1, bottom / height) };
  }

  /** Height of all turns; the page goes on below them, so that the last one can be read in the middle. */
  function wordsHeight(): number {
    const last = page.sections.at(-1)?.element;
    return Math.max(1, last === undefined ? 0 : last.offsetTop + last.offsetHeight);
  }

  function moveCaret(anchor: number, focus: number): void {
    session.setCaret(anchor, focus);
    const caret = store.getState().caret;
    carets.draw(caret, true);
    carets.reveal(focus);
  }

  /** With an edge of the open coding in hand arrows move it; everything else lets it go. */
  function actOnEdge(key: ReaderKey): boolean {
    const coding = selectedCoding();
    const edge = handles?.held();
    if (edge === undefined) return false;
    const isStep = key.act === 'move' && (key.by === 'character' || key.by === 'word');
    if (isStep && coding !== undefined) {
      const at = edge === 'start' ? coding.start : coding.end;
      const direction = forwardOf(page, at, key.direction);
      host.onMoveEdge(coding, edge, direction, key.by === 'word' ? 'sentence' : 'word');
      return true;
    }
    handles?.hold(undefined);
    if (key.act !== 'clear' && key.act !== 'open') return false;
    host.onHold('let-go');
    return true;
  }

  function holdEdge(edge: 'start' | 'end'): void {
    const coding = host.readOnly ? undefined : selectedCoding();
    host.onHold(coding === undefined ? 'none' : edge);
    if (coding === undefined) return;
    carets.reveal(edge === 'start' ? coding.start : coding.end);
    handles?.hold(edge);
  }

  function act(key: ReaderKey): void {
    if (actOnEdge(key)) return;
    const { caret } = store.getState();
    const focus = caret?.focus ?? firstOnScreen();
    const anchor = caret?.anchor ?? focus;
    const from = caret === undefined ? undefined : selectedRange(caret);
    switch (key.act) {
      case 'move': {
        const step = caretStep(page, session, { from: focus, by: key.by, direction: key.direction, column });
        column = step.column;
        return moveCaret(key.extend ? anchor : step.offset, step.offset);
      }
      case 'sentence': {
        const next = sentenceStep(session, key.direction, from);
        if (next === undefined) return;
        if (key.extend && from !== undefined)
          return moveCaret(Math.min(from.start, next.start), Math.max(from.end, next.end));
        return moveCaret(next.start, next.end);
      }
      case 'select-turn': {
        const turn = turnRange(reading, focus);
        return turn === undefined ? undefined : moveCaret(turn.start, turn.end);
      }
      case 'edge': {
        const coding = selectedCoding();
        return coding === undefined || host.readOnly
          ? undefined
          : host.onMoveEdge(coding, key.edge, key.direction);
      }
      case 'hold-edge':
        return holdEdge(key.edge);
      case 'open':
        return openAt(focus);
      case 'pick':
        session.pickNext(shownHere(focus));
        return host.onPick(store.getState().pickedIds.size);
      case 'clear':
        return clear(focus);
    }
  }

  function selectedRange({ anchor, focus }: { readonly anchor: number; readonly focus: number }) {
    return anchor === focus ? undefined : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  function selectedCoding(): Coding | undefined {
    const { selectedId } = store.getState();
    return selectedId === undefined ? undefined : session.codings.get(selectedId);
  }

  function shownAt(offset: number): readonly Coding[] {
    return session.codings.at(offset).filter(host.paint().isShown);
  }

  /** With the coding that the keys brought the caret to, also where an undo has just put it elsewhere. */
  function shownHere(offset: number): readonly Coding[] {
    const { hereId } = store.getState();
    const here = hereId === undefined ? undefined : session.codings.get(hereId);
    const there = shownAt(offset);
    const isMissing = here !== undefined && host.paint().isShown(here) && !there.includes(here);
    return isMissing ? [here, ...there] : there;
  }

  /** Again at the same place: the next of the codings that overlap there. */
  function openAt(offset: number): void {
    const there = shownAt(offset);
    const at = there.findIndex(({ id }) => id === store.getState().selectedId);
    const next = there[(at + 1) % Math.max(1, there.length)];
    session.select(next?.id);
    if (next !== undefined) host.onOpen(next);
  }

  function pick(coding: Coding): void {
    session.togglePick(coding.id);
    host.onPick(session.picked().length);
  }

  /** Everything from the open coding to this one, in the order of the text. */
  function pickUpTo(coding: Coding): void {
    const open = selectedCoding() ?? coding;
    const from = Math.min(open.start, coding.start);
    const to = Math.max(open.start, coding.start);
    const { isShown } = host.paint();
    const between = session.codings
      .all()
      .filter((each) => from <= each.start && each.start <= to && isShown(each));
    const others = between.filter(({ id }) => id !== coding.id);
    session.pick([...others, coding].map(({ id }) => id));
    host.onPick(session.picked().length);
  }

  function clear(focus: number): void {
    if (store.getState().selectedId !== undefined) return session.select(undefined);
    moveCaret(focus, focus);
  }

  function firstOnScreen(): number {
    return page.turns[windowOf(page, scroller, -40).first]?.start ?? 0;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const key = host.keyOf(event);
    if (key === undefined) return;
    if (key.act === 'clear' && store.getState().caret === undefined) return;
    event.preventDefault();
    if (key.act !== 'move' || (key.by !== 'line' && key.by !== 'screen')) column = undefined;
    act(key);
  }

  function onSelectionChange(): void {
    const selection = getSelection();
    if (selection === null || selection.anchorNode === null || selection.focusNode === null) return;
    const anchor = offsetOf(page, selection.anchorNode, selection.anchorOffset);
    const focus = offsetOf(page, selection.focusNode, selection.focusOffset);
    if (anchor === undefined || focus === undefined) return;
    const { caret } = store.getState();
    if (caret !== undefined && caret.anchor === anchor && caret.focus === focus) return;
    column = undefined;
    session.setCaret(anchor, focus);
    carets.draw(store.getState().caret, false);
  }

  function onClick(event: MouseEvent): void {
    const names = closest(event, '[data-names]');
    if (names !== null) {
      painter.toggleNames(Number(names.closest<HTMLElement>('[data-turn]')?.dataset.turn));
      root.focus({ preventScroll: true });
      return lookSoon();
    }
    const target = closest(event, '[data-coding]');
    if (target !== null) {
      const coding = session.codings.get(target.dataset.coding ?? '');
      root.focus({ preventScroll: true });
      if (coding !== undefined && (event.ctrlKey || event.metaKey)) return pick(coding);
      if (coding !== undefined && event.shiftKey) return pickUpTo(coding);
      session.select(coding?.id);
      if (coding !== undefined) host.onOpen(coding);
      return;
    }
    onSelectionChange();
    const { caret } = store.getState();
    if (caret !== undefined && caret.anchor === caret.focus) openAt(caret.focus);
  }

  /** A stripe or name under the mouse stands out while it is there; what was isolated by key comes back after it. */
  function onHover(event: Event): void {
    const id = event.type === 'pointerleave' ? undefined : closest(event, '[data-coding]')?.dataset.coding;
    clearTimeout(hovering);
    hovering = setTimeout(() => painter.isolate(id ?? kept), id === undefined ? 0 : hoverTime);
  }

  if (!host.readOnly) followCodeDrags({ page, session, carets, signal, onDrop: host.onDropCode });
  root.addEventListener('pointerover', onHover, { signal });
  root.addEventListener('pointerleave', onHover, { signal });
  root.addEventListener('keydown', onKeyDown, { signal });
  root.addEventListener('click', onClick, { signal });
  document.addEventListener('selectionchange', onSelectionChange, { signal });
  scroller.addEventListener('scroll', lookSoon, { signal, passive: true });
  const sizes = new ResizeObserver(lookSoon);
  const widths = new ResizeObserver(() => {
    keepPlace.restore();
    painter.repaintAll();
    lookSoon();
  });
  const stopFollowing = session.onTouched((turns) => {
    painter.repaint(turns);
    dots.again(turns);
    drawSelection();
    // Grips follow a frame later: placing them would lay the page out once more.
    void afterPaint().then(() => signal.aborted || lookSoon());
  });

  /** A selection that was just coded shows as its coding: one tint, not two over one another. */
  function drawSelection(): void {
    const selection = session.selection();
    const coding = selectedCoding();
    const isCoded =
      selection !== undefined && coding?.start === selection.start && coding.end === selection.end;
    carets.mark('reading-selection', isCoded ? undefined : selection);
  }

  // The first screen is painted at once, what lies around it a frame later.
  painter.show(windowOf(page, scroller, 0));
  sizes.observe(root);
  widths.observe(scroller);
  lookSoon();

  return {
    goTo: (range, options = {}) => {
      const { flash = false, select = false, high = false } = options;
      session.setCaret(range.start, select ? range.end : range.start);
      carets.reveal(range.start, high);
      carets.draw(store.getState().caret, root.contains(document.activeElement));
      // Heights above the place become true only now; look again once they are.
      requestAnimationFrame(() => carets.reveal(range.start, high));
      lookSoon();
      if (!flash) return;
      clearTimeout(flashing);
      carets.mark('reading-found', range);
      flashing = setTimeout(() => carets.mark('reading-found', undefined), flashTime);
    },
    repaintAll: () => painter.repaintAll(),
    isolate: (id) => {
      kept = id;
      painter.isolate(id);
    },
    showHits: (ranges) => {
      const before = hits.size;
      hits = byTurn(reading.turns, ranges);
      if (before + hits.size > 0) painter.repaintAll();
    },
    showSuggestions: dots.show,
    focus: () => root.focus({ preventScroll: true }),
    scrollToFraction: (fraction) => {
      scroller.scrollTop = fraction * wordsHeight() - scroller.clientHeight / 2;
    },
    place: keepPlace.now,
    showPlace: keepPlace.show,
    remove: () => {
      ended.abort();
      clearTimeout(flashing);
      clearTimeout(hovering);
      cancelAnimationFrame(frame);
      sizes.disconnect();
      widths.disconnect();
      stopFollowing();
      handles?.remove();
      dots.remove();
      highlights.clear();
      removePage();
    },
  };
}
