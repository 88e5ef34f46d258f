import { z } from 'zod';

export const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Bounds = z.infer<typeof boundsSchema>;

export const windowStateSchema = z.object({ bounds: boundsSchema, maximized: z.boolean() });
export type WindowState = z.infer<typeof windowStateSchema>;

export const smallest = { width: 1024, height: 700 } as const;
const usual = { width: 1360, height: 880 } as const;
/** Pixels of the title bar that must be within reach for a window to be movable. */
const grip = 80;

/**
 * Bounds for a new window: the remembered ones where a display still shows them, else the middle of the first.
 * @param areas work areas of the displays, the primary one first; device-independent pixels
 */
export function placeWindow(remembered: Bounds | undefined, areas: readonly Bounds[]): Bounds {
  const primary = areas[0] ?? { x: 0, y: 0, ...usual };
  if (!remembered) return centred(primary);
  for (const area of areas) {
    const window = { ...remembered, ...fitted(remembered, area) };
    if (shows(area, window)) return window;
  }
  return centred(primary);
}

function shows(area: Bounds, window: Bounds): boolean {
  const width = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  return width >= grip && window.y >= area.y && window.y <= area.y + area.height - grip;
}

function centred(area: Bounds): Bounds {
  const { width, height } = fitted(usual, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function fitted(size: { readonly width: number; readonly height: number }, area: Bounds) {
  return {
    width: Math.min(Math.max(size.width, smallest.width), Math.max(area.width, 1)),
    height: Math.min(Math.max(size.height, smallest.height), Math.max(area.height, 1)),
  };
}
