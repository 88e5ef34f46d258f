import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remapRanges } from '../../shared/text/remap-ranges.ts';
import { diffTexts, sharpenEdits } from '../../shared/text/sharpen-edits.ts';
import { applyEdits, composeEdits, type TextEdit } from '../../shared/text/text-edits.ts';

/** A passage marked by [ ] in the old text, edits written as {old|new}; answers the new text marked in the same way. */
function remapped(marked: string): string {
  const edits: TextEdit[] = [];
  const bounds: number[] = [];
  let text = '';
  let opened = 0;
  for (const part of marked.split(/([[\]{}]|\|[^}]*)/)) {
    if (part === '[' || part === ']') bounds.push(text.length);
    else if (part === '{') opened = text.length;
    else if (part.startsWith('|')) edits.push({ start: opened, end: text.length, text: part.slice(1) });
    else if (part !== '}') text += part;
  }
  const after = applyEdits(text, edits);
  const [start = 0, end = 0] = bounds;
  return remapRanges(text, edits, [{ start, end }])
    .map(
      (range) =>
        `${range.fate}: ${after.slice(0, range.start)}[${after.slice(range.start, range.end)}]${after.slice(range.end)}`,
    )
    .join('');
}

describe('a coded passage after an edit', () => {
  it.each([
    ['before it', 'My {old |}[light head] today', 'same: My [light head] today'],
    ['behind it', 'My [light head] {now|today}', 'same: My [light head] today'],
    ['inside', 'My [li{hg|gh}t head] today', 'changed: My [light head] today'],
    ['put right before it', 'My {|very }[light head]', 'same: My very [light head]'],
    ['put right behind it', 'My [light]{| and free}', 'same: My [light] and free'],
    ['that makes one word with its end', 'a [light]{|er} head', 'changed: a [lighter] head'],
    ['that makes one word with its start', 'an {|un}[easy] night', 'changed: an [uneasy] night'],
    ['that reaches into it', 'so {much [lig|too }ht head]', 'changed: so too [ht head]'],
    ['that reaches out of it', 'so [light he{ad] today|y}', 'changed: so [light he]y'],
    ['in place of all of it', 'so [{tired|weary}] today', 'replaced: so [weary] today'],
    ['that takes more than it', 'so {very [tired]|} today', 'lost: so [] today'],
    ['that takes it away', 'so [{tired|}] today', 'lost: so [] today'],
    ['in Japanese, put behind it', '体が[軽い]{|です}。', 'same: 体が[軽い]です。'],
    ['that adds an accent', '[x]{|\u0302} is', 'changed: [x\u0302] is'],
  ])('%s', (_, marked, expected) => {
    expect(remapped(marked)).toBe(expected);
  });
});

describe('edits', () => {
  it('that follow one another are told as edits of the first text', () => {
    const typed = [
      { start: 4, end: 4, text: 'b' },
      { start: 5, end: 5, text: 'i' },
      { start: 6, end: 6, text: 'g ' },
      { start: 0, end: 1, text: 'M' },
    ].reduce<readonly TextEdit[]>(composeEdits, []);
    expect(typed).toEqual([
      { start: 0, end: 1, text: 'M' },
      { start: 4, end: 4, text: 'big ' },
    ]);
  });

  it('that take words out and put them back change nothing', () => {
    const cut = composeEdits([], { start: 3, end: 8, text: '' });
    const back = composeEdits(cut, { start: 3, end: 3, text: 'light' });
    expect(sharpenEdits('my light head', back)).toEqual([]);
  });

  it('between two versions leave alone what both have', () => {
    expect(
      diffTexts('One line.\nMy hed was light.\nEnd.', 'One line.\nMy head was light.\nThe end.'),
    ).toEqual([
      { start: 15, end: 15, text: 'a' },
      { start: 28, end: 29, text: 'The e' },
    ]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ...'ab ,.\n',
    '体',
    'が',
    '軽い',
    '👩‍👧',
    '🙂',
    'e\u0301',
    'x\u0302',
    'שלום',
    'مرحبا',
    '\u2029',
  ),
  fc.lorem({ maxCount: 2 }),
);
const words = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const change = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 12 }),
  text: fc.array(piece, { maxLength: 4 }),
});

describe('random edits on random codings', () => {
  it('keep every letter that was not edited in its passage, and take none from outside', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(change, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), fc.nat())),
        (text, changes, marks) => {
          let edits: readonly TextEdit[] = [];
          let now = text;
          for (const { at, length, text: put } of changes) {
            const start = at % (now.length + 1);
            const edit = { start, end: Math.min(now.length, start + length), text: put.join('') };
            edits = composeEdits(edits, edit);
            now = applyEdits(now, [edit]);
          }
          const sharp = sharpenEdits(text, edits);
          expect(applyEdits(text, edits)).toBe(now);
          expect(applyEdits(text, sharp)).toBe(now);
          const ranges = marks.flatMap(([a, b]) => {
            const start = Math.min(a % (text.length + 1), b % (text.length + 1));
            const end = Math.max(a % (text.length + 1), b % (text.length + 1));
            return start < end ? [{ start, end }] : [];
          });
          const moved = remapRanges(text, sharp, ranges);
          expect(moved).toHaveLength(ranges.length);
          ranges.forEach((range, index) => lawHolds(text, sharp, range, moved[index]));
        },
      ),
      { numRuns: 400 },
    );
  });
});

function lawHolds(
  text: string,
  edits: readonly TextEdit[],
  range: { readonly start: number; readonly end: number },
  moved: { readonly start: number; readonly end: number; readonly fate: string } | undefined,
): void {
  if (moved === undefined) throw new Error('a range was lost');
  const newPlaces = keptPlaces(text, edits);
  newPlaces.forEach((place, at) => {
    if (place === undefined || /\s/u.test(text[at] ?? '')) return;
    const isOwn = at >= range.start && at < range.end;
    expect(place >= moved.start && place < moved.end).toBe(isOwn);
  });
  expect(moved.fate === 'lost').toBe(moved.start === moved.end);
}

/** New place of every unit of the old text; undefined where an edit took it. */
function keptPlaces(text: string, edits: readonly TextEdit[]): readonly (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let shift = 0;
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    for (let edit = edits[next]; edit !== undefined && edit.end <= at; edit = edits[next]) {
      shift += edit.text.length - (edit.end - edit.start);
      next += 1;
    }
    const edit = edits[next];
    places.push(edit !== undefined && edit.start <= at ? undefined : at + shift);
  }
  return places;
}
