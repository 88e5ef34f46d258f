import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessMap } from '../../shared/layout/likeness-map.ts';
import { meets, themeMap, type ThemeMapItem } from '../../shared/layout/theme-map.ts';

const words = [
  'hair',
  'falls',
  'light',
  'shoulders',
  'drop',
  'a',
  'morning',
  'of',
  'my',
  'own',
  '肩が',
  'すとんと',
  '落ちる',
];
const items = fc.array(
  fc.record({
    place: fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    people: fc.nat({ max: 40 }),
    label: fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(' ')),
  }),
  { maxLength: 24 },
);
const size = fc.record({
  w: fc.integer({ min: 320, max: 1200 }),
  h: fc.integer({ min: 220, max: 700 }),
  text: fc.constant(12),
});

const apart = (one: { x: number; y: number; r: number }, other: { x: number; y: number; r: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y) - one.r - other.r;

function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
}

describe('the map of themes', () => {
  it('never lays a name over a name, nor a name over the disc of another', () => {
    fc.assert(
      fc.property(items, size, (list, box) => {
        const map = themeMap(list, box);
        const named = map.flatMap((circle) => (circle.label ? [{ circle, label: circle.label }] : []));
        for (const [one, other] of pairsOf(named)) expect(meets(one.label.box, other.label.box)).toBe(false);
        for (const { circle, label } of named) {
          for (const other of map) {
            if (other === circle) continue;
            const { x, y, w, h } = label.box;
            const dx = other.x - Math.min(Math.max(other.x, x), x + w);
            const dy = other.y - Math.min(Math.max(other.y, y), y + h);
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(other.r - 0.2);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps discs apart and, with their names, inside the box', () => {
    fc.assert(
      fc.property(items, size, (list, box) => {
        const map = themeMap(list, box);
        for (const [one, other] of pairsOf(map)) expect(apart(one, other)).toBeGreaterThan(-0.5);
        for (const { x, y, r, label } of map) {
          expect(Math.min(x - r, y - r, box.w - x - r, box.h - y - r)).toBeGreaterThanOrEqual(0);
          if (!label || label.inside) continue;
          expect(label.box.x).toBeGreaterThanOrEqual(0);
          expect(label.box.x + label.box.w).toBeLessThanOrEqual(box.w);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same every time, and gives more people a greater disc', () => {
    const list: ThemeMapItem[] = [
      { place: { x: 0.1, y: 0.2 }, people: 10, label: 'It falls light, I let go' },
      { place: { x: 0.6, y: 0.3 }, people: 4, label: 'The price' },
      { place: { x: 0.6, y: 0.3 }, people: 8, label: 'Nothing to fix in me' },
    ];
    const box = { w: 560, h: 360, text: 12 };
    const [ten, four, eight] = themeMap(list, box);
    expect(themeMap(list, box)).toEqual(themeMap([...list], box));
    expect(ten?.r).toBeGreaterThan(eight?.r ?? Infinity);
    expect(eight?.r).toBeGreaterThan(four?.r ?? Infinity);
    expect([ten, four, eight].every((disc) => disc?.label !== null)).toBe(true);
  });

  it('names as many themes as it can where there is little room', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      place: { x: (at % 4) / 4, y: Math.floor(at / 4) / 3 },
      people: 10 + (at % 3),
      label: 'shoulders drop · letting go',
    }));
    expect(
      themeMap(many, { w: 390, h: 235, text: 12 }).filter(({ label }) => label).length,
    ).toBeGreaterThanOrEqual(10);
  });
});

describe('likeness as nearness', () => {
  it('gives back the corners of a figure from the distances between them', () => {
    // Three themes alike in pairs to 0.9, 0.1 and 0.1: sqrt(2 - 2 s) are the sides of a triangle that lies in a plane.
    const places = likenessMap([
      [1, 0.9, 0.1],
      [0.9, 1, 0.1],
      [0.1, 0.1, 1],
    ]);
    const side = (one: number, other: number) =>
      Math.hypot(
        (places[one]?.x ?? 0) - (places[other]?.x ?? 0),
        (places[one]?.y ?? 0) - (places[other]?.y ?? 0),
      );
    expect(side(0, 1) / side(0, 2)).toBeCloseTo(Math.sqrt(0.2) / Math.sqrt(1.8), 2);
    expect(side(0, 2)).toBeCloseTo(side(1, 2), 2);
  });

  it('stays within the unit square for one, two and many alike', () => {
    expect(likenessMap([])).toEqual([]);
    expect(likenessMap([[1]])).toEqual([{ x: 0.5, y: 0.5 }]);
    const equal = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 1));
    for (const { x, y } of likenessMap(equal)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
  });
});
