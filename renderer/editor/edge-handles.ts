import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import { caretBox, offsetAtPoint } from './page-offsets.ts';
import type { ReadingSession } from './reading-session.ts';
import { setEdge, wordAt } from './steps.ts';
import type { TranscriptPage } from './transcript-page.ts';
import styles from './reader.module.css';

type Edge = 'start' | 'end';

export type EdgeHandles = {
  readonly place: () => void;
  /** Takes an edge so that arrows move it, or lets go of it; it is drawn stronger while it is held. */
  readonly hold: (edge: Edge | undefined) => void;
  /** The edge in hand; none where the coding it belongs to is not open any more. */
  readonly held: () => Edge | undefined;
  readonly remove: () => void;
};

/**
 * Grips at both ends of the selected coding. While one is dragged the coding follows on the page; `onMoved` is called
 * once, when it is let go. The keyboard has `[` and `]` with arrows for the same.
 */
export function createEdgeHandles(args: {
  readonly page: TranscriptPage;
  readonly scroller: HTMLElement;
  readonly session: ReadingSession;
  readonly onMoved: (coding: Coding, range: TextRange) => void;
}): EdgeHandles {
  const { page, scroller, session } = args;
  const grips: readonly (readonly [Edge, HTMLElement])[] = [
    ['start', grip('start')],
    ['end', grip('end')],
  ];

  let inHand: { readonly edge: Edge; readonly id: string } | undefined;

  function selected(): Coding | undefined {
    const id = session.store.getState().selectedId;
    return id === undefined ? undefined : session.codings.get(id);
  }

  function place(): void {
    const coding = selected();
    const view = scroller.getBoundingClientRect();
    for (const [edge, element] of grips) {
      const box =
        coding === undefined ? undefined : caretBox(page, edge === 'start' ? coding.start : coding.end);
      element.hidden = box === undefined;
      if (box === undefined) continue;
      const left = box.left - view.left - (edge === 'start' ? 7 : 6);
      element.style.transform = `translate(${left}px, ${box.top - view.top + scroller.scrollTop - 2}px)`;
      element.style.height = `${box.height + 4}px`;
    }
  }

  function grip(edge: Edge): HTMLElement {
    const element = document.createElement('div');
    element.className = styles.handle ?? '';
    element.hidden = true;
    element.ariaHidden = 'true';
    element.addEventListener('pointerdown', (event) => drag(event, edge, element));
    scroller.append(element);
    return element;
  }

  function drag(down: PointerEvent, edge: Edge, element: HTMLElement): void {
    const coding = selected();
    if (coding === undefined) return;
    down.preventDefault();
    element.setPointerCapture(down.pointerId);
    let range: TextRange = coding;
    const move = (event: PointerEvent) => {
      // The grip itself lies over the words.
      element.style.pointerEvents = 'none';
      const offset = offsetAtPoint(page, event.clientX, event.clientY);
      element.style.pointerEvents = '';
      if (offset === undefined) return;
      const word = wordAt(session.reading, offset);
      const snapped = word === undefined ? offset : edge === 'start' ? word.start : word.end;
      range = setEdge(session.reading, range, edge, snapped);
      session.put({ ...coding, ...pick(range) });
      place();
    };
    const end = () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
      if (range.start !== coding.start || range.end !== coding.end) args.onMoved(coding, pick(range));
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
  }

  const held = () => (inHand?.id === selected()?.id ? inHand?.edge : undefined);

  return {
    place,
    held,
    hold: (edge) => {
      const coding = selected();
      inHand = edge === undefined || coding === undefined ? undefined : { edge, id: coding.id };
      for (const [each, element] of grips) element.toggleAttribute('data-held', each === held());
      place();
    },
    remove: () => {
      for (const [, element] of grips) element.remove();
    },
  };
}

const pick = ({ start, end }: TextRange): TextRange => ({ start, end });
