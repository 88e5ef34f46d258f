import { barChart } from '../layout/bar-chart.ts';
import { bodyMapFigure } from '../layout/body-map.ts';
import { figureBox } from '../layout/body-outline.ts';
import { breakLines } from '../layout/line-break.ts';
import { intervalPlot, type IntervalMark } from '../layout/interval-plot.ts';
import { journeyStrip } from '../layout/journey-strip.ts';
import { ellipsePath, movePath } from '../layout/path.ts';
import type { Ink } from './deck-colors.ts';
import { standardFaces, type Faces } from './faces.ts';
import { labelSize, oneLine, shape, stacked, twoLines, type Paint } from './figure-pieces.ts';
import type { Primitive } from './primitives.ts';
import type {
  BarChartElement,
  BodyMapElement,
  Box,
  IntervalPlotElement,
  JourneyElement,
  JourneyPhase,
} from './slide.ts';
import { label } from './text-primitives.ts';

/** Body map: silhouettes, places, names with fine lines. */
export function bodyMapPrimitives(element: BodyMapElement, faces: Faces = standardFaces): Primitive[] {
  const figure = bodyMapFigure(element.counts, element.max);
  const { box } = element;
  const capHeight = figure.silhouettes.length > 1 ? 0.3 : 0;
  const scale = Math.min(box.w / figure.viewBox.w, (box.h - capHeight) / figure.viewBox.h);
  const place = { dx: box.x + (box.w - figure.viewBox.w * scale) / 2, dy: box.y, scale };
  const out: Primitive[] = figure.silhouettes.map((side) =>
    shape(movePath(side.path, place), { fill: 'body', name: `body ${side.side}` }),
  );
  for (const region of figure.shapes) {
    const path = movePath(region.path, place);
    const paint: Paint =
      region.look === 'fill' ? { fill: 'sensation' } : { stroke: 'sensation', strokeWidth: 2.25 };
    out.push(shape(path, { ...paint, opacity: region.opacity, name: `${region.region} ${region.count}` }));
  }
  for (const mark of figure.labels) {
    const words = element.labels[mark.region];
    if (!words) continue;
    const at = (x: number, y: number) => ({ x: x * scale + place.dx, y: y * scale + place.dy });
    const from = at(mark.line.x1, mark.line.y1);
    const to = at(mark.line.x2, mark.line.y2);
    out.push({
      kind: 'line',
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      stroke: 'line-strong',
      weight: 0.75,
    });
    const size = Math.max(labelSize, Math.min(12.5, figure.labelHeight * scale * 72 * 0.8));
    const align = mark.anchor === 'end' ? 'right' : 'left';
    const x = at(mark.x, mark.y).x;
    const room = mark.anchor === 'end' ? x - box.x : box.x + box.w - x;
    const text = oneLine(words.text, room, size, faces, words.bold);
    out.push(
      label(
        text,
        {
          ...at(mark.x, mark.y),
          size,
          align,
          bold: words.bold,
          color: words.bold ? 'ink' : 'ink-2',
        },
        faces,
      ),
    );
  }
  if (capHeight > 0) {
    for (const side of figure.silhouettes) {
      const x = side.midline * scale + place.dx;
      const y = place.dy + figureBox.h * scale + capHeight * 0.62;
      out.push(
        label(
          element.sideNames[side.side],
          { x, y, size: labelSize, align: 'center', color: 'ink-3' },
          faces,
        ),
      );
    }
  }
  return out;
}

/** Horizontal bars with their people written at the end. */
export function barChartPrimitives(element: BarChartElement, faces: Faces = standardFaces): Primitive[] {
  const { box } = element;
  const chart = barChart(
    element.bars.map((bar) => bar.value),
    box,
    { horizontal: true, nameSpace: element.nameSpace, valueSpace: 1.1, max: element.max },
  );
  const out: Primitive[] = [];
  for (const bar of chart.bars) {
    const datum = element.bars[bar.index];
    if (!datum) continue;
    const y = box.y + bar.bandMiddle;
    const names = twoLines(datum.name, element.nameSpace - 0.18, 13, false, faces);
    out.push(
      ...stacked(
        names,
        { x: box.x + element.nameSpace - 0.18, y, size: 13, align: 'right', color: 'ink-2' },
        faces,
      ),
    );
    if (bar.w > 0)
      out.push({ kind: 'rect', x: box.x + bar.x, y: box.y + bar.y, w: bar.w, h: bar.h, fill: datum.color });
    out.push(
      label(datum.text, { x: box.x + bar.valueAt.x + 0.1, y, size: 13, bold: true, color: 'ink' }, faces),
    );
  }
  const x = box.x + chart.baseline;
  out.push({ kind: 'line', x1: x, x2: x, y1: box.y, y2: box.y + box.h, stroke: 'line-strong', weight: 0.75 });
  return out;
}

function intervalMark(mark: IntervalMark, box: Box, color: Ink, open: boolean): Primitive[] {
  const y = box.y + mark.y;
  const dot = ellipsePath(box.x + mark.x, y, 0.075, 0.075);
  return [
    {
      kind: 'line',
      x1: box.x + mark.x1,
      x2: box.x + mark.x2,
      y1: y,
      y2: y,
      stroke: color,
      weight: open ? 1.25 : 2,
    },
    shape(
      dot,
      open
        ? { fill: 'page', stroke: color, strokeWidth: 1.5, name: 'others' }
        : { fill: color, name: 'core' },
    ),
  ];
}

/** Shares of core customers and of others with their 95 % intervals, a row per theme. */
export function intervalPlotPrimitives(
  element: IntervalPlotElement,
  faces: Faces = standardFaces,
): Primitive[] {
  const { box } = element;
  const plot = intervalPlot(element.rows, box, {
    nameSpace: element.nameSpace,
    valueSpace: element.valueSpace,
    axisSpace: 0.36,
  });
  const out: Primitive[] = plot.ticks.map((tick) => ({
    kind: 'line',
    x1: box.x + tick.x,
    x2: box.x + tick.x,
    y1: box.y,
    y2: box.y + plot.plotBottom,
    stroke: 'line',
    weight: 0.75,
  }));
  const tickTexts: Record<string, string> = {
    0: element.ticks.none,
    0.5: element.ticks.half,
    1: element.ticks.all,
  };
  for (const tick of plot.ticks) {
    const text = tickTexts[tick.share];
    const y = box.y + plot.plotBottom + 0.2;
    if (text)
      out.push(
        label(text, { x: box.x + tick.x, y, size: labelSize, align: 'center', color: 'ink-3' }, faces),
      );
  }
  plot.rows.forEach((row, index) => {
    const datum = element.rows[index];
    if (!datum) return;
    const y = box.y + row.middle;
    const names = twoLines(datum.name, element.nameSpace - 0.25, 13, datum.bold, faces);
    const color: Ink = datum.bold ? 'ink' : 'ink-2';
    out.push(
      ...stacked(
        names,
        {
          x: box.x + element.nameSpace - 0.25,
          y,
          size: 13,
          bold: datum.bold,
          align: 'right',
          color,
        },
        faces,
      ),
    );
    if (row.others) out.push(...intervalMark(row.others, box, 'ink-3', true));
    if (row.core) out.push(...intervalMark(row.core, box, 'accent', false));
    const x = box.x + box.w - element.valueSpace + 0.3;
    const lines = [datum.coreText, datum.othersText].filter((text) => text !== '');
    const shift = lines.length > 1 ? 0.105 : 0;
    if (datum.coreText)
      out.push(
        label(datum.coreText, { x, y: y - shift, size: labelSize, bold: datum.bold, color: 'accent' }, faces),
      );
    if (datum.othersText)
      out.push(label(datum.othersText, { x, y: y + shift, size: labelSize, color: 'ink-3' }, faces));
  });
  return out;
}

const stopFill: Record<JourneyPhase['mark'], Ink> = {
  peak: 'sensation',
  first: 'moment',
  plain: 'line-strong',
  silent: 'line',
};

/** The way as one line with a disc per phase, its area the people who spoke of it. */
export function journeyPrimitives(element: JourneyElement, faces: Faces = standardFaces): Primitive[] {
  const { box } = element;
  const y = box.h * 0.46;
  const strip = journeyStrip(element.phases, box, { y, maxRadius: 0.62 });
  const out: Primitive[] = [
    {
      kind: 'line',
      x1: box.x,
      x2: box.x + box.w,
      y1: box.y + y,
      y2: box.y + y,
      stroke: 'line-strong',
      weight: 1.25,
    },
  ];
  strip.stops.forEach((stop, index) => {
    const phase = element.phases[index];
    if (!phase) return;
    const x = box.x + stop.x;
    const silent = phase.people === 0;
    const disc = ellipsePath(x, box.y + y, silent ? 0.07 : stop.r, silent ? 0.07 : stop.r);
    out.push(
      shape(
        disc,
        silent
          ? { fill: 'page', stroke: 'line-strong', strokeWidth: 1.25 }
          : { fill: stopFill[phase.mark], name: phase.name },
      ),
    );
    const strong = phase.mark === 'peak' || phase.mark === 'first';
    const inDisc: Ink = phase.mark === 'plain' ? 'ink' : 'page';
    const valueY = box.y + y + (stop.r >= 0.2 ? 0 : -0.3);
    if (!silent) {
      const color = stop.r >= 0.2 ? inDisc : 'ink';
      out.push(
        label(
          phase.text,
          {
            x,
            y: valueY,
            size: stop.r >= 0.2 ? 14 : 13,
            bold: true,
            align: 'center',
            color,
          },
          faces,
        ),
      );
    }
    const names = breakLines([{ text: phase.name, bold: strong }], {
      font: faces.sans,
      size: labelSize,
      width: stop.nameWidth,
    });
    const lines = names.slice(0, 3).map((line) => line.runs.map((run) => run.text).join(''));
    const nameTop = box.y + y + 0.86 + ((lines.length - 1) * labelSize * 1.2) / 144;
    out.push(
      ...stacked(
        lines,
        {
          x,
          y: nameTop,
          size: labelSize,
          bold: strong,
          align: 'center',
          color: strong ? 'ink' : 'ink-2',
        },
        faces,
      ),
    );
  });
  return [
    ...out,
    ...absentPrimitives(
      element,
      strip.stops.map((stop) => stop.x),
      faces,
    ),
  ];
}

function absentPrimitives(element: JourneyElement, stops: readonly number[], faces: Faces): Primitive[] {
  const { absent, box } = element;
  const from = absent && stops[absent.from];
  const to = absent && stops[absent.to];
  if (!absent || from == null || to == null) return [];
  const half = box.w / Math.max(1, stops.length) / 2;
  const y = box.y + box.h - 0.42;
  const x1 = box.x + from - half * 0.8;
  const x2 = box.x + to + half * 0.8;
  const text = oneLine(absent.text, box.w - 0.1, 13, faces);
  const words = label(
    text,
    { x: (x1 + x2) / 2, y: y + 0.26, size: 13, align: 'center', color: 'condition' },
    faces,
  );
  const x = Math.min(Math.max(words.x, box.x), box.x + box.w - words.width);
  return [
    { kind: 'line', x1, x2, y1: y, y2: y, stroke: 'condition', weight: 4.5 },
    { ...words, x },
  ];
}
