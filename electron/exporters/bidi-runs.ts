import bidiFactory from 'bidi-js';

/** A stretch of one direction, its letters in the order in which they are read. */
export type VisualRun = { readonly text: string; readonly rtl: boolean };

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

type Segment = { readonly text: string; readonly level: number };

function segmentsOf(text: string, dir: 'ltr' | 'rtl'): Segment[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const out: { text: string; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = out.at(-1);
    if (last?.level === level) last.text += shown;
    else out.push({ text: shown, level });
  }
  return out;
}

/** Rule L2: from the deepest level outwards, each sequence of segments at least that deep is turned. */
function reordered(segments: readonly Segment[]): Segment[] {
  const out = [...segments];
  for (let level = Math.max(0, ...out.map((segment) => segment.level)); level > 0; level -= 1)
    for (let from = 0; from < out.length; from += 1) {
      let to = from;
      while ((out[to]?.level ?? -1) >= level) to += 1;
      if (to > from + 1) out.splice(from, to - from, ...out.slice(from, to).toReversed());
      from = Math.max(from, to - 1);
    }
  return out;
}

/** A line's text as stretches from the left to the right (Unicode bidirectional algorithm), marks in pairs mirrored. */
export function visualRuns(text: string, dir: 'ltr' | 'rtl'): readonly VisualRun[] {
  if (dir === 'ltr' && !rightToLeft.test(text)) return [{ text, rtl: false }];
  return reordered(segmentsOf(text, dir)).map((segment) => ({
    text: segment.text,
    rtl: segment.level % 2 === 1,
  }));
}
