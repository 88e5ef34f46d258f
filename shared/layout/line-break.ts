import { breakableCharacters, phrases } from './phrases.ts';
import { textWidth, type FaceName } from './text-metrics.ts';

/** A stretch of text in one look; `underline` and `color` are names of colour tokens. */
export type TextRun<Color extends string = string> = {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: Color;
  readonly underline?: Color;
};

export type LineRun<Color extends string = string> = TextRun<Color> & {
  /** Offset from the start of the line and width, in inches. */
  readonly x: number;
  readonly width: number;
};
export type TextLine<Color extends string = string> = {
  readonly runs: readonly LineRun<Color>[];
  readonly width: number;
};

type Setting = { readonly font: FaceName; readonly size: number; readonly width: number };
type Piece<Color extends string> = TextRun<Color> & { readonly width: number };

/** Pieces across run borders: a word may be made of two runs ("drop" underlined + "."), so glue what has no break. */
function glued<Color extends string>(runs: readonly TextRun<Color>[], setting: Setting): Piece<Color>[][] {
  const groups: Piece<Color>[][] = [];
  const breaks = new Set<number>();
  let position = 0;
  for (const phrase of phrases(runs.map((run) => run.text).join(''))) {
    breaks.add(position);
    position += phrase.length;
  }
  position = 0;
  for (const run of runs) {
    let from = 0;
    for (let index = 0; index <= run.text.length; index += 1) {
      const atBreak = index < run.text.length && breaks.has(position + index);
      if (index > from && (atBreak || index === run.text.length)) {
        pushPiece(groups, run, run.text.slice(from, index), setting);
        from = index;
      }
      if (atBreak) groups.push([]);
    }
    position += run.text.length;
  }
  return groups.filter((group) => group.length > 0);
}

function pushPiece<Color extends string>(
  groups: Piece<Color>[][],
  run: TextRun<Color>,
  text: string,
  setting: Setting,
): void {
  const group = groups.at(-1);
  const piece = {
    ...run,
    text,
    width: textWidth(text, { font: setting.font, bold: run.bold }, setting.size),
  };
  if (group) group.push(piece);
  else groups.push([piece]);
}

function splitWide<Color extends string>(group: readonly Piece<Color>[], setting: Setting): Piece<Color>[][] {
  return group.flatMap((piece) =>
    breakableCharacters(piece.text).map((text) => [
      { ...piece, text, width: textWidth(text, { font: setting.font, bold: piece.bold }, setting.size) },
    ]),
  );
}

function sameLook<Color extends string>(a: TextRun<Color>, b: TextRun<Color>): boolean {
  return a.bold === b.bold && a.color === b.color && a.underline === b.underline;
}

function toLine<Color extends string>(pieces: readonly Piece<Color>[], setting: Setting): TextLine<Color> {
  const merged: TextRun<Color>[] = [];
  for (const { width: _width, ...run } of pieces) {
    const last = merged.at(-1);
    if (last && sameLook(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  let x = 0;
  const runs = merged.map((run) => {
    const width = textWidth(run.text, { font: setting.font, bold: run.bold }, setting.size);
    const placed = { ...run, x, width };
    x += width;
    return placed;
  });
  return { runs, width: x };
}

function withoutLeadingSpace<Color extends string>(
  group: readonly Piece<Color>[],
  setting: Setting,
): Piece<Color>[] {
  const [first, ...rest] = group;
  if (!first) return [];
  const text = first.text.trimStart();
  const width = textWidth(text, { font: setting.font, bold: first.bold }, setting.size);
  return text ? [{ ...first, text, width }, ...rest] : [...rest];
}

const widthOf = (pieces: readonly { readonly width: number }[]) =>
  pieces.reduce((sum, piece) => sum + piece.width, 0);

/**
 * Breaks one paragraph of runs into lines no wider than `setting.width` inches at `setting.size` points, at words
 * or Japanese phrases; a phrase wider than the line breaks between characters.
 */
export function breakLines<Color extends string>(
  runs: readonly TextRun<Color>[],
  setting: Setting,
): TextLine<Color>[] {
  const lines: TextLine<Color>[] = [];
  let line: Piece<Color>[] = [];
  const flush = () => {
    if (line.length > 0) lines.push(toLine(line, setting));
    line = [];
  };
  const queue = glued(runs, setting).flatMap((group) => {
    const bare = widthOf(withoutLeadingSpace(group, setting));
    return bare > setting.width ? splitWide(group, setting) : [group];
  });
  for (const group of queue) {
    // Measured as one: between scripts there is more space than the pieces have by themselves.
    if (line.length > 0 && toLine([...line, ...group], setting).width > setting.width) flush();
    line.push(...(line.length === 0 ? withoutLeadingSpace(group, setting) : group));
  }
  flush();
  return lines;
}
