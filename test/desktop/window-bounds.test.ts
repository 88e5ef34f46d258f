import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWindow, smallest, type Bounds } from '../../electron/desktop/window-bounds.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('a new window', () => {
  test('stands in the middle of the first display', () => {
    expect(placeWindow(undefined, [beside])).toEqual({ x: 1440 + 280, y: 100, width: 1360, height: 880 });
  });

  test('is no larger than the display', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({ x: 40, y: 25, width: 1360, height: 875 });
  });

  test('opens even where no display is known', () => {
    expect(placeWindow(undefined, [])).toEqual({ x: 0, y: 0, width: 1360, height: 880 });
  });
});

describe('a remembered window', () => {
  const remembered: Bounds = { x: 1600, y: 100, width: 1200, height: 800 };

  test('comes back where it was', () => {
    expect(placeWindow(remembered, [laptop, beside])).toEqual(remembered);
  });

  test('comes to the first display when its own is unplugged', () => {
    expect(placeWindow(remembered, [laptop])).toEqual(placeWindow(undefined, [laptop]));
  });

  test('does not come back with its title bar out of reach', () => {
    expect(placeWindow({ ...remembered, y: -300 }, [laptop, beside])).toEqual(
      placeWindow(undefined, [laptop]),
    );
    expect(placeWindow({ ...remembered, y: 1075 }, [laptop, beside])).toEqual(
      placeWindow(undefined, [laptop]),
    );
  });

  test('shrinks to a display that became smaller and never below what the screens need', () => {
    expect(placeWindow({ x: 0, y: 25, width: 3000, height: 2000 }, [laptop])).toMatchObject({
      width: 1440,
      height: 875,
    });
    expect(placeWindow({ x: 0, y: 25, width: 10, height: 10 }, [laptop])).toMatchObject(smallest);
  });

  test('always shows at least its grip, whatever was remembered', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 0, max: 9000 }),
      height: fc.integer({ min: 0, max: 9000 }),
    });
    fc.assert(
      fc.property(bounds, (before) => {
        const { x, y, width } = placeWindow(before, [laptop, beside]);
        return [laptop, beside].some(
          (area) =>
            x + width >= area.x + 80 &&
            x <= area.x + area.width - 80 &&
            y >= area.y &&
            y < area.y + area.height,
        );
      }),
    );
  });
});
