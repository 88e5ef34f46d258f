import type { Turn } from '../domain/transcript.ts';
import { gapLike, relabelGap } from './gap-labels.ts';
import { sharpenEdits } from './sharpen-edits.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/**
 * Stands between the words of two turns while they are edited as one text; normalised text never holds it. An edit that
 * takes it joins two turns, one that puts it splits one.
 */
export const turnBreak = '\u2029';

/** A turn as edited, its words apart. `from`: the old turn it came from, whose form its label takes. */
export type EditedTurn = Pick<Turn, 'speaker' | 'role' | 'time'> & { readonly from: number };

export type Rebuilt = {
  /** From the old document text to the new one. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  readonly turns: readonly Turn[];
};

/** The spoken words of all turns as one text. */
export function spokenText(text: string, turns: readonly Turn[]): string {
  return turns.map(({ start, end }) => text.slice(start, end)).join(turnBreak);
}

/** Place in the spoken text of an offset of the document; what lies in a gap counts as the start of its turn. */
export function spokenPlaces(turns: readonly Turn[]): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const { start, end } of turns) {
    places.push(at);
    at += end - start + 1;
  }
  return places;
}

/**
 * The document after its turns were edited: labels and time stamps in the gaps follow, everything else in the gaps
 * stays as it was.
 *
 * @param edits of the spoken text (`spokenText`), in order
 * @param faces one per turn of the edited spoken text
 * @throws RangeError where there are more or fewer turns than faces
 */
export function rebuildTranscript(args: {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly edits: readonly TextEdit[];
  readonly faces: readonly EditedTurn[];
}): Rebuilt {
  const { text, turns, edits, faces } = args;
  const spoken = applyEdits(spokenText(text, turns), edits).split(turnBreak);
  if (spoken.length !== faces.length) throw new RangeError(`${spoken.length} turns, ${faces.length} faces`);
  const origins = originsOf(spokenText(text, turns), edits);
  const gaps = faces.map((face, index) => gapOf({ text, turns, face, origin: origins[index] }));
  const changes = sharpenEdits(text, documentEdits({ text, turns, edits, gaps, origins }));
  const tail = text.slice(turns.at(-1)?.end ?? text.length);
  return {
    edits: changes,
    text: gaps.map((gap, index) => gap + (spoken[index] ?? '')).join('') + tail,
    turns: placeTurns(spoken, gaps, faces),
  };
}

/** For every edited turn the old turn whose gap stands before it; undefined where a new one is to be made. */
function originsOf(spoken: string, edits: readonly TextEdit[]): readonly (number | undefined)[] {
  const origins: (number | undefined)[] = [0];
  let turn = 0;
  let at = 0;
  const keep = (to: number) => {
    for (at = spoken.indexOf(turnBreak, at); at !== -1 && at < to; at = spoken.indexOf(turnBreak, at + 1))
      origins.push((turn += 1));
  };
  for (const { start, end, text } of edits) {
    keep(start);
    turn += breaksIn(spoken.slice(start, end));
    for (let made = breaksIn(text); made > 0; made -= 1) origins.push(undefined);
    at = end;
  }
  keep(spoken.length);
  return origins;
}

function breaksIn(text: string): number {
  return text.split(turnBreak).length - 1;
}

type GapArgs = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly face: EditedTurn;
  readonly origin: number | undefined;
};

function gapOf({ text, turns, face, origin }: GapArgs): string {
  const own = turns[origin ?? face.from];
  if (own === undefined) return origin === 0 ? '' : '\n\n';
  if (origin !== undefined) return relabelGap(gapBefore(text, turns, origin), own, face);
  return gapLike(gapBefore(text, turns, face.from), own, face);
}

function gapBefore(text: string, turns: readonly Turn[], turn: number): string {
  return text.slice(turns[turn - 1]?.end ?? 0, turns[turn]?.start ?? 0);
}

/** The edits of the spoken text at their places in the document, with the gaps they make, and the labels that changed. */
function documentEdits(args: {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly edits: readonly TextEdit[];
  readonly gaps: readonly string[];
  readonly origins: readonly (number | undefined)[];
}): readonly TextEdit[] {
  const { text, turns, edits, gaps, origins } = args;
  const made = gaps.filter((_, index) => origins[index] === undefined);
  const placeIn = placer(turns);
  const spoken = edits.map((edit) => ({
    start: placeIn(edit.start),
    end: placeIn(edit.end),
    text: edit.text.replaceAll(turnBreak, () => made.shift() ?? ''),
  }));
  const labels = gaps.flatMap((gap, index) => {
    const origin = origins[index];
    if (origin === undefined || gap === gapBefore(text, turns, origin)) return [];
    return { start: turns[origin - 1]?.end ?? 0, end: turns[origin]?.start ?? 0, text: gap };
  });
  return [...spoken, ...labels].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Places of the spoken text, asked for in order, as offsets of the document. */
function placer(turns: readonly Turn[]): (place: number) => number {
  const places = spokenPlaces(turns);
  let turn = 0;
  return (place) => {
    while ((places[turn + 1] ?? Infinity) <= place) turn += 1;
    return (turns[turn]?.start ?? 0) + place - (places[turn] ?? 0);
  };
}

function placeTurns(
  spoken: readonly string[],
  gaps: readonly string[],
  faces: readonly EditedTurn[],
): readonly Turn[] {
  let at = 0;
  return faces.map(({ speaker, role, time }, index) => {
    const words = spoken[index] ?? '';
    const start = at + (gaps[index] ?? '').length;
    at = start + words.length;
    const from = words.length - words.trimStart().length;
    // A turn bounds spoken words; white space at its edges is a gap.
    const length = words.trim().length;
    return {
      start: length === 0 ? start : start + from,
      end: length === 0 ? start : start + from + length,
      speaker,
      role,
      time,
    };
  });
}
