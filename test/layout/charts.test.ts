import { expect, it } from 'vitest';
import { barChart } from '../../shared/layout/bar-chart.ts';
import { intervalPlot } from '../../shared/layout/interval-plot.ts';
import { journeyStrip } from '../../shared/layout/journey-strip.ts';

it('draws bars from zero, in proportion, inside the box', () => {
  const { bars } = barChart([4, 2, 0], { w: 8, h: 3 }, { horizontal: true, nameSpace: 2, valueSpace: 1 });
  expect(bars.map((bar) => [bar.x, Math.round(bar.w * 1000) / 1000])).toEqual([
    [2, 5],
    [2, 2.5],
    [2, 0],
  ]);
});

it('puts shares between none and all, with their intervals', () => {
  const plot = intervalPlot(
    [{ core: { share: 0.5, low: 0.25, high: 1 }, others: null }],
    { w: 10, h: 2 },
    { nameSpace: 2, valueSpace: 0, axisSpace: 0.4 },
  );
  expect(plot.rows[0]).toMatchObject({ core: { x: 6, x1: 4, x2: 10 }, others: null });
});

it('draws people as discs that do not touch', () => {
  const { stops } = journeyStrip(
    [{ people: 9 }, { people: 9 }, { people: 1 }, { people: 0 }],
    { w: 4, h: 2 },
    { y: 1, maxRadius: 5 },
  );
  stops.slice(1).forEach((stop, index) => {
    const before = stops[index];
    expect((before?.x ?? 0) + (before?.r ?? 0)).toBeLessThan(stop.x - stop.r);
  });
  expect(stops.at(-1)?.r).toBe(0);
});
