import { normaliseText } from '../../shared/text/normalise.ts';

/** A selection as a project file has it: positions in whatever unit its maker counts, and the words it claims to hold. */
export type RawSelection = { readonly start: number; readonly end: number; readonly name: string };

/**
 * How positions are counted. The standard says code points from 0 and gives the last character; tools also write ends
 * after the last character, UTF-16 units, positions of text with its byte order mark or with CR LF.
 */
export type Reading = {
  readonly text: 'as-is' | 'lf' | 'crlf' | 'with-mark';
  readonly unit: 'code-points' | 'utf-16';
  readonly end: 'exclusive' | 'inclusive';
};

export const readings: readonly Reading[] = (['as-is', 'lf', 'crlf', 'with-mark'] as const).flatMap((text) =>
  (['code-points', 'utf-16'] as const).flatMap((unit) =>
    (['exclusive', 'inclusive'] as const).map((end) => ({ text, unit, end })),
  ),
);

/** The text that a reading counts in. */
export function textOfReading(raw: string, { text }: Reading): string {
  const bare = raw.replace(/^\ufeff/, '');
  switch (text) {
    case 'as-is':
      return bare;
    case 'lf':
      return bare.replace(/\r\n?/g, '\n');
    case 'crlf':
      return bare.replace(/\r\n?|\n/g, '\r\n');
    case 'with-mark':
      return raw.startsWith('\ufeff') ? raw : bare;
  }
}

export type Counted = { readonly start: number; readonly end: number; readonly isClamped: boolean };

/** Turns positions of a reading into UTF-16 offsets of its text, cut to what the text has. */
export function positionsIn(text: string, { unit, end: ends }: Reading): (of: RawSelection) => Counted {
  const offsets = unit === 'code-points' ? codePointOffsets(text) : undefined;
  const length = offsets === undefined ? text.length : offsets.length - 1;
  const at = (position: number): number => offsets?.[position] ?? position;
  return ({ start, end }) => {
    const last = ends === 'inclusive' ? end + 1 : end;
    const [from, to] = [start, last].map((position) => Math.max(0, Math.min(length, position)));
    return { start: at(from ?? 0), end: at(to ?? 0), isClamped: from !== start || to !== last };
  };
}

/** UTF-16 offset of every code point, and of the end; undefined where units and points are the same. */
function codePointOffsets(text: string): Int32Array | undefined {
  if (!/[\ud800-\udbff]/.test(text)) return undefined;
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets.push(at);
  return Int32Array.from([...offsets, text.length]);
}

/** How well a reading fits: selections whose words are those of their name, and those that begin and end between words. */
export type Fit = { readonly named: number; readonly whole: number };

export function fitOf(raw: string, selections: readonly RawSelection[], reading: Reading): Fit {
  const text = textOfReading(raw, reading);
  const place = positionsIn(text, reading);
  let [named, whole] = [0, 0];
  for (const selection of selections) {
    const { start, end, isClamped } = place(selection);
    if (isClamped || end <= start) continue;
    const words = squeeze(text.slice(start, end));
    if (saysTheSame(words, squeeze(selection.name))) named += 1;
    if (isBetweenWords(text, start) && isBetweenWords(text, end)) whole += 1;
  }
  return { named, whole };
}

/** Names are the words themselves, often cut short with dots. */
function saysTheSame(words: string, name: string): boolean {
  const cut = name.replace(/(?:\.\.\.|…)$/, '').trimEnd();
  if (cut === '') return false;
  return cut === name ? words === name : words.startsWith(cut);
}

function squeeze(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim();
}

const letter = /[\p{L}\p{N}]/u;

function isBetweenWords(text: string, at: number): boolean {
  return at === 0 || at === text.length || !letter.test(text[at - 1] ?? '') || !letter.test(text[at] ?? '');
}

/** Offsets of a text in its normalised form. */
export function normalisedOffsets(text: string, normalised: string): (offset: number) => number {
  if (text === normalised) return (offset) => offset;
  const known = new Map<number, number>();
  return (offset) => {
    const found = known.get(offset) ?? normaliseText(text.slice(0, offset)).length;
    known.set(offset, found);
    return Math.min(found, normalised.length);
  };
}
