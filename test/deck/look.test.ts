import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../shared/deck/color-math.ts';
import { lightColors } from '../../shared/deck/deck-colors.ts';
import { standardLook, type DeckLook } from '../../shared/deck/deck-look.ts';
import { inksOf } from '../../shared/deck/look-inks.ts';
import { lookProblems } from '../../shared/deck/look-problems.ts';
import { pictureSize } from '../../shared/deck/picture-size.ts';

const withColors = (colors: Partial<DeckLook['colors']>): DeckLook => ({
  ...standardLook,
  colors: { ...standardLook.colors, ...colors },
});

describe('the colours of a look', () => {
  it('are the house colours where nobody chose others', () => {
    expect(inksOf(standardLook)).toEqual(lightColors);
  });

  it('keep greys and kinds readable on any page', () => {
    for (const [page, ink] of [
      ['#101418', '#f4f4f4'],
      ['#f6d33c', '#111111'],
      ['#ffffff', '#000000'],
    ] as const) {
      const inks = inksOf(withColors({ page, ink }));
      for (const name of ['ink-2', 'ink-3', 'sensation', 'value', 'condition', 'moment', 'change'] as const)
        expect(contrastRatio(inks[name], page), `${name} on ${page}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are named where they could not be read, with their contrast', () => {
    expect(lookProblems(standardLook)).toEqual([]);
    expect(lookProblems(withColors({ accent: '#f0e0a0', ink: '#dddddd' }))).toEqual([
      { code: 'contrast', what: 'ink', ratio: 1.3 },
      { code: 'contrast', what: 'accent', ratio: 1.3 },
    ]);
  });

  it('have the contrast of WCAG: black on white 21, white on white 1', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
  });
});

describe('the fonts of a look', () => {
  it('are named where their widths are not known', () => {
    const fonts = { ...standardLook.fonts, body: 'Acme Sans' };
    expect(lookProblems({ ...standardLook, fonts })).toEqual([{ code: 'font', what: 'Acme Sans' }]);
  });
});

describe('a picture', () => {
  it('is told by its header, whatever its name', () => {
    const png = new Uint8Array(24);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    png.set([0, 0, 1, 0x2c], 16);
    png.set([0, 0, 0, 0x64], 20);
    expect(pictureSize(png)).toEqual({ mime: 'image/png', width: 300, height: 100 });
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 50, 1, 0, 3, 0, 0,
    ]);
    expect(pictureSize(jpeg)).toEqual({ mime: 'image/jpeg', width: 256, height: 50 });
    expect(pictureSize(new TextEncoder().encode('GIF89a and some more of it'))).toBeNull();
    expect(pictureSize(png.slice(0, 20))).toBeNull();
  });
});
