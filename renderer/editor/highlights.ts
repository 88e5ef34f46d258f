/** Names under which `highlights.css` styles painted ranges. */
export type HighlightName =
  `coding-${string}` | `selected-${string}` | `reading-${'selection' | 'found' | 'hit' | 'alone' | 'drop'}`;

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

/** Highlights of one reader; `clear` takes all of them off the page again. */
export function createHighlights(): Highlights {
  // An older browser still reads and codes: stripes and names stand in the margin, tints are missing.
  if (typeof Highlight === 'undefined') return noHighlights;
  const registry = CSS.highlights;
  const made = new Map<HighlightName, Highlight>();

  function named(name: HighlightName): Highlight {
    const known = made.get(name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = priorities.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
    made.set(name, highlight);
    registry.set(name, highlight);
    return highlight;
  }

  return {
    add: (name, range) => void named(name).add(range),
    delete: (name, range) => void made.get(name)?.delete(range),
    set: (name, ranges) => {
      const highlight = named(name);
      highlight.clear();
      for (const range of ranges) highlight.add(range);
    },
    clear: () => {
      for (const name of made.keys()) registry.delete(name);
      made.clear();
    },
  };
}
