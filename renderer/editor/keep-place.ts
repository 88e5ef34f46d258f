import { windowOf } from './painter.ts';

export type KeepPlace = {
  /** Remembers what stands at the top of the screen. */
  readonly note: () => void;
  /** Brings it back there, after lines were broken anew. */
  readonly restore: () => void;
};

/**
 * Holds the words at the top of the screen where they are while the page becomes narrower or wider (a pane opens
 * beside it): the same scroll position would show other words then.
 */
export function createKeepPlace(elements: readonly HTMLElement[], scroller: HTMLElement): KeepPlace {
  let kept: { readonly element: HTMLElement; readonly share: number } | undefined;
  let width = scroller.clientWidth;
  return {
    note: () => {
      // A scroll that the new width itself causes is no move of the reader.
      if (scroller.clientWidth !== width) return;
      const element = elements[windowOf(elements, scroller, -1).first];
      if (element === undefined) return;
      const box = element.getBoundingClientRect();
      kept = { element, share: (scroller.getBoundingClientRect().top - box.top) / Math.max(1, box.height) };
    },
    restore: () => {
      if (scroller.clientWidth === width) return;
      width = scroller.clientWidth;
      if (kept === undefined) return;
      const box = kept.element.getBoundingClientRect();
      scroller.scrollTop += box.top + kept.share * box.height - scroller.getBoundingClientRect().top;
    },
  };
}
