import { textWidth } from '../../shared/layout/text-metrics.ts';

/** The text cut with an ellipsis to `width` CSS pixels at `size` CSS pixels of the interface's face. */
export function shortText(text: string, width: number, size = 12, bold = false): string {
  // textWidth answers in inches for points; with pixels for points the 72 cancels out.
  const measure = (part: string) => textWidth(part, { font: 'sans', bold }, size) * 72;
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
