import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowRow } from '../../shared/layout/flow-row.ts';
import { columnIn, dotsIn, journeyGrid } from '../../shared/layout/journey-grid.ts';
import { latticeLayout, setApart } from '../../shared/layout/lattice-layout.ts';
import { linksAmong, reducedLabels } from '../../shared/layout/reduced-lattice.ts';
import { saturationPlot, wholeTicks } from '../../shared/layout/saturation-plot.ts';
import { vocabularyColumns } from '../../shared/layout/vocabulary-columns.ts';
import { cpuTimer } from '../support/cpu-time.ts';

describe('the journey', () => {
  const request = {
    rows: 5,
    columns: 9,
    width: 700,
    nameSpace: 150,
    endSpace: 120,
    headSpace: 46,
    rowHeight: 40,
  };

  it('gives every person a dot inside the cell, none on another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 400, max: 1200 }),
        (core, others, width) => {
          const grid = journeyGrid({ ...request, width, most: Math.max(1, core + others) });
          if (grid.dot === null) return;
          const cell = grid.cell(2, 3);
          const dots = dotsIn(cell, core, others, grid.dot);
          expect(dots.length).toBe(core + others);
          expect(dots.filter((dot) => dot.core).length).toBe(core);
          for (const [index, dot] of dots.entries()) {
            expect(dot.x - grid.dot).toBeGreaterThanOrEqual(cell.x);
            expect(dot.x + grid.dot).toBeLessThanOrEqual(cell.x + cell.w);
            expect(dot.y - grid.dot).toBeGreaterThanOrEqual(cell.y);
            expect(dot.y + grid.dot).toBeLessThanOrEqual(cell.y + cell.h);
            for (const other of dots.slice(index + 1)) {
              expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * grid.dot);
            }
          }
        },
      ),
    );
  });

  it('turns to bars where people are too many for dots, as high as their number', () => {
    const grid = journeyGrid({ ...request, most: 400 });
    expect(grid.dot).toBeNull();
    const cell = grid.cell(0, 0);
    const [full, half] = [columnIn(cell, 300, 100, 400), columnIn(cell, 150, 50, 400)];
    expect(full.core.h + full.others.h).toBeCloseTo(2 * (half.core.h + half.others.h));
    expect(full.others.y).toBeGreaterThanOrEqual(cell.y);
    expect(full.others.y + full.others.h).toBeCloseTo(full.core.y);
  });
});

describe('saturation', () => {
  const numbers = {
    mean: [10, 16, 20],
    low: [6, 12, 20],
    high: [14, 19, 20],
    asCollected: [12, 15, 20],
    newInformation: [{ after: 2, ratio: 0.04 }],
    reachedAfter: 2,
  };
  const box = { x: 30, y: 10, w: 300, h: 100 };
  const below = { x: 30, y: 140, w: 300, h: 40 };

  it('has interviews at even steps and zero at the floor', () => {
    const plot = saturationPlot(numbers, box, below);
    expect(plot.xTicks).toEqual([
      { value: 1, at: 80 },
      { value: 2, at: 180 },
      { value: 3, at: 280 },
    ]);
    expect(plot.yTicks[0]).toEqual({ value: 0, at: 110 });
    expect(plot.end).toEqual({ x: 280, mean: 10, asCollected: 10 });
    expect(plot.reachedAt).toBe(180);
  });

  it('draws new information under the line of little new as lower than the line', () => {
    const plot = saturationPlot(numbers, box, below);
    const [ratio] = plot.ratios;
    expect(ratio?.bar.y).toBeGreaterThan(plot.threshold);
    expect((ratio?.bar.y ?? 0) + (ratio?.bar.h ?? 0)).toBeCloseTo(180);
  });

  it('does with one interview and with none', () => {
    const one = {
      ...numbers,
      mean: [4],
      low: [4],
      high: [4],
      asCollected: [4],
      newInformation: [],
      reachedAfter: null,
    };
    expect(saturationPlot(one, box, below).xTicks).toEqual([{ value: 1, at: 180 }]);
    const none = { ...one, mean: [], low: [], high: [], asCollected: [] };
    expect(saturationPlot(none, box, below).mean).toBe('');
  });

  it('writes the first and the last interview and never crowds them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 12 }), (last, most) => {
        const ticks = wholeTicks(1, last, most);
        expect(ticks[0]).toBe(1);
        expect(ticks.at(-1)).toBe(last);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});

type Link = readonly [number, number];

/** Some nodes on layers with links between different ones, always downwards. */
const graphs = fc
  .array(
    fc.record({
      layer: fc.integer({ min: 0, max: 6 }),
      w: fc.integer({ min: 14, max: 120 }),
      h: fc.integer({ min: 12, max: 60 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      links: fc
        .array(fc.tuple(fc.nat(nodes.length - 1), fc.nat(nodes.length - 1)), { maxLength: 60 })
        .map((links) => links.filter(([a, b]) => (nodes[a]?.layer ?? 0) < (nodes[b]?.layer ?? 0))),
    }),
  );

describe('the lattice', () => {
  const gap = { x: 12, y: 30 };

  it('keeps nodes with their words apart, inside the drawing, on the level of their people', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const layout = latticeLayout({ nodes, links, gap });
        const boxes = nodes.map((node, index) => {
          const { x, y } = layout.nodes[index] ?? { x: 0, y: 0 };
          return { x: x - node.w / 2, y, w: node.w, h: node.h, layer: node.layer };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(-1e-6);
          expect(box.x + box.w).toBeLessThanOrEqual(layout.w + 1e-6);
          expect(box.y).toBe(layout.layers[box.layer]?.y);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.x + box.w <= other.x + 1e-6 ||
              other.x + other.w <= box.x + 1e-6 ||
              box.y + box.h <= other.y + 1e-6 ||
              other.y + other.h <= box.y + 1e-6;
            expect(apart).toBe(true);
          }
        }
        expect(layout.links.length).toBe(links.length);
      }),
    );
  });

  it('uncrosses what can be uncrossed', () => {
    const nodes = [0, 0, 0, 1, 1, 1].map((layer) => ({ layer, w: 14, h: 14 }));
    const links: Link[] = [
      [0, 5],
      [1, 4],
      [2, 3],
    ];
    expect(latticeLayout({ nodes, links, gap }).crossings).toBe(0);
  });

  it('draws the lattice of three things, the cube, with the fewest crossings that four layers allow', () => {
    const nodes = [0, 1, 1, 1, 2, 2, 2, 3].map((layer) => ({ layer, w: 14, h: 14 }));
    const links: Link[] = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [1, 5],
      [2, 4],
      [2, 6],
      [3, 5],
      [3, 6],
      [4, 7],
      [5, 7],
      [6, 7],
    ];
    // Between the two middle layers lies a ring of six, which needs two crossings in any order.
    expect(latticeLayout({ nodes, links, gap }).crossings).toBe(2);
  });

  it('answers for 80 patterns while a person does not notice', () => {
    const nodes = Array.from({ length: 80 }, (_, index) => ({ layer: Math.floor(index / 9), w: 60, h: 30 }));
    const links = nodes.flatMap((_, index): Link[] =>
      [index + 7, index + 11, index + 25]
        .filter((to) => to < 80 && Math.floor(to / 9) > Math.floor(index / 9))
        .map((to) => [index, to]),
    );
    const took = cpuTimer();
    latticeLayout({ nodes, links, gap });
    expect(took()).toBeLessThan(1000);
  });

  it('sets places apart in their order, as near the wishes as that allows', () => {
    expect(setApart([0, 0, 10], [2, 2, 2])).toEqual([-1, 1, 10]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 80 }))),
        (pairs) => {
          const placed = setApart(
            pairs.map(([wish]) => wish),
            pairs.map(([, size]) => size),
          );
          placed.slice(1).forEach((x, index) => {
            const need = ((pairs[index]?.[1] ?? 0) + (pairs[index + 1]?.[1] ?? 0)) / 2;
            expect(x - (placed[index] ?? 0)).toBeGreaterThanOrEqual(need - 1e-6);
          });
        },
      ),
    );
  });

  it('links the chosen patterns over those left out, and nothing twice', () => {
    // 0 over 1 over 2 over 3, and 0 over 4 over 3; without 1 and 4.
    const covers: Link[] = [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 4],
      [4, 3],
    ];
    expect(linksAmong([0, 2, 3], covers)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(linksAmong([0, 1, 2, 3, 4], covers)).toEqual([
      [0, 1],
      [0, 4],
      [1, 2],
      [2, 3],
      [4, 3],
    ]);
  });

  it('writes a code only where it comes in', () => {
    const codes = [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'd']];
    expect(
      reducedLabels(codes, [
        [0, 1],
        [1, 2],
        [0, 3],
      ]),
    ).toEqual([['a'], ['b'], ['c'], ['d']]);
  });
});

describe('words in columns', () => {
  it('keeps groups apart and inside the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ rows: fc.integer({ min: 1, max: 13 }) }), { maxLength: 30 }),
        fc.integer({ min: 200, max: 1400 }),
        (groups, width) => {
          const {
            groups: places,
            columnWidth,
            h,
          } = vocabularyColumns({
            groups,
            width,
            leastColumn: 190,
            gap: 26,
            headHeight: 34,
            rowHeight: 23,
          });
          for (const [index, place] of places.entries()) {
            expect(place.x + columnWidth).toBeLessThanOrEqual(width + 1e-6);
            expect(place.y + place.h).toBeLessThanOrEqual(h + 1e-6);
            for (const other of places.slice(index + 1)) {
              const apart =
                place.x !== other.x || place.y + place.h <= other.y || other.y + other.h <= place.y;
              expect(apart).toBe(true);
            }
          }
        },
      ),
    );
  });
});

it('breaks a legend into rows without cutting an item', () => {
  expect(flowRow([40, 50, 60], 100, 10, 20)).toEqual({
    places: [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 0, y: 20 },
    ],
    h: 40,
  });
  expect(flowRow([], 100, 10, 20)).toEqual({ places: [], h: 0 });
});
