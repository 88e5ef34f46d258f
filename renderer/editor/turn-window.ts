/** Turns `first` to `last`, both included. */
export type TurnWindow = { readonly first: number; readonly last: number };

/** Turns `first` to `end`, without the latter, in an element of their own. */
export type TurnGroup = { readonly element: HTMLElement; readonly first: number; readonly end: number };

/** The turns of a page, one element each, and the groups they stand in. */
export type LaidTurns = { readonly elements: readonly HTMLElement[]; readonly groups: readonly TurnGroup[] };

export function turnsOfWindow({ first, last }: TurnWindow): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/**
 * Turns on the screen and `overscan` pixels around it, by binary search over boxes: first those of the groups, so that
 * a turn far from the screen is never asked for its box, which would have it laid out.
 */
export function windowOf(
  { elements, groups }: LaidTurns,
  scroller: HTMLElement,
  overscan: number,
): TurnWindow {
  const view = scroller.getBoundingClientRect();
  const endsBelow = (element: HTMLElement) => element.getBoundingClientRect().bottom > view.top - overscan;
  const beginsBelow = (element: HTMLElement) => element.getBoundingClientRect().top >= view.bottom + overscan;
  const everywhere = { first: 0, end: groups.length };
  const from = groups[firstWhere(everywhere, (at) => holds(groups[at]?.element, endsBelow))];
  const to = groups[firstWhere(everywhere, (at) => holds(groups[at]?.element, beginsBelow)) - 1];
  return {
    first: firstWhere(from ?? nowhere(elements.length), (at) => holds(elements[at], endsBelow)),
    last: firstWhere(to ?? nowhere(0), (at) => holds(elements[at], beginsBelow)) - 1,
  };
}

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
