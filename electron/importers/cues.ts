import type { ImportWarning, Turn } from '../../shared/domain/transcript.ts';
import { chooseLabels } from '../../shared/text/speaker-choice.ts';
import { readSpeakerLines } from '../../shared/text/speaker-lines.ts';
import { assignRoles } from '../../shared/text/speaker-roles.ts';
import { timeWarnings } from '../../shared/text/speakers.ts';

/** One cue of a subtitle file; times in seconds. Lines are plain text, with a voice where the format names one. */
export type Cue = { readonly start: number; readonly end: number; readonly lines: readonly CueLine[] };
export type CueLine = { readonly words: string; readonly voice: string | null };

/** A stretch of speech: `speaker` undefined continues whoever spoke; `change` starts a new turn in any case. */
type Stretch = {
  readonly words: string;
  readonly speaker: string | null | undefined;
  readonly change: boolean;
  readonly start: number;
  readonly end: number;
};

type OpenTurn = { words: string; readonly speaker: string | null; readonly time: number; until: number };

/** Where nobody is named, a pause of this many seconds starts a new turn ... */
const pause = 2;
/** ... or the end of a sentence after this many characters. */
const longTurn = 400;

const changeMark = /^(?:>>+|＞＞|≫|[-–—‐−・](?=\s*\S))\s*/;
const sentenceEnd = /[.!?。！？…]["'”’」』)）]*$/;
const cjkEnd = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/;
// Not a combining voice mark: it would join the letter before it.
const cjkStart = /^(?![\u3099\u309a])[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/**
 * Cues to turns: consecutive cues of one speaker become one turn that begins when the first does. The text is the
 * words of the turns, joined by line ends; names are not part of it.
 */
export function composeCues(cues: readonly Cue[]): {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly warnings: readonly ImportWarning[];
} {
  const stretches = nameStretches(cues);
  const named = stretches.some(({ speaker }) => typeof speaker === 'string');
  const merged = mergeStretches(stretches);
  const turns: Turn[] = [];
  let offset = 0;
  for (const turn of merged) {
    const range = { start: offset, end: offset + turn.words.length };
    turns.push({ ...range, speaker: turn.speaker, role: 'participant', time: turn.time });
    offset += turn.words.length + 1;
  }
  const text = merged.map(({ words }) => words).join('\n');
  const order = timeWarnings(
    cues.map((cue) => ({ time: cue.start })),
    cues.filter((cue) => cue.end < cue.start).length,
  );
  if (!named) return { text, turns, warnings: [{ code: 'no-speakers' }, ...order] };
  const roles = assignRoles(turns, text);
  const names = new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const single: ImportWarning[] =
    names.size === 1 ? [{ code: 'single-speaker', detail: [...names].join('') }] : [];
  return { text, turns: roles.turns, warnings: [...single, ...roles.warnings, ...order] };
}

function nameStretches(cues: readonly Cue[]): Stretch[] {
  const marked = cues.flatMap((cue) =>
    cue.lines.map((line) => {
      const mark = line.voice === null ? (changeMark.exec(line.words)?.[0] ?? '') : '';
      return { cue, voice: line.voice, marked: mark !== '', words: line.words.slice(mark.length).trim() };
    }),
  );
  const labels = labelsOf(
    marked.map(({ words, voice, marked: mark }) => ({ words: voice === null ? words : '', mark })),
  );
  return marked
    .map(({ cue, voice, marked: change, words }, index) => {
      const label = labels[index];
      const speaker = voice ?? label?.name ?? (change ? null : undefined);
      return {
        words: words.slice(label?.length ?? 0).trim(),
        speaker,
        change,
        start: cue.start,
        end: cue.end,
      };
    })
    .filter(({ words }) => words !== '');
}

/**
 * The label and its length, for each line that has one; decided over all lines together. A name behind a mark of
 * change (`>> JOHN:`) need not recur.
 */
function labelsOf(
  lines: readonly { readonly words: string; readonly mark: boolean }[],
): ({ readonly name: string; readonly length: number } | undefined)[] {
  const text = lines.map(({ words }) => words).join('\n');
  const starts = lineStarts(lines.map(({ words }) => words));
  const marked = new Set(starts.filter((_, index) => lines[index]?.mark));
  const read = readSpeakerLines(text, text.length, []).map((line) => ({
    ...line,
    labels: line.labels
      .filter(({ layout }) => layout === 'colon' || layout === 'bracket')
      .map((label) =>
        marked.has(line.start) && label.shape === 'name' ? { ...label, shape: 'known' as const } : label,
      ),
  }));
  const chosen = new Map(chooseLabels(read).map((label, index) => [read[index]?.start ?? -1, label]));
  return starts.map((start) => {
    const label = chosen.get(start);
    return label === undefined ? undefined : { name: label.name, length: label.wordsStart - start };
  });
}

function lineStarts(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const at = start;
    start += line.length + 1;
    return at;
  });
}

function mergeStretches(stretches: readonly Stretch[]): OpenTurn[] {
  const turns: OpenTurn[] = [];
  for (const stretch of stretches) {
    const open = turns.at(-1);
    const speaker = stretch.speaker === undefined ? (open?.speaker ?? null) : stretch.speaker;
    if (open === undefined || begins(open, stretch, speaker)) {
      turns.push({ words: stretch.words, speaker, time: stretch.start, until: stretch.end });
    } else {
      open.words += (cjkEnd.test(open.words) && cjkStart.test(stretch.words) ? '' : ' ') + stretch.words;
      open.until = Math.max(open.until, stretch.end);
    }
  }
  return turns;
}

function begins(open: OpenTurn, stretch: Stretch, speaker: string | null): boolean {
  if (speaker !== open.speaker) return true;
  if (speaker !== null) return false;
  if (stretch.change || stretch.start - open.until >= pause) return true;
  return open.words.length >= longTurn && sentenceEnd.test(open.words);
}
