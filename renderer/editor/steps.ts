import type { TextRange } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { sliceByTurn, turnAt } from './turn-ranges.ts';

/** What a caret moves in. */
export type ReadingText = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly language: string;
};

export type Direction = 1 | -1;
type Granularity = 'grapheme' | 'word' | 'sentence';
type Piece = TextRange & { readonly isWord: boolean };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${language}/${granularity}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language === '' ? undefined : language, { granularity });
  segmenters.set(key, made);
  return made;
}

/** Pieces of one turn in document offsets; only that turn's words are looked at, however long the document. */
function piecesOf(reading: ReadingText, turnIndex: number, granularity: Granularity): readonly Piece[] {
  const turn = reading.turns[turnIndex];
  if (turn === undefined) return [];
  const words = reading.text.slice(turn.start, turn.end);
  return [...segmenter(reading.language, granularity).segment(words)].map(
    ({ index, segment, isWordLike }) => ({
      start: turn.start + index,
      end: turn.start + index + segment.length,
      isWord: isWordLike === true,
    }),
  );
}

/** Where a caret can stand in a turn: its start, and after each written character. */
export function characterEdges(reading: ReadingText, turnIndex: number): readonly number[] {
  const turn = reading.turns[turnIndex];
  if (turn === undefined) return [];
  return [turn.start, ...piecesOf(reading, turnIndex, 'grapheme').map(({ end }) => end)];
}

/** One written character on; from the end of a turn to the start of the next, and back. */
export function stepCharacter(reading: ReadingText, offset: number, direction: Direction): number {
  const turnIndex = turnAt(reading.turns, offset);
  const pieces = piecesOf(reading, turnIndex, 'grapheme');
  const piece =
    direction === 1 ? pieces.find(({ end }) => end > offset) : pieces.findLast(({ start }) => start < offset);
  if (piece !== undefined) return direction === 1 ? piece.end : piece.start;
  return crossTurn(reading, turnIndex, direction) ?? offset;
}

/** Forward to the end of a word, back to the start of one, as text fields do. */
export function stepWord(reading: ReadingText, offset: number, direction: Direction): number {
  const turnIndex = turnAt(reading.turns, offset);
  const words = piecesOf(reading, turnIndex, 'word').filter(({ isWord }) => isWord);
  const word =
    direction === 1 ? words.find(({ end }) => end > offset) : words.findLast(({ start }) => start < offset);
  if (word !== undefined) return direction === 1 ? word.end : word.start;
  const turn = reading.turns[turnIndex];
  if (turn === undefined) return offset;
  const edge = direction === 1 ? turn.end : turn.start;
  return edge === offset ? (crossTurn(reading, turnIndex, direction) ?? offset) : edge;
}

function crossTurn(reading: ReadingText, turnIndex: number, direction: Direction): number | undefined {
  const next = reading.turns[turnIndex + direction];
  if (next === undefined) return undefined;
  return direction === 1 ? next.start : next.end;
}

/** Start of the turn `direction` away; back goes to the start of the own turn first. */
export function stepTurn(reading: ReadingText, offset: number, direction: Direction): number {
  const turnIndex = turnAt(reading.turns, offset);
  const own = reading.turns[turnIndex];
  if (own !== undefined && direction === -1 && offset > own.start) return own.start;
  return reading.turns[turnIndex + direction]?.start ?? offset;
}

/** Sentence that a caret stands in, without the white space around it. */
export function sentenceAt(reading: ReadingText, offset: number): TextRange | undefined {
  const sentences = sentencesOf(reading, turnAt(reading.turns, offset));
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1);
}

/** Sentence after or before a range, over the edges of turns. */
export function stepSentence(
  reading: ReadingText,
  from: TextRange,
  direction: Direction,
): TextRange | undefined {
  const first = turnAt(reading.turns, direction === 1 ? from.end : from.start);
  for (let turn = first; turn >= 0 && turn < reading.turns.length; turn += direction) {
    const sentences = sentencesOf(reading, turn);
    const found =
      direction === 1
        ? sentences.find(({ start }) => start >= from.end)
        : sentences.findLast(({ end }) => end <= from.start);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sentencesOf(reading: ReadingText, turnIndex: number): readonly TextRange[] {
  return piecesOf(reading, turnIndex, 'sentence').flatMap((piece) => trimRange(reading.text, piece) ?? []);
}

/** Whole words of one turn. */
export function turnRange(reading: ReadingText, offset: number): TextRange | undefined {
  const turn = reading.turns[turnAt(reading.turns, offset)];
  return turn === undefined ? undefined : trimRange(reading.text, turn);
}

/** Word at an offset, for double clicks and edges that snap. */
export function wordAt(reading: ReadingText, offset: number): TextRange | undefined {
  const pieces = piecesOf(reading, turnAt(reading.turns, offset), 'word');
  return pieces.find(({ start, end, isWord }) => isWord && start <= offset && offset < end);
}

/** Without white space at its edges; undefined where nothing is left. */
export function trimRange(text: string, range: TextRange): TextRange | undefined {
  const words = text.slice(range.start, range.end);
  const start = range.start + (words.length - words.trimStart().length);
  const end = range.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : undefined;
}

/** The words that a range holds: without white space at its edges, beginning and ending inside turns, not in labels. */
export function fitRange(reading: ReadingText, range: TextRange): TextRange | undefined {
  const slices = sliceByTurn(reading.turns, range);
  const first = slices[0];
  const last = slices.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = (reading.turns[first.turn]?.start ?? 0) + first.start;
  const end = (reading.turns[last.turn]?.start ?? 0) + last.end;
  const fitted = trimRange(reading.text, { start, end });
  const isSame = fitted === undefined || (fitted.start === range.start && fitted.end === range.end);
  // Trimming may have come to the edge of a turn: once more, until nothing changes.
  return isSame ? fitted : fitRange(reading, fitted);
}

/** Forward to the end of a sentence, back to the start of one, over the edges of turns. */
function stepSentenceEdge(reading: ReadingText, offset: number, direction: Direction): number {
  for (
    let turn = turnAt(reading.turns, offset);
    turn >= 0 && turn < reading.turns.length;
    turn += direction
  ) {
    const sentences = sentencesOf(reading, turn);
    const found =
      direction === 1
        ? sentences.find(({ end }) => end > offset)?.end
        : sentences.findLast(({ start }) => start < offset)?.start;
    if (found !== undefined) return found;
  }
  return offset;
}

/** Moves one edge of a range by a word or a sentence, over the edges of turns, never past the other edge. */
export function moveEdge(
  reading: ReadingText,
  range: TextRange,
  edge: 'start' | 'end',
  direction: Direction,
  unit: 'word' | 'sentence' = 'word',
): TextRange {
  const step = unit === 'word' ? stepWord : stepSentenceEdge;
  let aim = edge === 'start' ? range.start : range.end;
  // From the end of a turn the first step only comes to the start of the next one.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    aim = step(reading, aim, direction);
    const moved = setEdge(reading, range, edge, aim);
    if (moved.start !== range.start || moved.end !== range.end) return moved;
  }
  return range;
}

/** Puts one edge of a range at an offset; the range stays as it is where nothing would be left of it. */
export function setEdge(
  reading: ReadingText,
  range: TextRange,
  edge: 'start' | 'end',
  offset: number,
): TextRange {
  const moved = edge === 'start' ? { start: offset, end: range.end } : { start: range.start, end: offset };
  return (
    (moved.start < moved.end ? fitRange(reading, moved) : undefined) ?? { start: range.start, end: range.end }
  );
}
