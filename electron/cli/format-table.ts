import { oneLine } from './one-line.ts';

export type TableColumn = {
  readonly title: string;
  readonly align?: 'right';
  /** Gives way where the line is too long. */ readonly elastic?: boolean;
};

const gap = '  ';
const narrowest = 12;

/** A table of text, aligned by the width that characters have in a terminal, cut to `width` in its elastic columns. */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = [columns.map((column) => column.title), ...rows].map((row) => row.map(oneLine));
  const natural = columns.map((_, at) => Math.max(...cells.map((row) => displayWidth(row[at] ?? ''))));
  const widths = shrink(columns, natural, width - gap.length * (columns.length - 1));
  const lines = cells.map((row) =>
    columns
      .map((column, at) => pad(cutTo(row[at] ?? '', widths[at] ?? 0), widths[at] ?? 0, column.align))
      .join(gap)
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function shrink(
  columns: readonly TableColumn[],
  natural: readonly number[],
  room: number,
): readonly number[] {
  const widths = [...natural];
  const elastic = columns.flatMap((column, at) => (column.elastic ? [at] : []));
  let excess = widths.reduce((sum, each) => sum + each, 0) - room;
  // The widest gives way first, so that short columns stay whole.
  while (excess > 0) {
    const widest = elastic.toSorted((left, right) => (widths[right] ?? 0) - (widths[left] ?? 0))[0];
    if (widest === undefined || (widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])/u;

/** Columns of a terminal that a text takes: two for East Asian wide characters. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** The beginning of a text that fits into so many columns, with an ellipsis where something is missing. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += wide.test(segment) ? 2 : 1;
    if (width > columns - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

function pad(text: string, columns: number, align: TableColumn['align']): string {
  const blank = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return align === 'right' ? blank + text : text + blank;
}
