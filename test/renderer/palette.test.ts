import { describe, expect, it } from 'vitest';
import { findItems, type PaletteItem } from '../../renderer/features/palette/palette-item.ts';

const item = (label: string, also?: string): PaletteItem => ({
  id: label,
  kind: 'code',
  label,
  also,
  run: () => undefined,
});
const labels = (items: readonly PaletteItem[]) => items.map(({ label }) => label);
const items = [
  item('Go to the codebook'),
  item('lighter', 'Sensation'),
  item('肩の力が抜ける', '体感'),
  item('Inácia'),
];

describe('finding anything', () => {
  it('lists everything in order before a letter is typed', () => {
    expect(labels(findItems(items, '  '))).toEqual(labels(items));
  });

  it('forgives a slip of the finger and accents', () => {
    expect(labels(findItems(items, 'lihgter'))[0]).toBe('lighter');
    expect(labels(findItems(items, 'inacia'))[0]).toBe('Inácia');
  });

  it('finds Japanese by one or two characters', () => {
    expect(labels(findItems(items, '肩'))).toEqual(['肩の力が抜ける']);
  });

  it('finds by the other words too', () => {
    expect(labels(findItems(items, 'sensation'))).toEqual(['lighter']);
  });
});
