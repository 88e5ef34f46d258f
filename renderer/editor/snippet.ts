import type { SearchHit } from '../../shared/api/search-procedures.ts';

/** The backend gives up to this many characters on either side; as many as that means that more was there. */
const contextLength = 60;
/** A word longer than this is no word but a script without spaces: it is cut where it is cut. */
const longestWord = 20;

/** The words around a hit, ended at whole words, with an ellipsis where more was said. */
export function snippet({ before, after }: Pick<SearchHit, 'before' | 'after'>): {
  readonly before: string;
  readonly after: string;
} {
  return {
    before: isCut(before) ? `…${before.slice(brokenStart(before))}` : before,
    after: isCut(after) ? `${after.slice(0, after.length - brokenEnd(after))}…` : after,
  };
}

// Half a surrogate pair may have been dropped.
const isCut = (text: string) => text.length >= contextLength - 1;

function brokenStart(text: string): number {
  const space = text.search(/\s/u);
  return space >= 0 && space < longestWord ? space + 1 : 0;
}

function brokenEnd(text: string): number {
  const last = /\s\S*$/u.exec(text)?.[0].length ?? 0;
  return last <= longestWord ? last : 0;
}
