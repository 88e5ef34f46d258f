import { bodyRegions, type BodyRegion } from '../domain/code.ts';
import type { RegionCounts } from './body-map.ts';
import { bodyLines, bodyOutline, figureBox } from './body-outline.ts';
import { regionShapes, type BodySide, type RegionShape } from './body-regions.ts';
import { movePath, pathBounds, pathData, type Bounds, type PathCommand } from './path.ts';
import { placeLabels } from './place-labels.ts';

/** One drawn body: a group of people seen from one side. */
export type DrawnBody = {
  readonly group: number;
  readonly side: BodySide;
  readonly d: string;
  readonly lines: string;
  /** Middle of the words under the feet. */
  readonly caption: { readonly x: number; readonly y: number };
};
export type DrawnRegion = {
  readonly group: number;
  readonly side: BodySide;
  readonly region: BodyRegion;
  readonly look: RegionShape['look'];
  readonly d: string;
  /** Its parts, one or two: where signs may stand. */
  readonly parts: readonly (readonly PathCommand[])[];
};
/** The name of a region with lines to the bodies that it belongs to. */
export type DrawnLabel = {
  readonly region: BodyRegion;
  readonly side: BodySide;
  readonly box: Bounds;
  /** `middle` where it stands between two bodies. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly { readonly group: number; readonly d: string }[];
};
export type BodyFigure = {
  readonly w: number;
  readonly h: number;
  readonly bodies: readonly DrawnBody[];
  /** Wide regions first, so that an eye is not hidden under the face. */
  readonly regions: readonly DrawnRegion[];
  /** From head to foot, the front before the back: the order of the arrow keys. */
  readonly labels: readonly DrawnLabel[];
  /** Regions with people for whose names there is no room, from head to foot. */
  readonly unnamed: readonly BodyRegion[];
};

export type BodyFigureRequest = {
  /** People by region of one group, or of two that are compared. */
  readonly groups: readonly RegionCounts[];
  readonly width: number;
  /** Greatest height of a body. */
  readonly tallest: number;
  readonly labelWidth: number;
  readonly rowHeight: number;
  /** Height kept under each body for its name, at least 20. */
  readonly captionHeight: number;
};

const lineGap = 6;
const least = { single: 80, compared: 80 } as const;
const panelGap = 28;
const leastNames = 8;

type Setting = BodyFigureRequest & {
  readonly bodyWidth: number;
  readonly scale: number;
};
type Panel = { readonly side: BodySide; readonly regions: readonly BodyRegion[] };
type Place = { readonly x: number; readonly y: number };

/**
 * One or two groups of people as bodies in a box `width` wide, all lengths in its unit. One group: front and back beside
 * one another with names outside. Two groups: for each side the two bodies with the names between them. Where that is
 * too wide, the sides stand below one another. The back is drawn where a region of the back has people. Names of one
 * side never overlap: of more regions than have room beside the body those with most people are named, eight at least, for
 * which the figure grows. Regions with no people are left out.
 */
export function bodyFigure(request: BodyFigureRequest): BodyFigure {
  const felt = bodyRegions.filter((region) => request.groups.some((counts) => (counts[region] ?? 0) > 0));
  const panels = panelsOf(felt);
  const compared = request.groups.length > 1;
  const columns = compared ? 2 : 1;
  const wide =
    panels.length > 1 &&
    request.width >=
      2 * (columns * (compared ? least.compared : least.single) + request.labelWidth) +
        (compared ? panelGap : 0);
  const across = wide ? 2 : 1;
  const room = (request.width - (compared && wide ? panelGap : 0)) / across - request.labelWidth - lineGap;
  const bodyWidth = Math.max(40, Math.min(room / columns, (request.tallest * figureBox.w) / figureBox.h));
  const setting = { ...request, bodyWidth, scale: bodyWidth / figureBox.w };
  const used = columns * bodyWidth + request.labelWidth + lineGap;
  const left = (request.width - used * across - (compared && wide ? panelGap : 0)) / 2;
  const drawn: ReturnType<typeof drawPanel>[] = [];
  let y = 0;
  let bottom = 0;
  panels.forEach((panel, index) => {
    const x = left + (wide ? index * (used + (compared ? panelGap : 0)) : 0);
    // One group with both sides: the names of the front stand left of it, so that the bodies are neighbours.
    const one = drawPanel(panel, { x, y: wide ? 0 : y }, setting, !compared && wide && index === 0);
    drawn.push(one);
    y += one.h + panelGap / 2;
    bottom = wide ? Math.max(bottom, one.h) : y - panelGap / 2;
  });
  return {
    w: request.width,
    h: bottom,
    bodies: drawn.flatMap((panel) => panel.bodies),
    regions: drawn.flatMap((panel) => panel.regions),
    labels: drawn.flatMap((panel) => panel.labels),
    unnamed: drawn.flatMap((panel) => panel.unnamed),
  };
}

function panelsOf(felt: readonly BodyRegion[]): readonly Panel[] {
  const onSide = (side: BodySide) => felt.filter((region) => regionShapes[region].side === side);
  const [front, back] = [onSide('front'), onSide('back')];
  if (back.length === 0) return [{ side: 'front', regions: front }];
  return [
    { side: 'front', regions: front },
    { side: 'back', regions: back },
  ];
}

function drawPanel(panel: Panel, at: Place, setting: Setting, labelsLeft: boolean) {
  const { bodyWidth, labelWidth, rowHeight, scale, groups } = setting;
  const bodyHeight = figureBox.h * scale;
  const all = panel.regions.toSorted((a, b) => anchorOf(a).y - anchorOf(b).y);
  const named = mostPeople(all, groups, Math.max(leastNames, Math.floor(bodyHeight / rowHeight)));
  const sorted = all.filter((region) => named.has(region));
  const tall = Math.max(bodyHeight, sorted.length * rowHeight);
  const top = at.y + (tall - bodyHeight) / 2;
  const firstMiddle = at.x + (labelsLeft ? labelWidth + lineGap : 0) + bodyWidth / 2;
  const middles = groups.map((_, group) => firstMiddle + group * (bodyWidth + labelWidth + lineGap));
  const bodies = middles.map((x, group) => drawBody(panel.side, group, { x, y: top }, at.y + tall, setting));
  const regions = widestFirst(panel.regions).flatMap((region) =>
    groups.flatMap((counts, group) =>
      (counts[region] ?? 0) > 0 ? [drawRegion(region, group, { x: middles[group] ?? 0, y: top }, scale)] : [],
    ),
  );
  const wishes = sorted.map((region) => ({ at: top + anchorOf(region).y * scale, size: rowHeight }));
  const rows = placeLabels(wishes, at.y, at.y + tall);
  const labelX = labelsLeft ? at.x : at.x + bodyWidth + lineGap / 2;
  const labels = sorted.map((region, index): DrawnLabel => {
    const y = rows[index] ?? top;
    return {
      region,
      side: panel.side,
      box: { x: labelX, y: y - rowHeight / 2, w: labelWidth, h: rowHeight },
      anchor: groups.length > 1 ? 'middle' : labelsLeft ? 'end' : 'start',
      lines: groups.flatMap((counts, group) => {
        if ((counts[region] ?? 0) === 0) return [];
        const toRight = groups.length > 1 ? group === 0 : !labelsLeft;
        const from = {
          x: (middles[group] ?? 0) + edgeOf(region, toRight) * scale,
          y: top + anchorOf(region).y * scale,
        };
        return [{ group, d: leader(from, { x: toRight ? labelX : labelX + labelWidth, y }) }];
      }),
    };
  });
  const unnamed = all.filter((region) => !named.has(region));
  return { h: tall + setting.captionHeight, bodies, regions, labels, unnamed };
}

/** The regions with most people, in all groups together; of equals those nearer the head. */
function mostPeople(
  regions: readonly BodyRegion[],
  groups: readonly RegionCounts[],
  most: number,
): ReadonlySet<BodyRegion> {
  const people = (region: BodyRegion) => groups.reduce((sum, counts) => sum + (counts[region] ?? 0), 0);
  return new Set(regions.toSorted((a, b) => people(b) - people(a)).slice(0, most));
}

function drawBody(side: BodySide, group: number, at: Place, feet: number, setting: Setting): DrawnBody {
  const place = { dx: at.x, dy: at.y, scale: setting.scale };
  return {
    group,
    side,
    d: pathData(movePath(bodyOutline, place)),
    lines: pathData(movePath(bodyLines[side], place)),
    caption: { x: at.x, y: feet + 18 },
  };
}

function drawRegion(region: BodyRegion, group: number, at: Place, scale: number): DrawnRegion {
  const { side, look, paths } = shapeOf(region);
  const moved = paths.map((path) => movePath(path, { dx: at.x, dy: at.y, scale }));
  return { group, side, region, look, d: moved.map(pathData).join(''), parts: moved };
}

const shapeOf = (region: BodyRegion): RegionShape => regionShapes[region];
const anchorOf = (region: BodyRegion) => regionShapes[region].anchor;

/** Where the line leaves the region, from the midline: its right edge, or its left. */
function edgeOf(region: BodyRegion, right: boolean): number {
  const { anchor, paths } = shapeOf(region);
  if (right) return anchor.x;
  const leftmost = Math.min(...paths.map((path) => pathBounds(path).x));
  // The heart lies on one side only.
  return leftmost > 0 ? leftmost : -anchor.x;
}

/** A line with one bend: level beside the name, so that lines to neighbouring names stay apart. */
function leader(from: Place, to: Place): string {
  const level = Math.min(10, Math.abs(to.x - from.x) / 3) * Math.sign(to.x - from.x);
  const at = (value: number) => Math.round(value * 100) / 100;
  return `M${at(from.x)} ${at(from.y)}L${at(to.x - level)} ${at(to.y)}H${at(to.x)}`;
}

function areaOf(region: BodyRegion): number {
  return shapeOf(region).paths.reduce((sum, path) => {
    const { w, h } = pathBounds(path);
    return sum + w * h;
  }, 0);
}

function widestFirst(regions: readonly BodyRegion[]): readonly BodyRegion[] {
  return regions.toSorted((a, b) => areaOf(b) - areaOf(a));
}
