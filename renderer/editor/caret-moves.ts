import type { TextRange } from '../../shared/domain/coding.ts';
import { caretBox, offsetAtPoint, offsetOf } from './page-offsets.ts';
import type { MoveUnit } from './reader-keys.ts';
import type { ReadingSession } from './reading-session.ts';
import {
  characterEdges,
  sentenceAt,
  stepCharacter,
  stepSentence,
  stepTurn,
  stepWord,
  type Direction,
  type ReadingText,
} from './steps.ts';
import type { TranscriptPage } from './transcript-page.ts';
import { turnAt } from './turn-ranges.ts';

/** Where the caret goes; `column` is the screen column that up and down keep to. */
export type CaretStep = { readonly offset: number; readonly column?: number };

/** Moves of a caret over the page; lines and screens are known to the layout alone. */
export function caretStep(
  page: TranscriptPage,
  session: ReadingSession,
  args: {
    readonly from: number;
    readonly by: MoveUnit;
    readonly direction: Direction;
    readonly column?: number;
  },
): CaretStep {
  const { reading } = session;
  const { from, by, direction } = args;
  switch (by) {
    case 'character':
    case 'word':
      return { offset: sideStep(page, session, { from, by, direction }) };
    case 'turn':
      return { offset: stepTurn(reading, from, direction) };
    case 'document':
      return { offset: (direction === 1 ? reading.turns.at(-1)?.end : reading.turns[0]?.start) ?? from };
    case 'line-edge':
      return { offset: lineEdge(page, from, direction) };
    case 'line':
      return lineStep(page, args, 1);
    case 'screen':
      return lineStep(page, args, 20);
  }
}

const flip = (direction: Direction): Direction => (direction === 1 ? -1 : 1);

/** Left and right as on and back in the text: where a turn is written from right to left, left goes on. */
export function forwardOf(page: TranscriptPage, offset: number, direction: Direction): Direction {
  return isRightToLeft(page, offset) ? flip(direction) : direction;
}

function isRightToLeft(page: TranscriptPage, offset: number): boolean {
  const element = page.elements[turnAt(page.turns, offset)];
  return element !== undefined && getComputedStyle(element).direction === 'rtl';
}

/** More characters than a line has. */
const lineLength = 260;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * To the left or right as it is seen. Only where a turn has words from right to left is that another thing than back
 * and on; there a character is looked for on the screen, and the ends of lines lead on in the text.
 */
function sideStep(
  page: TranscriptPage,
  { reading }: ReadingSession,
  args: { readonly from: number; readonly by: 'character' | 'word'; readonly direction: Direction },
): number {
  const { from, by, direction } = args;
  const step = by === 'character' ? stepCharacter : stepWord;
  const turn = page.turns[turnAt(page.turns, from)];
  if (turn === undefined || !rightToLeft.test(page.text.slice(turn.start, turn.end)))
    return step(reading, from, direction);
  const seen = by === 'character' ? visualStep(page, reading, from, direction) : undefined;
  return seen ?? step(reading, from, forwardOf(page, from, direction));
}

/**
 * The nearest place in the line on that side, as it is drawn. Where words of both directions meet two places are drawn at
 * one point: then the one nearer in the text, so that both are come to, from either side. Undefined at the end of a line.
 */
function visualStep(
  page: TranscriptPage,
  reading: ReadingText,
  from: number,
  direction: Direction,
): number | undefined {
  const here = caretBox(page, from);
  if (here === undefined) return undefined;
  let best: { readonly offset: number; readonly way: number } | undefined;
  for (const offset of characterEdges(reading, turnAt(reading.turns, from))) {
    const box = Math.abs(offset - from) > lineLength ? undefined : caretBox(page, offset);
    if (box === undefined || Math.abs(box.top - here.top) > here.height / 2) continue;
    const way = Math.round((box.left - here.left) * direction * 2) / 2;
    if (way <= 0 || way > (best?.way ?? Infinity)) continue;
    const isNearer = best === undefined || Math.abs(offset - from) < Math.abs(best.offset - from);
    if (best === undefined || way < best.way || isNearer) best = { offset, way };
  }
  return best?.offset;
}

/** The browser knows the ends of lines; its selection is put back by the caller, who sets it anew. */
function lineEdge(page: TranscriptPage, from: number, direction: Direction): number {
  const selection = getSelection();
  if (selection === null) return from;
  selection.modify('move', direction === 1 ? 'forward' : 'backward', 'lineboundary');
  const { focusNode, focusOffset } = selection;
  return (focusNode === null ? undefined : offsetOf(page, focusNode, focusOffset)) ?? from;
}

/** One line up or down at the same column; over the gap between turns in small steps until other words are met. */
function lineStep(
  page: TranscriptPage,
  args: { readonly from: number; readonly direction: Direction; readonly column?: number },
  lines: number,
): CaretStep {
  const box = caretBox(page, args.from);
  if (box === undefined) return { offset: args.from };
  const column = args.column ?? box.left;
  const step = Math.max(4, box.height / 2);
  const middle = box.top + box.height / 2;
  for (let hop = 2 * lines; hop < 2 * lines + 8; hop += 1) {
    const y = middle + args.direction * hop * step;
    const offset = offsetAtPoint(page, column, y);
    if (offset === undefined) continue;
    const there = caretBox(page, offset);
    const isOtherLine = there !== undefined && Math.abs(there.top - box.top) > box.height / 2;
    if (isOtherLine && offset !== args.from) return { offset, column };
  }
  return { offset: args.from, column };
}

/** Sentence to select next: the one at the caret first, then the one after or before the selection. */
export function sentenceStep(
  session: ReadingSession,
  direction: Direction,
  selected: TextRange | undefined,
): TextRange | undefined {
  const { reading, store } = session;
  if (selected === undefined) return sentenceAt(reading, store.getState().caret?.focus ?? 0);
  return stepSentence(reading, selected, direction);
}
