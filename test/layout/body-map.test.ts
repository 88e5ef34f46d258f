import { describe, expect, it } from 'vitest';
import { bodyRegions } from '../../shared/domain/code.ts';
import { bodyMapFigure } from '../../shared/layout/body-map.ts';
import { bodyOutline, figureBox } from '../../shared/layout/body-outline.ts';
import { regionShapes } from '../../shared/layout/body-regions.ts';
import { pathBounds } from '../../shared/layout/path.ts';

const everywhere = Object.fromEntries(bodyRegions.map((region, index) => [region, (index % 7) + 1]));

describe('the body map', () => {
  it('has a drawing for every region, inside the figure', () => {
    const outside = bodyRegions.filter((region) =>
      regionShapes[region].paths.some((path) => {
        const box = pathBounds(path);
        return (
          box.x < figureBox.x ||
          box.y < figureBox.y ||
          box.x + box.w > figureBox.x + figureBox.w ||
          box.y + box.h > figureBox.y + figureBox.h
        );
      }),
    );
    expect(outside).toEqual([]);
  });

  it('keeps the outline symmetric and inside its box', () => {
    const box = pathBounds(bodyOutline);
    expect(box.x).toBeGreaterThanOrEqual(figureBox.x);
    expect(box.x + box.w).toBeCloseTo(-box.x, 6);
    expect(box.y + box.h).toBeLessThanOrEqual(figureBox.h);
  });

  it('puts the belly below the stomach and the heart on the figure’s left', () => {
    expect(regionShapes.belly.anchor.y).toBeGreaterThan(regionShapes.waist.anchor.y);
    expect(regionShapes.stomach.anchor.y).toBeLessThan(regionShapes.waist.anchor.y);
    expect(pathBounds(regionShapes.heart.paths[0] ?? []).x).toBeGreaterThan(0);
  });

  it('places the labels of all regions without overlap', () => {
    const figure = bodyMapFigure(everywhere, 7);
    expect(figure.labels.length).toBe(bodyRegions.length);
    for (const side of ['front', 'back']) {
      const middles = figure.labels.filter((label) => label.side === side).map((label) => label.y);
      const sorted = middles.toSorted((a, b) => a - b);
      sorted.slice(1).forEach((y, index) => {
        expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(figure.labelHeight - 1e-6);
      });
      expect(sorted[0] ?? 0).toBeGreaterThanOrEqual(figure.labelHeight / 2 - 1e-6);
      expect(sorted.at(-1) ?? 0).toBeLessThanOrEqual(figureBox.h - figure.labelHeight / 2 + 1e-6);
    }
  });

  it('draws more people stronger and leaves out regions nobody named', () => {
    const figure = bodyMapFigure({ shoulders: 8, hands: 2, feet: 0 }, 8);
    const [shoulders, hands] = ['shoulders', 'hands'].map((region) =>
      figure.shapes.find((shape) => shape.region === region),
    );
    expect(shoulders?.opacity).toBeGreaterThan(hands?.opacity ?? 1);
    expect(figure.shapes.map((shape) => shape.region)).not.toContain('feet');
  });

  it('shows the back only where something is felt there', () => {
    expect(bodyMapFigure({ chest: 2 }, 2).silhouettes.map((side) => side.side)).toEqual(['front']);
    expect(bodyMapFigure({ nape: 2 }, 2).silhouettes.map((side) => side.side)).toEqual(['front', 'back']);
  });
});
