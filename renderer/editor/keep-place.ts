import { windowOf } from './painter.ts';

/** What stands at the top of the screen: a turn, and which share of its height is above (below 0: a gap is shown). */
export type PagePlaceOnScreen = { readonly turn: number; readonly share: number };

export type KeepPlace = {
  readonly now: () => PagePlaceOnScreen | undefined;
  readonly show: (place: PagePlaceOnScreen) => void;
  /** Remembers what stands at the top of the screen. */
  readonly note: () => void;
  /** Brings it back there, after lines were broken anew. */
  readonly restore: () => void;
};

/**
 * Holds the words at the top of the screen where they are while the page becomes narrower or wider (a pane opens
 * beside it): the same scroll position would show other words then.
 */
export function createKeepPlace(elements: () => readonly HTMLElement[], scroller: HTMLElement): KeepPlace {
  let kept: PagePlaceOnScreen | undefined;
  // Asked for at the first look, not at once: the page need not be laid out for it.
  let width: number | undefined;

  function now(): PagePlaceOnScreen | undefined {
    const all = elements();
    const turn = windowOf(all, scroller, -1).first;
    const box = all[turn]?.getBoundingClientRect();
    if (box === undefined) return undefined;
    return { turn, share: (scroller.getBoundingClientRect().top - box.top) / Math.max(1, box.height) };
  }

  function show({ turn, share }: PagePlaceOnScreen): void {
    const box = elements()[turn]?.getBoundingClientRect();
    if (box === undefined || !scroller.isConnected) return;
    scroller.scrollTop += box.top + share * box.height - scroller.getBoundingClientRect().top;
  }

  return {
    now,
    show: (place) => {
      show(place);
      // Heights above become true only once the page is painted.
      requestAnimationFrame(() => {
        show(place);
        requestAnimationFrame(() => show(place));
      });
    },
    note: () => {
      // A scroll that the new width itself causes is no move of the reader.
      width ??= scroller.clientWidth;
      if (scroller.clientWidth === width) kept = now() ?? kept;
    },
    restore: () => {
      if (width === undefined || scroller.clientWidth === width) return;
      width = scroller.clientWidth;
      if (kept !== undefined) show(kept);
    },
  };
}
