export type Dot = { readonly x: number; readonly y: number; readonly core: boolean };
export type JourneyCell = {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};
export type JourneyGrid = {
  readonly h: number;
  readonly columns: readonly { readonly x: number; readonly w: number; readonly middle: number }[];
  readonly rows: readonly { readonly y: number; readonly h: number }[];
  /** Radius of a person's dot, or null where people are too many for dots: bars then. */
  readonly dot: number | null;
  readonly cell: (row: number, column: number) => JourneyCell;
};

export type JourneyGridRequest = {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  /** Kept left for names, right for what is said of a row, above for phases. */
  readonly nameSpace: number;
  readonly endSpace: number;
  readonly headSpace: number;
  readonly rowHeight: number;
  /** Most people of one cell. */
  readonly most: number;
};

const padding = 3;
/** The line of the time to the experience runs under the dots. */
const lineSpace = 9;
const largestDot = 3.6;
const smallestDot = 1.9;

/** Phases across, themes down: where each cell lies and how large a person's dot can be in all of them. */
export function journeyGrid(request: JourneyGridRequest): JourneyGrid {
  const { columns, width, nameSpace, endSpace, headSpace, rowHeight, most } = request;
  const w = Math.max(1, width - nameSpace - endSpace) / Math.max(1, columns);
  const cell = (row: number, column: number): JourneyCell => ({
    row,
    column,
    x: nameSpace + column * w,
    y: headSpace + row * rowHeight,
    w,
    h: rowHeight,
  });
  return {
    h: headSpace + request.rows * rowHeight,
    columns: Array.from({ length: columns }, (_, column) => {
      const x = nameSpace + column * w;
      return { x, w, middle: x + w / 2 };
    }),
    rows: Array.from({ length: request.rows }, (_, row) => ({
      y: headSpace + row * rowHeight,
      h: rowHeight,
    })),
    dot: dotRadius(most, w - 2 * padding, rowHeight - lineSpace - padding),
    cell,
  };
}

/** The largest radius at which `most` dots fit into a box; null where even the smallest does not. */
function dotRadius(most: number, w: number, h: number): number | null {
  for (let radius = largestDot; radius >= smallestDot - 1e-9; radius -= 0.1) {
    const step = stepOf(radius);
    if (Math.floor(w / step) * Math.floor(h / step) >= most) return radius;
  }
  return null;
}

const stepOf = (radius: number) => radius * 2 + 1.2;

/** People as dots standing on the cell's floor, core customers first, filled from the bottom, centred. */
export function dotsIn(cell: JourneyCell, core: number, others: number, radius: number): readonly Dot[] {
  const step = stepOf(radius);
  const count = core + others;
  const deepest = Math.max(1, Math.floor((cell.h - lineSpace - padding) / step));
  const widest = Math.max(1, Math.floor((cell.w - 2 * padding) / step));
  const across = Math.min(widest, Math.max(Math.ceil(count / deepest), Math.min(count, 4)));
  const floor = cell.y + cell.h - lineSpace;
  return Array.from({ length: count }, (_, index): Dot => {
    const level = Math.floor(index / across);
    const inLevel = Math.min(across, count - level * across);
    const x = cell.x + cell.w / 2 + ((index % across) - (inLevel - 1) / 2) * step;
    return { x, y: floor - step / 2 - level * step, core: index < core };
  });
}

/** A cell's people as a column in two parts, core customers below; heights by `most`, the fullest cell of the figure. */
export function columnIn(cell: JourneyCell, core: number, others: number, most: number) {
  const room = cell.h - lineSpace - padding - 11;
  const unit = room / Math.max(1, most);
  const w = Math.min(26, cell.w * 0.56);
  const x = cell.x + (cell.w - w) / 2;
  const floor = cell.y + cell.h - lineSpace;
  return {
    core: { x, y: floor - core * unit, w, h: core * unit },
    others: { x, y: floor - (core + others) * unit, w, h: others * unit },
    number: { x: x + w / 2, y: floor - (core + others) * unit - 3 },
  };
}

/** Level of the line that tells the time to the experience. */
export function lineLevel(cell: JourneyCell): number {
  return cell.y + cell.h - lineSpace / 2 + 0.5;
}
