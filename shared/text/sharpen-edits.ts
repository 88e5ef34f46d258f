import { diffArrays } from 'diff';
import { anchoredPairs, type PlacedWord } from './anchored-pairs.ts';
import { isCutBetween, tokensOf } from './characters.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/** Beyond so many differing words two passages are different passages, and looking on would only find chance. */
const mostDifferences = 800;
/** The same within a stretch that lies between words that surely stayed. */
const mostBetween = 150;

/**
 * The same change said with as little replaced as possible: what is in both the old and the new words of an edit stays
 * untouched. So words that were cut out and put back count as kept.
 */
export function sharpenEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.flatMap((edit) => {
    if (edit.start === edit.end || edit.text === '') return [edit];
    const inner = differences(text.slice(edit.start, edit.end), edit.text);
    return inner.map(({ start, end, text: words }) => ({
      start: edit.start + start,
      end: edit.start + end,
      text: words,
    }));
  });
}

/** What changed between two versions of a text: lines first (fast on long texts), words where lines differ. */
export function diffTexts(before: string, after: string): readonly TextEdit[] {
  const lines = tokenEdits(linesOf(before), linesOf(after)) ?? [
    { start: 0, end: before.length, text: after },
  ];
  return sharpenEdits(before, lines);
}

function differences(before: string, after: string, most = mostDifferences): readonly TextEdit[] {
  const whole = trimmed(before, { start: 0, end: before.length, text: after });
  if (whole === undefined || whole.start === whole.end || whole.text === '') return whole ? [whole] : [];
  const found = tokenEdits(tokensOf(before), tokensOf(after), most);
  const edits = found?.flatMap((edit) => trimmed(before, edit) ?? []) ??
    (most === mostBetween ? undefined : anchored(before, after)) ?? [whole];
  return applyEdits(before, edits) === after ? edits : [whole];
}

/** Between words that surely stayed each stretch is compared for itself; undefined where no word surely stayed. */
function anchored(before: string, after: string): readonly TextEdit[] | undefined {
  const [old, now] = [placedWords(before), placedWords(after)];
  const pairs = anchoredPairs(old, now);
  if (pairs.length === 0) return undefined;
  const edits: TextEdit[] = [];
  let [from, to] = [0, 0];
  const compare = (end: number, newEnd: number) => {
    const [words, newWords] = [before.slice(from, end), after.slice(to, newEnd)];
    if (words === newWords) return;
    for (const edit of differences(words, newWords, mostBetween))
      edits.push({ ...edit, start: edit.start + from, end: edit.end + from });
  };
  for (const [at, there] of pairs) {
    const [word, newWord] = [old[at], now[there]];
    if (word === undefined || newWord === undefined) continue;
    compare(word.start, newWord.start);
    from = word.start + word.word.length;
    to = newWord.start + newWord.word.length;
  }
  compare(before.length, after.length);
  return edits;
}

function placedWords(text: string): readonly PlacedWord[] {
  let at = 0;
  return tokensOf(text).flatMap((word) => {
    const start = at;
    at += word.length;
    return /^\s/u.test(word) ? [] : [{ word, start }];
  });
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function tokenEdits(
  before: readonly string[],
  after: readonly string[],
  most = mostDifferences,
): readonly TextEdit[] | undefined {
  const changes = diffArrays([...before], [...after], { maxEditLength: most });
  if (changes === undefined) return undefined;
  const edits: TextEdit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { added, removed, value } of changes) {
    const words = value.join('');
    if (!added && !removed) {
      if (open) edits.push(open);
      open = undefined;
      at += words.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open.text += words;
    else at = open.end = at + words.length;
  }
  return open ? [...edits, open] : edits;
}

/** Without what both ends have in common; undefined where nothing is left. Visible characters stay whole. */
function trimmed(before: string, { start, end, text }: TextEdit): TextEdit | undefined {
  const old = before.slice(start, end);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  while (head > 0 && !(isCutBetween(old, head) && isCutBetween(text, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  while (tail > 0 && !(isCutBetween(old, old.length - tail) && isCutBetween(text, text.length - tail)))
    tail -= 1;
  if (head + tail === old.length && head + tail === text.length) return undefined;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}
