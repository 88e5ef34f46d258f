import { describe, expect, it } from 'vitest';
import { titleLabel } from '../../shared/deck/theme-title.ts';

const found = (label: string) => ({ label, labelByHand: false });

describe('the name of a theme in a title', () => {
  it('is the first part of a found name, begun with a capital', () => {
    const theme = found('about the third month · months');
    expect(titleLabel(theme, [theme])).toBe('About the third month');
  });

  it('stays whole where someone named it, and where another theme begins alike', () => {
    const named = { label: 'Wash · rest', labelByHand: true };
    expect(titleLabel(named, [named])).toBe('Wash · rest');
    const themes = [found('light · hair'), found('light · window')];
    expect(themes.map((theme) => titleLabel(theme, themes))).toEqual(['Light · hair', 'Light · window']);
  });

  it.each([
    ['iPad on the counter', 'iPad on the counter'],
    ['手が軽い · 朝', '手が軽い'],
    ['élan · words', 'Élan'],
    [' · words', '· words'],
  ])('leaves %s in its own way of writing', (label, title) => {
    expect(titleLabel(found(label), []).trim()).toBe(title);
  });
});
