/** A coding in a portrait: half-open range of its transcript, its lane, and its phase or null. */
export type StripMark = {
  readonly start: number;
  readonly end: number;
  readonly lane: number;
  readonly phase: number | null;
};
export type StripSource = { readonly length: number; readonly marks: readonly StripMark[] };

export type StripCell = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type Strip = { readonly y: number; readonly h: number; readonly cells: readonly StripCell[] };
export type StripColumn = { readonly phase: number | null; readonly x: number; readonly w: number };
export type PortraitStrips = {
  readonly w: number;
  readonly h: number;
  /** One a transcript, cells in the order of its marks. */
  readonly strips: readonly Strip[];
  /** Phases side by side; a single one over the whole width where transcripts run from beginning to end. */
  readonly columns: readonly StripColumn[];
};

export type StripBox = {
  readonly w: number;
  /** Room for names at the left, for headings above. */
  readonly nameW: number;
  readonly top: number;
  readonly lanes: number;
  readonly laneH: number;
  readonly gap: number;
};

/** Thinner, and a mark could not be seen. */
const thinnest = 2.5;
const columnGap = 10;

/** Transcripts under one another, each stretched from its beginning to its end over the same width. */
export function stripsByShare(sources: readonly StripSource[], box: StripBox): PortraitStrips {
  const width = Math.max(1, box.w - box.nameW);
  return stripsOf(sources, box, [{ phase: null, x: box.nameW, w: width }], ({ length, marks }) =>
    marks.map(({ start, end }) => ({
      x: box.nameW + (start / Math.max(1, length)) * width,
      w: ((end - start) / Math.max(1, length)) * width,
    })),
  );
}

/**
 * Transcripts under one another with the same phase in the same column: inside, only coded text, in its order and on one scale for
 * all, so that a longer cell is longer text. `phases` are those to show, null for codings without one.
 */
export function stripsByPhase(
  sources: readonly StripSource[],
  box: StripBox,
  phases: readonly (number | null)[],
): PortraitStrips {
  const width = Math.max(1, box.w - box.nameW - columnGap * Math.max(0, phases.length - 1));
  const own = width / Math.max(1, phases.length);
  const columns = phases.map((phase, at) => ({ phase, x: box.nameW + at * (own + columnGap), w: own }));
  const spans = sources.map(({ marks }) => columns.map(({ phase }) => coveredBefore(marks, phase)));
  const longest = Math.max(1, ...spans.flat().map(({ total }) => total));
  return stripsOf(sources, box, columns, ({ marks }, source) =>
    marks.map(({ start, end, phase }) => {
      const at = phases.indexOf(phase);
      const column = columns[at];
      const span = spans[source]?.[at];
      if (!column || !span) return { x: box.nameW, w: 0 };
      return {
        x: column.x + (span.before(start) / longest) * column.w,
        w: ((span.before(end) - span.before(start)) / longest) * column.w,
      };
    }),
  );
}

function stripsOf(
  sources: readonly StripSource[],
  box: StripBox,
  columns: readonly StripColumn[],
  place: (source: StripSource, at: number) => readonly { readonly x: number; readonly w: number }[],
): PortraitStrips {
  const h = box.lanes * box.laneH;
  const strips = sources.map((source, at) => {
    const y = box.top + at * (h + box.gap);
    const cells = place(source, at).map(({ x, w }, mark) => ({
      x,
      w: Math.max(thinnest, w),
      y: y + (source.marks[mark]?.lane ?? 0) * box.laneH,
      h: box.laneH - 1,
    }));
    return { y, h, cells };
  });
  return { w: box.w, h: box.top + sources.length * (h + box.gap), strips, columns };
}

/** Length of text that any mark of a phase covers before a place, each stretch once. */
function coveredBefore(
  marks: readonly StripMark[],
  phase: number | null,
): { readonly total: number; readonly before: (place: number) => number } {
  const covered: { start: number; end: number; before: number }[] = [];
  let total = 0;
  for (const { start, end } of marks.filter((mark) => mark.phase === phase)) {
    const last = covered.at(-1);
    const from = Math.max(start, last?.end ?? 0);
    if (from >= end) continue;
    covered.push({ start: from, end, before: total });
    total += end - from;
  }
  return {
    total,
    before: (place) => {
      const last = covered.findLast((each) => each.start <= place);
      return last === undefined ? 0 : last.before + Math.min(place, last.end) - last.start;
    },
  };
}
