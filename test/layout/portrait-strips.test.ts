import { describe, expect, it } from 'vitest';
import { differencePlot } from '../../shared/layout/difference-plot.ts';
import { stripsByPhase, stripsByShare } from '../../shared/layout/portrait-strips.ts';

const box = { w: 300, nameW: 100, top: 20, lanes: 2, laneH: 10, gap: 5 };

describe('strips of transcripts', () => {
  it('run from beginning to end, as long as their words, in their lanes', () => {
    const { strips, h } = stripsByShare(
      [
        { length: 100, marks: [{ start: 50, end: 75, lane: 1, phase: null }] },
        { length: 1000, marks: [{ start: 0, end: 1, lane: 0, phase: null }] },
      ],
      box,
    );
    expect(strips[0]?.cells).toEqual([{ x: 200, y: 30, w: 50, h: 9 }]);
    // Too short to be seen: as thin as can be.
    expect(strips[1]).toEqual({ y: 45, h: 20, cells: [{ x: 100, y: 45, w: 2.5, h: 9 }] });
    expect(h).toBe(70);
  });

  it('by phase hold coded words alone, on one scale for all', () => {
    const marks = [
      { start: 0, end: 10, lane: 0, phase: 0 },
      { start: 5, end: 20, lane: 1, phase: 0 },
      { start: 100, end: 110, lane: 0, phase: null },
    ];
    const { strips, columns } = stripsByPhase([{ length: 500, marks }], { ...box, w: 310 }, [0, null]);
    expect(columns.map(({ x, w }) => [x, w])).toEqual([
      [100, 100],
      [210, 100],
    ]);
    // 20 units are the longest column: 5 pixels a unit, overlaps over one another.
    expect(strips[0]?.cells.map(({ x, w }) => [x, w])).toEqual([
      [100, 50],
      [125, 75],
      [210, 50],
    ]);
  });
});

describe('differences around a middle line', () => {
  it('have the same scale to both sides, as wide as needed', () => {
    const plot = differencePlot(
      [{ difference: 0.25, low: 0, high: 0.5 }, null],
      { w: 300, rowHeight: 20, top: 10 },
      { left: 50, right: 50 },
    );
    expect(plot.rows).toEqual([
      { y: 20, mark: { x: 200, x1: 150, x2: 250 } },
      { y: 40, mark: null },
    ]);
    expect(plot.ticks.map(({ points }) => points)).toEqual([-50, -25, 0, 25, 50]);
  });
});
