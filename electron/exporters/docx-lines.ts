import { isWide, textWidth, type FaceName } from '../../shared/layout/text-metrics.ts';

export type LineSetting = {
  readonly face: FaceName;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly width: number;
};

/** May not begin a line: it stays with the character before it. */
const closing = /^[、。，．・：；？！ー々」』）］｝】〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const opening = /[「『（［｛【〈《]$/u;

/** Where word processors break a line: at spaces, and between any two wide characters that may part. */
function pieces(text: string): string[] {
  const out: string[] = [];
  for (const word of text.match(/\s*\S+/gu) ?? []) {
    let last = '';
    for (const character of word) {
      const parts =
        last !== '' && (isWide(character) || isWide(last)) && !closing.test(character) && !opening.test(last);
      if (last === '' || parts) out.push(character);
      else out[out.length - 1] += character;
      last = character;
    }
  }
  return out;
}

/** Lines that a word processor sets a paragraph in; at least one. */
export function lineCount(text: string, { face, size, bold, width }: LineSetting): number {
  const measure = (part: string) => textWidth(part, { font: face, bold }, size) * 72;
  if (measure(text) <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of pieces(text)) {
    const own = measure(piece);
    if (used > 0 && used + own > width) {
      lines += 1;
      used = measure(piece.trimStart());
    } else used += own;
    // A word longer than the line is broken anywhere.
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}
