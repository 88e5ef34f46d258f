// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../renderer/charts/figure-export.ts';
import { fileNameOf } from '../../renderer/charts/figure-files.ts';
import { composePage } from '../../renderer/charts/figure-page.ts';
import { svgElement } from '../../renderer/charts/svg-element.ts';
import { tableDrawing } from '../../renderer/charts/table-drawing.ts';

describe('files of a figure', () => {
  it.each([
    ['Where it is felt.', 'Where it is felt'],
    ['どこで感じるか。', 'どこで感じるか'],
    ['core / other: 5 < 6?', 'core other 5 6'],
    ['..', 'figure'],
    ['', 'figure'],
  ])('are named after its title: %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  it('have names no system finds too long', () => {
    expect([...fileNameOf('長'.repeat(300))].length).toBe(80);
  });

  it('hold the numbers with a byte order mark, quoted where needed, and no formula', () => {
    const table = {
      head: ['Code', 'People'],
      rows: [
        ['light, soft', 3],
        ['=1+1', 2],
      ],
    };
    expect(csvOf(table)).toBe('\uFEFFCode,People\r\n"light, soft",3\r\n"\'=1+1",2\r\n');
  });

  it('hold the head alone where there are no numbers', () => {
    expect(csvOf({ head: ['Code', 'People'], rows: [] })).toBe('\uFEFFCode,People\r\n');
  });
});

describe('a figure on a page of its own', () => {
  const drawing = (w: number, h: number) => ({ content: svgElement('g'), w, h });
  const sizeOf = (page: SVGSVGElement) => [
    Number(page.getAttribute('width')),
    Number(page.getAttribute('height')),
  ];
  const placeOf = (page: SVGSVGElement) => {
    const place = /translate\((\S+) (\S+)\) scale\((\S+)\)/u.exec(
      page.querySelector('g')?.getAttribute('transform') ?? '',
    );
    return { x: Number(place?.[1]), y: Number(place?.[2]), scale: Number(place?.[3]) };
  };

  it('is as wide as it is drawn, under its title', () => {
    const page = composePage(
      drawing(600, 300),
      { title: 'Where it is felt.', subtitle: 'Core left' },
      'figure',
    );
    expect(sizeOf(page)[0]).toBe(648);
    expect([...page.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      'Where it is felt',
      'Core left',
    ]);
    expect(placeOf(page).scale).toBe(1);
    expect(page.querySelector('title')?.textContent).toBe('Where it is felt.');
  });

  it.each([
    [200, 900],
    [1600, 200],
    [50, 50],
  ])('fits a slide of 16:9 whole, %i by %i', (w, h) => {
    const page = composePage(drawing(w, h), { title: 'A long title that says what this is about' }, 'slide');
    expect(sizeOf(page)).toEqual([1280, 720]);
    const { x, y, scale } = placeOf(page);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + w * scale).toBeLessThanOrEqual(1280);
    expect(y + h * scale).toBeLessThanOrEqual(720);
    expect(scale).toBeGreaterThan(0.2);
  });

  it('keeps to two lines of a title that is too long', () => {
    const page = composePage(drawing(600, 300), { title: 'word '.repeat(80) }, 'figure');
    expect(page.querySelectorAll('text').length).toBe(2);
  });

  it('draws a table where a figure is one', () => {
    const { content, h } = tableDrawing({ head: ['Codes', 'People'], rows: [['light', '9 of 14']] });
    expect([...content.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      'Codes',
      'People',
      'light',
      '9 of 14',
    ]);
    expect(h).toBe(52);
  });

  it('says how many rows of a table a slide leaves out', () => {
    const rows = Array.from({ length: 20 }, (_, index) => [`pattern ${index}`, index]);
    const { content, h } = tableDrawing({ head: ['Codes', 'People'], rows }, 14);
    expect(content.textContent).toContain('+ 6');
    expect(h).toBe(16 * 26);
  });
});
