import type { SpeakerRole, Turn } from '../domain/transcript.ts';
import { dashSpeaker } from './speaker-label.ts';
import type { SpeakerLabel, SpeakerLine } from './speaker-lines.ts';
import { readTimestamp } from './timestamp.ts';

/** A turn while its lines come in; `start` is unknown until words do. */
type OpenTurn = {
  readonly speaker: string | null;
  readonly role: SpeakerRole;
  start: number | undefined;
  end: number;
  time: number | null;
  /** A stamp that stands where the words would: it becomes the words when no others follow. */
  stamp: { readonly start: number; readonly end: number } | undefined;
};

const footer = /^transcribed by (?:https?:\/\/)?(?:www\.)?otter\.ai\/?\s*$/i;

/** Turns of a text whose labels are known: `labels[i]` belongs to `lines[i]`. Roles are still those of nobody. */
export function buildTurns(
  text: string,
  lines: readonly SpeakerLine[],
  labels: readonly (SpeakerLabel | undefined)[],
): Turn[] {
  const turns: Turn[] = [];
  let open: OpenTurn = openTurn(null, null);
  let held: SpeakerLine | undefined;
  const last = lines.length - 1;
  lines.forEach((line, index) => {
    const label = labels[index];
    if (label !== undefined) {
      closeTurn(open, turns, text);
      open = openTurn(label.name, label.time ?? held?.time ?? null);
      held = undefined;
      addWords(open, text, label.wordsStart, line.end);
    } else if (line.time !== null && line.stampEnd >= line.end && !awaitsWords(open)) {
      // A stamp alone on its line may belong to the label that follows.
      held = line;
    } else if (index !== last || !footer.test(text.slice(line.start, line.end))) {
      held = undefined;
      if (line.afterBlank && open.speaker === dashSpeaker) {
        // Behind a marked question, the next paragraph is the answer.
        closeTurn(open, turns, text);
        open = openTurn(null, null, 'participant');
      }
      addWords(open, text, line.start, line.end);
    }
  });
  closeTurn(open, turns, text);
  return turns;
}

/** Turns of a text in which nobody is named: its blocks between blank lines or, where there is one block, its lines. */
export function paragraphTurns(text: string, lines: readonly SpeakerLine[]): Turn[] {
  const spoken = footer.test(lastWords(text, lines)) ? lines.slice(0, -1) : lines;
  const blocks = spoken.filter((line) => line.afterBlank).length;
  const turns: Turn[] = [];
  let open: OpenTurn | undefined;
  for (const line of spoken) {
    const begins = open === undefined || blocks < 2 || line.afterBlank || line.time !== null;
    if (begins && open !== undefined) closeTurn(open, turns, text);
    if (begins || open === undefined) open = openTurn(null, null);
    addWords(open, text, line.start, line.end);
  }
  if (open !== undefined) closeTurn(open, turns, text);
  return turns.map((turn) => ({ ...turn, role: 'participant' }));
}

// Below a name that stands alone, a stamp on its own line is that turn's own.
function awaitsWords(open: OpenTurn): boolean {
  return open.speaker !== null && open.start === undefined;
}

function lastWords(text: string, lines: readonly SpeakerLine[]): string {
  const line = lines.at(-1);
  return line === undefined ? '' : text.slice(line.start, line.end);
}

function openTurn(speaker: string | null, time: number | null, role: SpeakerRole = 'other'): OpenTurn {
  return { speaker, role, start: undefined, end: 0, time, stamp: undefined };
}

function addWords(open: OpenTurn, text: string, start: number, end: number): void {
  if (open.start !== undefined) {
    open.end = end;
    return;
  }
  const words = text.slice(start, end);
  const stamp = readTimestamp(words.slice(0, 60));
  const from = start + (stamp?.end ?? 0);
  if (stamp !== undefined) {
    open.time ??= stamp.seconds;
    open.stamp ??= { start: start + stamp.start, end: from };
  }
  const lead =
    /^(?:[\s\u3000]|[-–](?=\s))*/.exec(text.slice(from, Math.min(end, from + 40)))?.[0].length ?? 0;
  const begin = from + (stamp === undefined ? leadingSpace(words) : lead);
  if (begin >= end) return;
  open.start = begin;
  open.end = end;
}

function leadingSpace(words: string): number {
  return words.length - words.trimStart().length;
}

function closeTurn(open: OpenTurn, turns: Turn[], text: string): void {
  const range = open.start === undefined ? open.stamp : { start: open.start, end: open.end };
  if (range === undefined) return;
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  if (end <= range.start) return;
  turns.push({ start: range.start, end, speaker: open.speaker, role: open.role, time: open.time });
}
