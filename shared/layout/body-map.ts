import { bodyRegions, type BodyRegion } from '../domain/code.ts';
import { bodyOutline, figureBox } from './body-outline.ts';
import { regionShapes, type BodySide, type RegionShape } from './body-regions.ts';
import { movePath, pathData, type PathCommand } from './path.ts';
import { placeLabels } from './place-labels.ts';

export type BodyShape = {
  readonly region: BodyRegion;
  readonly side: BodySide;
  readonly look: 'fill' | 'outline';
  readonly count: number;
  /** 0..1, by share of `max`: never so faint that one person disappears. */
  readonly opacity: number;
  readonly d: string;
  readonly path: readonly PathCommand[];
};
export type BodyLabel = {
  readonly region: BodyRegion;
  readonly side: BodySide;
  readonly count: number;
  /** The label's text begins (`start`) or ends (`end`) at x; y is its middle. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** Line from the region to the label. */
  readonly line: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
};
export type BodySilhouette = {
  readonly side: BodySide;
  readonly d: string;
  readonly path: readonly PathCommand[];
  readonly midline: number;
};
export type BodyMapFigure = {
  readonly viewBox: { readonly w: number; readonly h: number };
  readonly silhouettes: readonly BodySilhouette[];
  readonly shapes: readonly BodyShape[];
  readonly labels: readonly BodyLabel[];
  /** Height that a label may take without touching the next. */
  readonly labelHeight: number;
};
export type RegionCounts = Partial<Record<BodyRegion, number>>;

const labelColumn = 188;
const labelGap = 14;
const margin = 4;
const comfortableLabel = 29;

const shapeOf = (region: BodyRegion): RegionShape => regionShapes[region];

function opacityOf(count: number, max: number): number {
  return Math.min(0.92, 0.28 + 0.64 * (max > 0 ? count / max : 0));
}

function midlines(withBack: boolean): Record<BodySide, number> {
  const half = figureBox.w / 2;
  if (!withBack) return { front: half + margin, back: Number.NaN };
  return { front: labelColumn + half, back: labelColumn + half + figureBox.w };
}

/** Larger areas first, so that an eye is not hidden under the face. */
function drawingOrder(regions: readonly BodyRegion[]): BodyRegion[] {
  const wide: readonly BodyRegion[] = [
    'whole-body',
    'skin',
    'hair',
    'head',
    'face',
    'arms',
    'legs',
    'chest',
    'upper-back',
  ];
  const rank = (region: BodyRegion) => (wide.includes(region) ? wide.indexOf(region) : wide.length);
  return [...regions].toSorted((a, b) => rank(a) - rank(b));
}

function labelsOf(
  regions: readonly BodyRegion[],
  counts: RegionCounts,
  midline: number,
  left: boolean,
  height: number,
): { labels: BodyLabel[]; labelHeight: number } {
  const labelHeight = Math.min(comfortableLabel, figureBox.h / Math.max(1, regions.length));
  const wishes = regions.map((region) => ({ at: shapeOf(region).anchor.y, size: labelHeight }));
  const places = placeLabels(wishes, 0, height);
  const edge = left ? midline - figureBox.w / 2 - labelGap / 2 : midline + figureBox.w / 2 + labelGap / 2;
  const labels = regions.map((region, index): BodyLabel => {
    const { anchor, side } = shapeOf(region);
    const y = places[index] ?? anchor.y;
    const x1 = midline + (left ? -anchor.x : anchor.x);
    return {
      region,
      side,
      count: counts[region] ?? 0,
      x: edge + (left ? -labelGap / 2 : labelGap / 2),
      y,
      anchor: left ? 'end' : 'start',
      line: { x1, y1: anchor.y, x2: edge, y2: y },
    };
  });
  return { labels, labelHeight };
}

/**
 * A body map as numbers: silhouettes, one shape per region with people, and labels that do not overlap. `counts` are
 * people per region, `max` the count drawn strongest (commonly the number of people asked). The back is drawn where a
 * region of the back has people, or always with `bothSides`. Regions with no people are left out.
 */
export function bodyMapFigure(
  counts: RegionCounts,
  max: number,
  options: { readonly bothSides?: boolean } = {},
): BodyMapFigure {
  const regions = bodyRegions.filter((region) => (counts[region] ?? 0) > 0);
  const withBack = options.bothSides === true || regions.some((region) => shapeOf(region).side === 'back');
  const middle = midlines(withBack);
  const sides: readonly BodySide[] = withBack ? ['front', 'back'] : ['front'];
  const silhouettes = sides.map((side) => {
    const path = movePath(bodyOutline, { dx: middle[side], dy: 0 });
    return { side, path, d: pathData(path), midline: middle[side] };
  });
  const shapes = drawingOrder(regions).map((region): BodyShape => {
    const { side, look, paths } = shapeOf(region);
    const path = paths.flatMap((part) => movePath(part, { dx: middle[side], dy: 0 }));
    const count = counts[region] ?? 0;
    return { region, side, look, count, opacity: opacityOf(count, max), path, d: pathData(path) };
  });
  const onSide = (side: BodySide) => regions.filter((region) => shapeOf(region).side === side);
  const front = labelsOf(onSide('front'), counts, middle.front, withBack, figureBox.h);
  const back = labelsOf(onSide('back'), counts, middle.back, false, figureBox.h);
  const w = withBack ? 2 * labelColumn + 2 * figureBox.w : figureBox.w + margin + labelGap + labelColumn;
  return {
    viewBox: { w, h: figureBox.h },
    silhouettes,
    shapes,
    labels: [...front.labels, ...back.labels],
    labelHeight: Math.min(front.labelHeight, back.labelHeight),
  };
}
