/** Names under which `highlights.css` styles painted ranges. */
export type HighlightName =
  | `coding-${string}`
  | `selected-${string}`
  | `reading-${'suggestion' | 'selection' | 'found' | 'hit' | 'alone' | 'drop'}`;

/** Named sets of ranges that the browser paints over text, without touching the page's nodes. */
export type Highlights = {
  readonly add: (name: HighlightName, range: AbstractRange) => void;
  readonly delete: (name: HighlightName, range: AbstractRange) => void;
  readonly set: (name: HighlightName, ranges: readonly AbstractRange[]) => void;
  readonly clear: () => void;
};

// Later wins where backgrounds meet: selection over a selected coding over codings.
const priorities: readonly (readonly [prefix: string, priority: number])[] = [
  ['coding-', 1],
  ['selected-', 2],
  ['reading-alone', 2],
  ['reading-hit', 3],
  ['reading-found', 3],
  ['reading-drop', 4],
  ['reading-selection', 4],
];

const noHighlights: Highlights = {
  add: () => undefined,
  delete: () => undefined,
  set: () => undefined,
  clear: () => undefined,
};

/**
 * Highlights of one reader; `clear` takes all of them off the page again. Names are the page's, not the reader's: two
 * transcripts that stand side by side share a highlight, and each takes off only what it put there.
 */
export function createHighlights(): Highlights {
  // An older browser still reads and codes: stripes and names stand in the margin, tints are missing.
  if (typeof Highlight === 'undefined') return noHighlights;
  const own = new Map<HighlightName, Set<AbstractRange>>();

  function ownOf(name: HighlightName): Set<AbstractRange> {
    const known = own.get(name);
    if (known !== undefined) return known;
    const ranges = new Set<AbstractRange>();
    own.set(name, ranges);
    return ranges;
  }

  function add(name: HighlightName, range: AbstractRange): void {
    ownOf(name).add(range);
    registered(name).add(range);
  }

  function remove(name: HighlightName, range: AbstractRange): void {
    if (own.get(name)?.delete(range) === true) CSS.highlights.get(name)?.delete(range);
  }

  function removeAll(name: HighlightName): void {
    for (const range of ownOf(name)) remove(name, range);
  }

  return {
    add,
    delete: remove,
    set: (name, ranges) => {
      removeAll(name);
      for (const range of ranges) add(name, range);
    },
    clear: () => {
      for (const name of own.keys()) {
        removeAll(name);
        if (CSS.highlights.get(name)?.size === 0) CSS.highlights.delete(name);
      }
      own.clear();
    },
  };
}

function registered(name: HighlightName): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  highlight.priority = priorities.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
  CSS.highlights.set(name, highlight);
  return highlight;
}
