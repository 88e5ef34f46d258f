import type { Turn } from '../domain/transcript.ts';
import { parseClock, timestampPattern } from './timestamp.ts';

/** Who speaks a turn and when, as written in the gap before it. */
export type TurnLabel = Pick<Turn, 'speaker' | 'time'>;

const stamps = new RegExp(timestampPattern, 'g');
const clock = /(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?/;

/**
 * The gap before a turn with another name or time written into it. What the gap does not say (a transcript without
 * names or times, a name corrected before) is not put into it: the turn itself carries it.
 */
export function relabelGap(gap: string, old: TurnLabel, now: TurnLabel): string {
  const named = old.speaker === now.speaker ? gap : renameIn(gap, old.speaker, now.speaker);
  return old.time === now.time ? named : retimeIn(named, old.time, now.time);
}

function renameIn(gap: string, old: string | null, now: string | null): string {
  const at = old === null || old === '' ? -1 : gap.lastIndexOf(old);
  if (old === null || at === -1) return gap;
  if (now !== null) return gap.slice(0, at) + now + gap.slice(at + old.length);
  // Nobody speaks any more: the name goes with its colon and its marks.
  const before = gap.slice(0, at).replace(/[*_\t ]+$/u, '');
  return before + gap.slice(at + old.length).replace(/^[*_]*\s*[:：]?[*_]*[\t 　]*/u, '');
}

function retimeIn(gap: string, old: number | null, now: number | null): string {
  const stamp = [...gap.matchAll(stamps)].find(([written]) => parseClock(written) === old);
  if (stamp === undefined || old === null) return gap;
  const [written] = stamp;
  const end = stamp.index + written.length;
  if (now === null) return withoutStamp(gap.slice(0, stamp.index), gap.slice(end));
  return (
    gap.slice(0, stamp.index) + written.replace(clock, (sample) => writeClock(sample, now)) + gap.slice(end)
  );
}

function withoutStamp(before: string, after: string): string {
  const isLabelEnd = /^[*_\t 　]*(?:[:：\n]|$)/u.test(after);
  return isLabelEnd ? before.replace(/[\t 　]+$/u, '') + after : before + after.replace(/^[\t 　]+/u, '');
}

/** Seconds written in the form of a sample: `1:05`, `00:01:05`, `01:05.250`. */
export function writeClock(sample: string, seconds: number): string {
  const [, hours, minutes = '0', , fraction] = clock.exec(sample) ?? [];
  const digits = fraction?.length ?? 0;
  const units = Math.round(seconds * 10 ** digits);
  const whole = Math.floor(units / 10 ** digits);
  const hasHours = hours !== undefined || (whole >= 3600 && minutes.length <= 2);
  const h = hasHours ? `${pad(Math.floor(whole / 3600), hours?.length ?? 1)}:` : '';
  const m = hasHours ? pad(Math.floor((whole % 3600) / 60), 2) : pad(Math.floor(whole / 60), minutes.length);
  const rest = digits === 0 ? '' : `${sample.includes(',') ? ',' : '.'}${pad(units % 10 ** digits, digits)}`;
  return `${h}${m}:${pad(whole % 60, 2)}${rest}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** A gap for a new turn, in the form of the gap before another one: its line ends, its label; headings stay behind. */
export function gapLike(model: string, old: TurnLabel, now: TurnLabel): string {
  const at = old.speaker === null || old.speaker === '' ? -1 : model.lastIndexOf(old.speaker);
  const line = at === -1 ? model.length : model.lastIndexOf('\n', at) + 1;
  const ends = /\n+[\t 　]*$/u.exec(model.slice(0, line))?.[0] ?? '\n\n';
  return ends + relabelGap(model.slice(line), old, now);
}
