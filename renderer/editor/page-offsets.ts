import { textNodeOf, type TranscriptPage } from './transcript-page.ts';
import { turnAt } from './turn-ranges.ts';

/** Document offset of a place in the page; undefined outside of it. */
export function offsetOf(page: TranscriptPage, node: Node, offset: number): number | undefined {
  if (node === page.root) return startOf(page, page.groups[page.sections[offset]?.first ?? NaN]?.first);
  if (!page.root.contains(node)) return undefined;
  const section = page.sections.find(({ element }) => element === node);
  if (section) return startOf(page, page.groups[section.first + offset]?.first);
  const group = page.groups.find(({ element }) => element === node);
  if (group) return startOf(page, group.first + offset);
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-turn]');
  const turn = page.turns[Number(element?.dataset.turn)];
  if (element === null || element === undefined || turn === undefined) return undefined;
  if (node === textNodeOf(element)) return turn.start + offset;
  // Stripes and labels stand after the words; the turn's own element and its span count children.
  const inWords = node === element || node === element.firstChild;
  return inWords && offset === 0 ? turn.start : turn.end;
}

/** Where a turn begins; the end of the transcript after the last. */
function startOf(page: TranscriptPage, turn = page.turns.length): number | undefined {
  return page.turns[turn]?.start ?? page.turns.at(-1)?.end;
}

export type PagePlace = { readonly node: Node; readonly offset: number };

/** Place in the page of a document offset. */
export function placeOf(page: TranscriptPage, offset: number): PagePlace | undefined {
  const index = turnAt(page.turns, offset);
  const turn = page.turns[index];
  const element = page.elements[index];
  if (turn === undefined || element === undefined) return undefined;
  const words = textNodeOf(element);
  if (words === undefined) return { node: element, offset: 0 };
  return { node: words, offset: Math.min(Math.max(0, offset - turn.start), words.length) };
}

/** Document offset under a point of the screen; a point beside the words counts as the nearest in its line. */
export function offsetAtPoint(page: TranscriptPage, x: number, y: number): number | undefined {
  const place = document.caretPositionFromPoint(x, y);
  return place === null ? undefined : offsetOf(page, place.offsetNode, place.offset);
}

/** Where a caret at an offset is drawn, in screen coordinates. */
export function caretBox(page: TranscriptPage, offset: number): DOMRect | undefined {
  const place = placeOf(page, offset);
  if (place === undefined) return undefined;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.collapse(true);
  const boxes = range.getClientRects();
  return (
    boxes[boxes.length - 1] ??
    (place.node instanceof Element ? place.node.getBoundingClientRect() : undefined)
  );
}
