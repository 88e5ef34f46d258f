/** A last word of so many letters does not stand alone in a line. */
const loneWord = 9;
const fewestWords = 5;
const noBreak = '\u00A0';

/** The words with the last two held together where the last is short, so that no line is one little word. */
export function withoutLoneWord(text: string): string {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < fewestWords || last.length > loneWord || (words.at(-2) ?? '').length > loneWord * 2)
    return text;
  return `${words.slice(0, -1).join(' ')}${noBreak}${last}`;
}

/** The same of runs: a break between the last words lies in the last run, or is left alone. */
export function heldTogether<Run extends { readonly text: string }>(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: withoutLoneWord(last.text) }] : runs;
}

const leastTitle = 0.45;
const halvings = 8;
/** Where a Japanese line ends best. */
const pauses = /[、。：；]$/u;
/** A quotation that begins and does not end. */
const opened = /[“「『][^”」』]*$/u;

/** Lines of a text at a width, in words. */
type LinesAt = (w: number) => readonly string[];

/**
 * The width in inches at which a title has still as many lines as at `w` and they are of like length, no last word alone.
 * Where Japanese lines can all end at a pause, or no line in the middle of a quotation, at a width between, that one.
 */
export function balancedWidth(at: LinesAt, w: number): number {
  const lines = at(w).length;
  let [low, high] = [w * leastTitle, w];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (at(middle).length <= lines) high = middle;
    else low = middle;
  }
  const asks = at(w).join('');
  if (!/[、。：；“「『]/u.test(asks)) return high;
  const between = Array.from({ length: halvings }, (_, step) => {
    const width = high + ((w - high) * step) / halvings;
    return { width, ends: at(width).slice(0, -1) };
  });
  const paused = between.find(({ ends }) => ends.every((line) => pauses.test(line.trim())));
  const whole = between.find(({ ends }) => ends.every((line) => !opened.test(line)));
  return (paused ?? whole)?.width ?? high;
}
