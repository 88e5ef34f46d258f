/** One replacement in a text: `[start, end)` in UTF-16 units of the old text, and what stands there instead. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The text after the edits. They are in order of place, lie inside the text and do not overlap; two insertions at one
 * place keep their order.
 * @throws RangeError where they are not
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: words } of edits) {
    if (start < at || end < start || end > text.length) throw new RangeError(`no edit at ${start}-${end}`);
    parts.push(text.slice(at, start), words);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

type Placed = TextEdit & { readonly from: number; readonly to: number };

/**
 * The edits from the old text to the newest, after one more replacement in the text that `edits` lead to. Edits that
 * touch become one; what no edit touched stays untouched, so every carried place stays exact.
 */
export function composeEdits(edits: readonly TextEdit[], next: TextEdit): readonly TextEdit[] {
  const placed = placeEdits(edits);
  const before = placed.filter(({ to }) => to < next.start);
  const after = placed.filter(({ from }) => from > next.end);
  const touched = placed.slice(before.length, placed.length - after.length);
  return [...before.map(bare), joined(before.at(-1), touched, next), ...after.map(bare)].filter(isChange);
}

/** Edits with their place `[from, to)` in the text they lead to. */
function placeEdits(edits: readonly TextEdit[]): readonly Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { ...edit, from, to: from + edit.text.length };
  });
}

function joined(before: Placed | undefined, touched: readonly Placed[], next: TextEdit): TextEdit {
  const first = touched[0];
  const last = touched.at(-1);
  const oldOf = (at: number, behind: Placed | undefined) =>
    at - (behind === undefined ? 0 : behind.to - behind.end);
  const beginsIn = first !== undefined && first.from <= next.start;
  const endsIn = last !== undefined && last.to >= next.end;
  return {
    start: beginsIn ? first.start : oldOf(next.start, before),
    end: endsIn ? last.end : oldOf(next.end, last ?? before),
    text:
      (beginsIn ? first.text.slice(0, next.start - first.from) : '') +
      next.text +
      (endsIn ? last.text.slice(next.end - last.from) : ''),
  };
}

function bare({ start, end, text }: TextEdit): TextEdit {
  return { start, end, text };
}

function isChange({ start, end, text }: TextEdit): boolean {
  return start !== end || text !== '';
}
