import { jaccardIndex } from './match-themes.ts';
import type { Pattern } from './patterns.ts';

/** A pattern is a variant of an earlier one where both share at least this much: of united people and of united codes. */
const alike = 0.5;

/**
 * Patterns without the variants of earlier ones, in the same order: what a person reads first. A lattice has every shade of
 * a pattern (a code more, a person less); a variant is one that shares at least half of the people and half of the codes
 * with a pattern that was kept. With `limit` at most so many.
 */
export function leadingPatterns(patterns: readonly Pattern[], limit: number = Infinity): readonly Pattern[] {
  const kept: {
    readonly pattern: Pattern;
    readonly people: ReadonlySet<string>;
    readonly codes: ReadonlySet<string>;
  }[] = [];
  for (const pattern of patterns) {
    if (kept.length >= limit) break;
    const [people, codes] = [new Set(pattern.people), new Set(pattern.codeIds)];
    const variant = kept.some(
      (earlier) =>
        jaccardIndex(earlier.codes, codes) >= alike && jaccardIndex(earlier.people, people) >= alike,
    );
    if (!variant) kept.push({ pattern, people, codes });
  }
  return kept.map(({ pattern }) => pattern);
}
