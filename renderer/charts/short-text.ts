import { breakLines } from '../../shared/layout/line-break.ts';
import { textWidth } from '../../shared/layout/text-metrics.ts';
import { isolated, withoutIsolates } from '../../shared/text/isolate.ts';

/**
 * The text, or the first part of a name of two parts, cut with an ellipsis to `width` CSS pixels at `size` CSS pixels of the interface's face. Right-to-left names are isolated,
 * so that the ellipsis stands at their end.
 */
export function shortText(whole: string, width: number, size = 12, bold = false): string {
  const text = withoutIsolates(whole);
  const first = firstPart(text);
  const fits = (part: string): boolean => textWidth(part, { font: 'sans', bold }, size) * 72 <= width;
  return first !== undefined && !fits(text) && fits(first)
    ? isolated(first)
    : shortLine(text, width, size, bold);
}

/** Cut between letters. */
function shortLine(text: string, width: number, size: number, bold: boolean): string {
  // textWidth answers in inches for points; with pixels for points the 72 cancels out.
  const measure = (part: string) => textWidth(part, { font: 'sans', bold }, size) * 72;
  if (measure(text) <= width) return isolated(text);
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return isolated(`${letters.join('').trimEnd()}…`);
}

/** A name of two parts ("lighter · falls into place") gives up its second before a word of it is cut. */
function firstPart(text: string): string | undefined {
  const at = text.indexOf(' · ');
  return at > 0 ? text.slice(0, at) : undefined;
}

/** The text in at most two lines, broken between words or Japanese phrases; what is left over is cut. */
export function twoLines(text: string, width: number, size = 12, bold = false): readonly string[] {
  const lines = linesOf(text, width, size, bold);
  const first = firstPart(text);
  const isCut = first !== undefined && lines.some((line) => withoutIsolates(line).endsWith('…'));
  return isCut ? linesOf(first, width, size, bold) : lines;
}

function linesOf(text: string, width: number, size: number, bold: boolean): readonly string[] {
  const lines = breakLines([{ text, bold }], { font: 'sans', size, width: width / 72 });
  const words = lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .trim(),
  );
  const [first = '', ...rest] = words;
  const second = rest.join(words.length > 2 && /\s/u.test(text) ? ' ' : '');
  const shown = [first, second].filter((line) => line !== '');
  return shown.map((line) => shortLine(line, width, size, bold));
}
