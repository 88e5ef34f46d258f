/** A vertical extent in the margin, in any unit; `top` < `bottom`. */
export type Extent = { readonly id: string; readonly top: number; readonly bottom: number };

export type LaneAssignment = {
  /** Lane of each extent, 0 nearest the text. */
  readonly lanes: ReadonlyMap<string, number>;
  readonly count: number;
};

/**
 * Puts extents that overlap beside one another: each takes the first lane that is free from its top on (greedy
 * interval colouring, which never needs more lanes than the most that overlap at one height). Higher ones come
 * first, then longer ones, then by id, so that the same extents always get the same lanes.
 * @param gap extents nearer than this count as touching.
 */
export function assignLanes(extents: readonly Extent[], gap = 0): LaneAssignment {
  const ordered = extents.toSorted(
    (a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const lanes = new Map<string, number>();
  const ends: number[] = [];
  for (const extent of ordered) {
    const free = ends.findIndex((end) => end + gap <= extent.top);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = extent.bottom;
    lanes.set(extent.id, lane);
  }
  return { lanes, count: ends.length };
}

export type PlacedLabel = { readonly id: string; readonly top: number };

export type LabelPlacement = {
  readonly placed: readonly PlacedLabel[];
  /** Labels that found no room, and where the line that counts them goes. */
  readonly hidden: readonly string[];
  readonly moreTop: number;
};

/**
 * Sets one-line labels beside their extents without touching: each at its extent's top or just below the label
 * before it, none lower than `room`. Where room runs out the last line says how many more there are.
 */
export function placeLabels(extents: readonly Extent[], lineHeight: number, room: number): LabelPlacement {
  const ordered = extents.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1));
  const lines = Math.max(1, Math.floor(room / lineHeight));
  const latest = (index: number, count: number) => room - (count - index) * lineHeight;
  const fits = ordered.length <= lines;
  const shown = fits ? ordered : ordered.slice(0, lines - 1);
  const rows = fits ? shown.length : shown.length + 1;
  let next = 0;
  const placed = shown.map((extent, index) => {
    const top = Math.max(next, Math.min(extent.top, Math.max(0, latest(index, rows))));
    next = top + lineHeight;
    return { id: extent.id, top };
  });
  return { placed, hidden: ordered.slice(shown.length).map((extent) => extent.id), moreTop: next };
}
