/** Marks the pane beside a screen in the page. */
export const besideMark = 'data-beside';

let came: Element | null = null;
let isWanted = false;

/** Remembers where the focus is before it goes into the pane beside; inside of the pane nothing is remembered anew. */
export function keepFocus(): void {
  const { activeElement } = document;
  isWanted = true;
  if (activeElement?.closest(`[${besideMark}]`) == null) came = activeElement;
}

/** Puts the focus back there or, where that is gone, onto the screen. */
export function returnFocus(): void {
  const back = came?.isConnected === true ? came : document.querySelector('main');
  came = null;
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
}

/** True once after something was opened beside by hand: what comes back by itself leaves the focus where it is. */
export function takesFocus(): boolean {
  const taken = isWanted;
  isWanted = false;
  return taken;
}
