import { pageSizes, type PageSize } from './deck-look.ts';
import type { Box } from './slide.ts';
import type { FlatPart, SlidePart } from './slide-content.ts';

/** Narrower pages keep the heights of the wide one and share out its widths. */
function scaledFlat(part: FlatPart, by: number): FlatPart {
  const box: Box = { ...part.box, x: part.box.x * by, w: part.box.w * by };
  switch (part.kind) {
    case 'quotes':
      return { ...part, box, gutter: part.gutter * by };
    case 'barChart':
      return { ...part, box, nameSpace: part.nameSpace * by };
    case 'intervalPlot':
      return { ...part, box, nameSpace: part.nameSpace * by };
    case 'table':
      return {
        ...part,
        box,
        columns: part.columns.map((column) => ({ ...column, width: column.width * by })),
      };
    case 'themeMap': {
      const discs = part.discs.map((disc) => ({
        ...disc,
        x: disc.x * by,
        r: disc.r * by,
        labelAt: { ...disc.labelAt, x: disc.labelAt.x * by },
      }));
      return { ...part, box, discs };
    }
    default:
      return { ...part, box };
  }
}

/** A part of the wide page on another page. */
export function scaledPart(part: SlidePart, size: PageSize): SlidePart {
  const by = size.w / pageSizes.wide.w;
  if (by === 1) return part;
  if (part.kind !== 'stack') return scaledFlat(part, by);
  return {
    ...part,
    box: { ...part.box, x: part.box.x * by, w: part.box.w * by },
    parts: part.parts.map((each) => ({ ...each, part: scaledFlat(each.part, by) })),
  };
}
