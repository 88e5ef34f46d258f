import { textWidth } from '../../shared/layout/text-metrics.ts';
import { withoutIsolates } from '../../shared/text/isolate.ts';

/** The interface's face runs a little wider than the one whose widths are measured (Inter to Arial, mean of lower case). */
const wider = 1.07;

/** Width of a line of the interface's text in CSS pixels at `size` CSS pixels. */
export function measure(text: string, size: number, bold = false): number {
  // textWidth answers in inches for points; with pixels for points the 72 cancels out.
  return textWidth(withoutIsolates(text), { font: 'sans', bold }, size) * 72 * wider;
}
