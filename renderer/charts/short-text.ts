import { breakLines } from '../../shared/layout/line-break.ts';
import { textWidth } from '../../shared/layout/text-metrics.ts';
import { isolated, withoutIsolates } from '../../shared/text/isolate.ts';

/**
 * The text cut with an ellipsis to `width` CSS pixels at `size` CSS pixels of the interface's face. Right-to-left names are isolated,
 * so that the ellipsis stands at their end.
 */
export function shortText(whole: string, width: number, size = 12, bold = false): string {
  const text = withoutIsolates(whole);
  // textWidth answers in inches for points; with pixels for points the 72 cancels out.
  const measure = (part: string) => textWidth(part, { font: 'sans', bold }, size) * 72;
  if (measure(text) <= width) return isolated(text);
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return isolated(`${letters.join('').trimEnd()}…`);
}

/** The text in at most two lines, broken between words or Japanese phrases; what is left over is cut. */
export function twoLines(text: string, width: number, size = 12, bold = false): readonly string[] {
  const lines = breakLines([{ text, bold }], { font: 'sans', size, width: width / 72 });
  const words = lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .trim(),
  );
  const [first = '', ...rest] = words;
  const second = rest.join(words.length > 2 && /\s/u.test(text) ? ' ' : '');
  return [first, second].filter((line) => line !== '').map((line) => shortText(line, width, size, bold));
}
