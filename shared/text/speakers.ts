import type { ImportWarning, SpeakerRole, Turn } from '../domain/transcript.ts';
import type { BoldRange } from './normalise-markdown.ts';
import { assignRoles } from './speaker-roles.ts';
import { buildTurns, paragraphTurns } from './speaker-turns.ts';
import { chooseLabels } from './speaker-choice.ts';
import { readSpeakerLines } from './speaker-lines.ts';
import { countWords } from './words.ts';

export type FoundTurns = { readonly turns: readonly Turn[]; readonly warnings: readonly ImportWarning[] };

export type FindTurnsOptions = {
  /** Ranges of the text that the source set in bold: strong hints for names. */
  readonly bold?: readonly BoldRange[];
  /** Where appended notes begin: from here on nobody speaks. Default: the end of the text. */
  readonly bodyEnd?: number;
};

/**
 * Finds who speaks when in a normalised text. Pure, deterministic, linear in the length of the text.
 *
 * Turns are in order, do not overlap and bound only spoken words, trimmed; labels and time stamps stand in the gaps.
 * A paragraph without a label continues the turn before it; text before the first label is a turn of nobody with
 * role `other`. Where no one is named, every paragraph is a turn of a participant.
 */
export function findTurns(text: string, options: FindTurnsOptions = {}): FoundTurns {
  const bodyEnd = options.bodyEnd ?? text.length;
  const lines = readSpeakerLines(text, bodyEnd, options.bold ?? []);
  const labels = chooseLabels(lines);
  const notes = noteTurns(text, bodyEnd);
  if (labels.every((label) => label === undefined)) {
    const turns = [...paragraphTurns(text, lines), ...notes];
    return { turns, warnings: [{ code: 'no-speakers' }, ...timeWarnings(turns)] };
  }
  const roles = assignRoles(buildTurns(text, lines, labels), text);
  const turns = [...roles.turns, ...notes];
  return { turns, warnings: [...singleWarning(turns), ...roles.warnings, ...timeWarnings(turns)] };
}

function noteTurns(text: string, from: number): Turn[] {
  const notes = text.slice(from);
  const start = from + notes.length - notes.trimStart().length;
  const end = from + notes.trimEnd().length;
  return end > start ? [{ start, end, speaker: null, role: 'other', time: null }] : [];
}

function singleWarning(turns: readonly Turn[]): ImportWarning[] {
  const names = new Set(
    turns.flatMap((turn) => (turn.speaker === null || turn.role === 'other' ? [] : [turn.speaker])),
  );
  return names.size === 1 ? [{ code: 'single-speaker', detail: [...names].join('') }] : [];
}

/** A warning with the number of times (seconds) that go back behind the one before, plus `more`, if there are any. */
export function timeWarnings(timed: readonly { readonly time: number | null }[], more = 0): ImportWarning[] {
  const times = timed.flatMap(({ time }) => (time === null ? [] : [time]));
  const count = more + times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
  return count === 0 ? [] : [{ code: 'times-out-of-order', count }];
}

/** What a researcher corrects before saving; keys are the names as found, `''` stands for turns of nobody. */
export type Relabelling = {
  readonly renames?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, SpeakerRole>>;
};

/** The turns with names and roles corrected. An empty new name makes them turns of nobody; ranges stay. */
export function relabelTurns(turns: readonly Turn[], { renames = {}, roles = {} }: Relabelling): Turn[] {
  const names = new Map(Object.entries(renames));
  const wanted = new Map(Object.entries(roles));
  return turns.map((turn) => {
    const found = turn.speaker ?? '';
    const speaker = (names.get(found) ?? found).trim();
    return { ...turn, speaker: speaker === '' ? null : speaker, role: wanted.get(found) ?? turn.role };
  });
}

export type SpeakerSummary = {
  readonly speaker: string | null;
  readonly role: SpeakerRole;
  readonly turns: number;
  readonly words: number;
};

/** Who speaks how much, in order of first appearance. The role is that of the speaker's first turn. */
export function speakersOf(turns: readonly Turn[], text: string, language: string): SpeakerSummary[] {
  const found = new Map<string | null, { role: SpeakerRole; turns: number; words: number }>();
  for (const turn of turns) {
    const entry = found.get(turn.speaker) ?? { role: turn.role, turns: 0, words: 0 };
    entry.turns += 1;
    entry.words += countWords(text.slice(turn.start, turn.end), language);
    found.set(turn.speaker, entry);
  }
  return [...found].map(([speaker, entry]) => ({ speaker, ...entry }));
}
