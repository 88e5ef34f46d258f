import type { Coding } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { spokenPlaces, spokenText } from '../../shared/text/edit-turns.ts';
import { remapRanges, type RemappedRange } from '../../shared/text/remap-ranges.ts';
import { hueOf, type CodeLook } from './code-look.ts';
import type { EditedPage } from './edit-page.ts';
import { createHighlights, type HighlightName } from './highlights.ts';
import { turnAt } from './turn-ranges.ts';
import { windowOf } from './turn-window.ts';

export type EditPainter = {
  /** Tints the codings on the turns near the screen, at the words they stand on now, and marks changed turns. */
  readonly paint: () => void;
  readonly remove: () => void;
};

/** Codings stay visible while the words under them change. */
export function createEditPainter(args: {
  readonly page: EditedPage;
  readonly scroller: HTMLElement;
  readonly reading: { readonly text: string; readonly turns: readonly Turn[] };
  readonly codings: readonly Coding[];
  readonly lookOf: (codeId: string) => CodeLook;
}): EditPainter {
  const { page, scroller, reading, codings } = args;
  const highlights = createHighlights();
  const spoken = spokenText(reading.text, reading.turns);
  const ranges = spokenRanges(reading.turns, codings);
  const used = new Set<HighlightName>();

  function paint(): void {
    const { edits, faces } = page.now();
    const laid = page.laid();
    const { elements } = laid;
    const { first, last } = windowOf(laid, scroller, 300);
    const lengths = elements.map((_, turn) => page.words(turn).length);
    const starts = startsOf(lengths);
    markChanges(elements.slice(first, last + 1), first, faces);
    const moved = remapRanges(spoken, edits, ranges);
    const found = new Map<HighlightName, StaticRange[]>([...used].map((name) => [name, []]));
    moved.forEach((range, index) => {
      const coding = codings[index];
      if (coding === undefined || range.fate === 'lost') return;
      const name: HighlightName = `coding-${hueOf(args.lookOf(coding.codeId))}`;
      for (let turn = first; turn <= last; turn += 1) {
        const painted = rangeIn(elements[turn], range, starts[turn] ?? 0, lengths[turn] ?? 0);
        if (painted !== undefined) found.set(name, [...(found.get(name) ?? []), painted]);
      }
    });
    for (const [name, painted] of found) {
      used.add(name);
      highlights.set(name, painted);
    }
  }

  function markChanges(
    shown: readonly HTMLElement[],
    first: number,
    faces: ReturnType<EditedPage['now']>['faces'],
  ): void {
    shown.forEach((element, at) => {
      const face = faces[first + at];
      const old = face === undefined ? undefined : reading.turns[face.from];
      const isSame =
        face !== undefined &&
        old !== undefined &&
        reading.text.slice(old.start, old.end) === page.words(first + at) &&
        old.speaker === face.speaker &&
        old.role === face.role &&
        old.time === face.time;
      element.toggleAttribute('data-changed', !isSame);
    });
  }

  return { paint, remove: () => highlights.clear() };
}

/** Codings as ranges of the spoken text; labels at their edges are left out. */
export function spokenRanges(
  turns: readonly Turn[],
  codings: readonly Pick<Coding, 'start' | 'end'>[],
): readonly { readonly start: number; readonly end: number }[] {
  const places = spokenPlaces(turns);
  const placeOf = (offset: number) => {
    const index = turnAt(turns, offset);
    const turn = turns[index];
    if (turn === undefined) return 0;
    return (places[index] ?? 0) + Math.min(Math.max(0, offset - turn.start), turn.end - turn.start);
  };
  return codings.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }));
}

function startsOf(lengths: readonly number[]): readonly number[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length + 1;
    return start;
  });
}

function rangeIn(
  element: HTMLElement | undefined,
  range: RemappedRange,
  start: number,
  length: number,
): StaticRange | undefined {
  if (element === undefined || range.start >= start + length || range.end <= start) return undefined;
  const from = placeIn(element, Math.max(0, range.start - start));
  const to = placeIn(element, Math.min(length, range.end - start));
  if (from === undefined || to === undefined) return undefined;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** Place in the page of an offset of a turn's words; a line break counts as one letter. */
function placeIn(
  element: HTMLElement,
  offset: number,
): { readonly node: Node; readonly offset: number } | undefined {
  let left = offset;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let last: Text | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (left <= node.length) return { node, offset: left };
      left -= node.length;
      last = node;
    } else if (node instanceof HTMLBRElement) left -= 1;
  }
  return last === undefined ? undefined : { node: last, offset: last.length };
}
