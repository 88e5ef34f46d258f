import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyRegions, type BodyRegion } from '../../shared/domain/code.ts';
import { bodyFigure, type BodyFigure } from '../../shared/layout/body-figure.ts';
import { bodyOutline } from '../../shared/layout/body-outline.ts';
import { regionShapes } from '../../shared/layout/body-regions.ts';
import { ellipsePath, pathBounds } from '../../shared/layout/path.ts';
import { polygonOf, signPlaces, spanAt } from '../../shared/layout/sign-places.ts';
import { directionSign, modalityGlyphs } from '../../shared/layout/sensation-glyphs.ts';
import { modalities } from '../../shared/domain/code.ts';

const counts = fc.dictionary(fc.constantFrom(...bodyRegions), fc.integer({ min: 0, max: 40 }));
const request = { tallest: 320, labelWidth: 120, rowHeight: 18, captionHeight: 26 };
const groups = fc.array(counts, { minLength: 1, maxLength: 2 });
const widths = fc.integer({ min: 320, max: 1400 });

function draw(felt: readonly Record<string, number>[], width: number): BodyFigure {
  return bodyFigure({ ...request, groups: felt, width });
}

const touching = (a: { x: number; y: number; w: number; h: number }, b: typeof a) =>
  a.x < b.x + b.w - 1e-6 && b.x < a.x + a.w - 1e-6 && a.y < b.y + b.h - 1e-6 && b.y < a.y + a.h - 1e-6;

describe('the figure of the body map', () => {
  it('has at least 30 regions, on the front and on the back', () => {
    expect(bodyRegions.length).toBeGreaterThanOrEqual(30);
    const sides = new Set(bodyRegions.map((region) => regionShapes[region].side));
    expect([...sides].toSorted()).toEqual(['back', 'front']);
  });

  it('keeps names apart and inside, whatever is felt and however wide it is', () => {
    fc.assert(
      fc.property(groups, widths, (felt, width) => {
        const figure = draw(felt, width);
        for (const [index, label] of figure.labels.entries()) {
          expect(label.box.x).toBeGreaterThanOrEqual(-1e-6);
          expect(label.box.x + label.box.w).toBeLessThanOrEqual(width + 1e-6);
          expect(label.box.y).toBeGreaterThanOrEqual(-1e-6);
          expect(label.box.y + label.box.h).toBeLessThanOrEqual(figure.h + 1e-6);
          for (const other of figure.labels.slice(index + 1))
            expect(touching(label.box, other.box)).toBe(false);
        }
      }),
    );
  });

  it('draws each region with people once for each group that has them, and names it once or not at all', () => {
    fc.assert(
      fc.property(groups, widths, (felt, width) => {
        const figure = draw(felt, width);
        const has = (region: BodyRegion, group: number) => (felt[group]?.[region] ?? 0) > 0;
        const wanted = bodyRegions.flatMap((region) =>
          felt.flatMap((_, group) => (has(region, group) ? [`${region} ${group}`] : [])),
        );
        expect(figure.regions.map(({ region, group }) => `${region} ${group}`).toSorted()).toEqual(
          wanted.toSorted(),
        );
        expect([...figure.labels.map((label) => label.region), ...figure.unnamed].toSorted()).toEqual(
          bodyRegions.filter((region) => felt.some((_, group) => has(region, group))).toSorted(),
        );
        for (const label of figure.labels) {
          expect(label.lines.length).toBe(felt.filter((_, group) => has(label.region, group)).length);
        }
      }),
    );
  });

  it('names the regions with most people where there is no room for all', () => {
    const everywhere = Object.fromEntries(bodyRegions.map((region, index) => [region, index === 4 ? 1 : 9]));
    const { labels, unnamed } = draw([everywhere], 700);
    const front = labels.filter((label) => label.side === 'front').length;
    expect(front).toBe(Math.floor(320 / 18));
    expect(unnamed).toContain(bodyRegions[4]);
    expect(labels.length + unnamed.length).toBe(bodyRegions.length);
  });

  it('reads the names of a side from head to foot', () => {
    const figure = draw([{ feet: 1, scalp: 2, belly: 3, knees: 1 }], 600);
    expect(figure.labels.map((label) => label.region)).toEqual(['scalp', 'belly', 'knees', 'feet']);
  });

  it('shows the back only where something is felt there', () => {
    expect(draw([{ chest: 2 }], 600).bodies.map((body) => body.side)).toEqual(['front']);
    expect(
      draw([{ chest: 2 }, { nape: 1 }], 900).bodies.map(({ side, group }) => `${side} ${group}`),
    ).toEqual(['front 0', 'front 1', 'back 0', 'back 1']);
  });

  it('puts the sides below one another where there is no room beside', () => {
    const narrow = draw([{ chest: 2, nape: 1 }], 330);
    const [front, back] = narrow.bodies;
    expect(back?.caption.y).toBeGreaterThan((front?.caption.y ?? 0) + 50);
    const wide = draw([{ chest: 2, nape: 1 }], 700);
    expect(wide.bodies[0]?.caption.y).toBe(wide.bodies[1]?.caption.y);
  });

  it('draws every region on the body, save hair and ears, which stand out from it', () => {
    const outline = polygonOf(bodyOutline);
    const onBody = ([x, y]: readonly [number, number]) =>
      [
        [0, 0],
        [2, 0],
        [-2, 0],
        [0, 2],
        [0, -2],
      ].some(([dx = 0, dy = 0]) => spanAt(outline, x + dx, y + dy) !== null);
    const beside = bodyRegions.filter((region) =>
      regionShapes[region].paths.some((path) => !polygonOf(path).every(onBody)),
    );
    expect(beside.filter((region) => region !== 'whole-body')).toEqual(['hair', 'ears']);
  });
});

describe('signs on the body', () => {
  it('stay inside the place that they stand on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (rx, ry, wanted) => {
          const places = signPlaces(ellipsePath(100, 100, rx, ry), wanted, 12);
          for (const [x, y] of places) {
            for (const [dx, dy] of [
              [-6, -6],
              [6, -6],
              [-6, 6],
              [6, 6],
            ] as const) {
              const inside = ((x + dx - 100) / rx) ** 2 + ((y + dy - 100) / ry) ** 2;
              expect(inside).toBeLessThanOrEqual(1.02);
            }
          }
          expect(places.length).toBeLessThanOrEqual(wanted);
        },
      ),
    );
  });

  it('are left out where not even one fits', () => {
    expect(signPlaces(ellipsePath(0, 0, 4, 4), 2, 12)).toEqual([]);
    expect(signPlaces(ellipsePath(0, 0, 40, 20), 2, 12)).toEqual([
      [-6, 0],
      [6, 0],
    ]);
  });

  it('tell each sense by a drawing of its own, inside its box', () => {
    expect(new Set(Object.values(modalityGlyphs)).size).toBe(modalities.length);
    for (const d of Object.values(modalityGlyphs)) {
      for (const number of d.match(/\d*\.?\d+/gu) ?? []) expect(Number(number)).toBeLessThanOrEqual(12);
    }
  });

  it.each([
    ['lighter', 'up'],
    ['heavier', 'down'],
    ['tighter', 'in'],
    ['looser', 'out'],
    ['軽くなる', 'up'],
    ['ゆるむ', 'out'],
    ['縮む', 'in'],
    ['温まる', 'warm'],
    ['冷える', 'cold'],
    ['静まる', 'calm'],
    ['乱れる', 'stir'],
    ['変わらない', 'other'],
  ] as const)('read %s as %s', (words, sign) => {
    expect(directionSign(words)).toBe(sign);
  });
});

it('measures a path with its control points', () => {
  expect(pathBounds(ellipsePath(10, 20, 4, 3))).toEqual({ x: 6, y: 17, w: 8, h: 6 });
});
