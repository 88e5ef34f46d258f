import { bodyRegions, type BodyRegion } from '../domain/code.ts';
import { regionShapes, type BodySide, type RegionShape } from './body-regions.ts';

export type BodyStep = 'up' | 'down' | 'left' | 'right';

/** Where a region stands for the arrows: its label's place, but the whole body comes before the head. */
const shapeOf = (region: BodyRegion): Pick<RegionShape, 'side' | 'anchor'> =>
  region === 'whole-body' ? { side: 'front', anchor: { x: 0, y: -20 } } : regionShapes[region];

/** Regions whose labels begin within this height of one another count as one row. */
const rowHeight = 16;

/** Regions of a side from head to foot, then from the midline outwards: each is met by going up or down. */
function fromHeadToFoot(side: BodySide): readonly BodyRegion[] {
  return bodyRegions
    .filter((region) => shapeOf(region).side === side)
    .toSorted(
      (a, b) => shapeOf(a).anchor.y - shapeOf(b).anchor.y || shapeOf(a).anchor.x - shapeOf(b).anchor.x,
    );
}

function nearestInHeight(regions: readonly BodyRegion[], y: number): BodyRegion | undefined {
  return regions.toSorted((a, b) => Math.abs(shapeOf(a).anchor.y - y) - Math.abs(shapeOf(b).anchor.y - y))[0];
}

/**
 * Region next to one on the body map. Up and down go through all regions of a side, front or back; right goes outwards
 * in the row and over to the back, left inwards and over to the front. At an end the region stays.
 */
export function stepOnBody(from: BodyRegion, step: BodyStep): BodyRegion {
  const { side, anchor } = shapeOf(from);
  const ordered = fromHeadToFoot(side);
  if (step === 'up' || step === 'down')
    return ordered[ordered.indexOf(from) + (step === 'up' ? -1 : 1)] ?? from;
  const direction = step === 'right' ? 1 : -1;
  const inRow = ordered
    .filter((region) => Math.abs(shapeOf(region).anchor.y - anchor.y) <= rowHeight)
    .filter((region) => (shapeOf(region).anchor.x - anchor.x) * direction > 0)
    .toSorted((a, b) => (shapeOf(a).anchor.x - shapeOf(b).anchor.x) * direction);
  if (inRow[0] !== undefined) return inRow[0];
  const other: BodySide = side === 'front' ? 'back' : 'front';
  const isOver = (side === 'front') === (step === 'right');
  return (isOver ? nearestInHeight(fromHeadToFoot(other), anchor.y) : undefined) ?? from;
}
