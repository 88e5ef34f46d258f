import Fuse from 'fuse.js';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { ancestorIds } from './code-forest.ts';
import type { Forest } from './code-forest.ts';

export type CodeFilter = {
  /** Codes that answer to the words, best first. */
  readonly matches: readonly Id[];
  /** The matches and all that stand above them. */
  readonly shown: ReadonlySet<Id>;
};

/** A finder over names (which weigh most) and descriptions; made once per codebook. */
export function codeFinder(codes: readonly ListedCode[]): Fuse<ListedCode> {
  return new Fuse(codes, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'description', weight: 1 },
    ],
    threshold: 0.28,
    ignoreLocation: true,
  });
}

/** undefined where there is nothing to filter by. */
export function filterCodes(finder: Fuse<ListedCode>, forest: Forest, words: string): CodeFilter | undefined {
  const asked = words.trim();
  if (asked === '') return undefined;
  const matches = finder.search(asked).map((result) => result.item.id);
  const shown = new Set(matches.flatMap((id) => [id, ...ancestorIds(forest, id)]));
  return { matches, shown };
}
