/** A time stamp found in text: its range relative to the string it was read from, and its time in seconds. */
export type Timestamp = { readonly start: number; readonly end: number; readonly seconds: number };

const clock = String.raw`(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?`;
const span = String.raw`${clock}(?:\s*(?:-->|[-–—~〜～])\s*${clock})?(?:-\d)?`;

/**
 * Source of a pattern for one time stamp without capturing groups: `[00:12:03]`, `(12:03)`, `12:03.45`,
 * `#00:12:03-4#`, `[00:43.810 --> 00:47.850]`, full-width brackets.
 */
export const timestampPattern = String.raw`(?:[\[(（［【<#]\s*${span}\s*[\])）］】>#]|${clock}(?![\d:]))`;

const leading = new RegExp(String.raw`^\s*(${timestampPattern})`);
const bracketed = /^[[(（［【<#]/;
const clockParts = /(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?/;

/**
 * Reads a time stamp at the start of `text` (after white space). A bare one (`12:03`) must be followed by white
 * space, a dash or the end, so that a clock time inside a word is not taken.
 */
export function readTimestamp(text: string): Timestamp | undefined {
  const match = leading.exec(text);
  const raw = match?.[1];
  if (match === null || raw === undefined) return undefined;
  const end = match[0].length;
  if (!bracketed.test(raw) && !/^(?:\s|[-–—]|$)/.test(text.slice(end, end + 1))) return undefined;
  const seconds = parseClock(raw);
  if (seconds === undefined) return undefined;
  return { start: end - raw.length, end, seconds };
}

/** Seconds of the first clock time in `text`: `m:ss`, `h:mm:ss`, with an optional fraction after `.` or `,`. */
export function parseClock(text: string): number | undefined {
  const match = clockParts.exec(text);
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return fraction === '' ? whole : whole + Number(fraction) / 10 ** fraction.length;
}
