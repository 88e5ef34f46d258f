import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { CodeFinder } from '../../data/code-finder.ts';
import { ancestorIds } from './code-forest.ts';
import type { Forest } from './code-forest.ts';

export type CodeFilter = {
  /** Codes that answer to the words, best first. */
  readonly matches: readonly Id[];
  /** The matches and all that stand above them. */
  readonly shown: ReadonlySet<Id>;
};

/** undefined where there is nothing to filter by. */
export function filterCodes(
  find: CodeFinder<ListedCode>,
  forest: Forest,
  words: string,
): CodeFilter | undefined {
  if (words.trim() === '') return undefined;
  const matches = find(words).map((code) => code.id);
  const shown = new Set(matches.flatMap((id) => [id, ...ancestorIds(forest, id)]));
  return { matches, shown };
}
