import type { Turn } from '../domain/transcript.ts';

/** Flags of every regular expression: all hits, without regard to case, by character, `^` and `$` at each line. */
const flags = 'gimu';

/** @returns the expression, or what is wrong with it in the words of the machine */
export function readPattern(
  pattern: string,
): { readonly ok: true; readonly expression: RegExp } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, expression: new RegExp(pattern, flags) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, '') };
  }
}

/** A text and the bounds of its turns, as plain numbers: start and end of each in turn. */
export type PatternText = { readonly text: string; readonly turns: readonly number[] };

/** Hits of all texts, three numbers each: index of the text, start, end. `complete`: false where there were more. */
export type PatternHits = { readonly hits: readonly number[]; readonly complete: boolean };

/**
 * Finds a regular expression inside turns. May take for ever with some expressions: only for a worker that can be ended.
 * Empty matches are no hits.
 */
export function patternHits(texts: readonly PatternText[], pattern: string, most: number): PatternHits {
  const expression = new RegExp(pattern, flags);
  const hits: number[] = [];
  for (const [at, { text, turns }] of texts.entries()) {
    for (let turn = 0; turn < turns.length; turn += 2) {
      const from = turns[turn] ?? 0;
      for (const match of text.slice(from, turns[turn + 1] ?? 0).matchAll(expression)) {
        if (match[0] === '') continue;
        if (hits.length === most * 3) return { hits, complete: false };
        hits.push(at, from + match.index, from + match.index + match[0].length);
      }
    }
  }
  return { hits, complete: true };
}

/** Bounds of the turns to search. */
export function turnBounds(
  turns: readonly Turn[],
  filter: ((turn: Turn) => boolean) | undefined,
): readonly number[] {
  return turns.flatMap((turn) => (filter === undefined || filter(turn) ? [turn.start, turn.end] : []));
}
