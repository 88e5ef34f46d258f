import { breakLines, type TextLine, type TextRun } from './line-break.ts';
import type { FaceName } from './text-metrics.ts';

export type FitBox = { readonly w: number; readonly h: number };
export type FitSetting = {
  readonly font: FaceName;
  /** Points: the largest size wanted and the smallest still readable on a wall. */
  readonly max: number;
  readonly min: number;
  /** Line height as a multiple of the size. */
  readonly lineHeight: number;
  /** Space between paragraphs as a multiple of the size. */
  readonly gap?: number;
};
export type Paragraph<Color extends string = string> = readonly TextRun<Color>[];
export type FittedText<Color extends string = string> = {
  readonly size: number;
  readonly paragraphs: readonly Paragraph<Color>[];
  readonly lines: readonly (readonly TextLine<Color>[])[];
  /** Inches used from top to bottom. */
  readonly height: number;
  readonly trimmed: boolean;
};

function heightOf(lines: readonly (readonly unknown[])[], size: number, setting: FitSetting): number {
  const count = lines.reduce((sum, paragraph) => sum + Math.max(1, paragraph.length), 0);
  const gaps = Math.max(0, lines.length - 1) * (setting.gap ?? 0);
  return ((count * setting.lineHeight + gaps) * size) / 72;
}

function setAt<Color extends string>(
  paragraphs: readonly Paragraph<Color>[],
  box: FitBox,
  size: number,
  setting: FitSetting,
): FittedText<Color> {
  const lines = paragraphs.map((runs) => breakLines(runs, { font: setting.font, size, width: box.w }));
  return { size, paragraphs, lines, height: heightOf(lines, size, setting), trimmed: false };
}

/** The paragraph with its last `drop` UTF-16 units replaced by an ellipsis, at a code point border. */
function shortened<Color extends string>(runs: Paragraph<Color>, keep: number): Paragraph<Color> {
  const out: TextRun<Color>[] = [];
  let left = keep;
  for (const run of runs) {
    if (left <= 0) break;
    const text = run.text.slice(0, left).replace(/[\uD800-\uDBFF]$/u, '');
    left -= run.text.length;
    out.push(left > 0 ? run : { ...run, text: `${text.trimEnd().replace(/[\s,;:、。.]+$/u, '')}…` });
  }
  return out;
}

const lengthOf = (runs: Paragraph) => runs.reduce((sum, run) => sum + run.text.length, 0);

function trimToFit<Color extends string>(
  paragraphs: readonly Paragraph<Color>[],
  box: FitBox,
  setting: FitSetting,
): FittedText<Color> {
  const kept = [...paragraphs];
  while (kept.length > 1 && setAt(kept.slice(0, -1), box, setting.min, setting).height > box.h) kept.pop();
  const last = kept.pop() ?? [];
  let low = 1;
  let high = lengthOf(last);
  let best = setAt([...kept, shortened(last, 1)], box, setting.min, setting);
  while (low <= high) {
    const middle = (low + high) >> 1;
    const attempt = setAt([...kept, shortened(last, middle)], box, setting.min, setting);
    if (attempt.height <= box.h) {
      best = attempt;
      low = middle + 1;
    } else high = middle - 1;
  }
  return { ...best, trimmed: true };
}

/**
 * The largest size from `max` down to `min` points (steps of 1) at which the paragraphs fit the box in inches; at
 * `min` the text is cut with an ellipsis until it fits.
 */
export function fitText<Color extends string>(
  paragraphs: readonly Paragraph<Color>[],
  box: FitBox,
  setting: FitSetting,
): FittedText<Color> {
  for (let size = setting.max; size >= setting.min; size -= 1) {
    const attempt = setAt(paragraphs, box, size, setting);
    if (attempt.height <= box.h) return attempt;
  }
  return trimToFit(paragraphs, box, setting);
}
