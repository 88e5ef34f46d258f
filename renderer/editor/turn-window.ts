/** Turns `first` to `last`, both included. */
export type TurnWindow = { readonly first: number; readonly last: number };

/** What is from `first` to `end`, without the latter, in an element of its own: turns in a group, groups in a section. */
export type TurnGroup = { readonly element: HTMLElement; readonly first: number; readonly end: number };

/** The turns of a page, one element each, the groups they stand in, and the sections these stand in. */
export type LaidTurns = {
  readonly elements: readonly HTMLElement[];
  readonly groups: readonly TurnGroup[];
  readonly sections: readonly TurnGroup[];
};

export function turnsOfWindow({ first, last }: TurnWindow): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/**
 * Turns on the screen and `overscan` pixels around it, by binary search over boxes: first those of sections and groups, so
 * that a turn far from the screen is never asked for its box, which would have it laid out.
 */
export function windowOf(
  { elements, groups, sections }: LaidTurns,
  scroller: HTMLElement,
  overscan: number,
): TurnWindow {
  const view = scroller.getBoundingClientRect();
  const endsBelow = (element: HTMLElement) => element.getBoundingClientRect().bottom > view.top - overscan;
  const beginsBelow = (element: HTMLElement) => element.getBoundingClientRect().top >= view.bottom + overscan;
  const everywhere = { first: 0, end: sections.length };
  const endingIn = (all: readonly TurnGroup[], among: Span | undefined) =>
    among && all[firstWhere(among, (at) => holds(all[at]?.element, endsBelow))];
  const beginningIn = (all: readonly TurnGroup[], among: Span | undefined) =>
    among && all[firstWhere(among, (at) => holds(all[at]?.element, beginsBelow)) - 1];
  const from = endingIn(groups, endingIn(sections, everywhere));
  const to = beginningIn(groups, beginningIn(sections, everywhere));
  return {
    first: firstWhere(from ?? nowhere(elements.length), (at) => holds(elements[at], endsBelow)),
    last: firstWhere(to ?? nowhere(0), (at) => holds(elements[at], beginsBelow)) - 1,
  };
}

type Span = { readonly first: number; readonly end: number };

const nowhere = (at: number) => ({ first: at, end: at });

function holds(element: HTMLElement | undefined, test: (element: HTMLElement) => boolean): boolean {
  return element !== undefined && test(element);
}

/** First index from `first` on for which the test holds, `end` where it never does; it must hold for all that follow. */
function firstWhere(
  { first, end }: { readonly first: number; readonly end: number },
  test: (at: number) => boolean,
): number {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
