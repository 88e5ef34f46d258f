import { describe, expect, it } from 'vitest';
import { lineCount } from '../../electron/exporters/docx-lines.ts';
import { docxPage } from '../../electron/exporters/docx-looks.ts';
import { pagesOf, type FlowBlock, type FlowPiece } from '../../electron/exporters/docx-pages.ts';
import { columnWidths } from '../../electron/exporters/docx-table.ts';

const whole = docxPage.text.height;
const piece = (height: number, more: Partial<FlowPiece> = {}): FlowPiece => ({
  height,
  before: 0,
  after: 0,
  ...more,
});
const block = (pieces: readonly FlowPiece[], more: Partial<FlowBlock> = {}): FlowBlock => ({
  flow: () => pieces,
  ...more,
});

describe('pages of a report', () => {
  it('put on the next page what does not fit, and count what begins a page', () => {
    const blocks = [
      block([piece(whole - 100)], { place: 'a' }),
      block([piece(200)], { place: 'b' }),
      block([piece(10)], { place: 'c', fresh: true }),
    ];
    expect(Object.fromEntries(pagesOf(blocks, 4).pages)).toEqual({ a: 4, b: 5, c: 6 });
  });

  it('keep a heading with what follows it', () => {
    const blocks = [
      block([piece(whole - 100)]),
      block([piece(60, { keepNext: true })], { place: 'heading' }),
      block([piece(60)], { place: 'text' }),
    ];
    expect(Object.fromEntries(pagesOf(blocks, 1).pages)).toEqual({ heading: 2, text: 2 });
  });

  it('divide paragraphs between lines, and tables between rows under their head again', () => {
    const long = block([piece(whole * 1.5, { line: 10 })]);
    const rows = block([
      piece(20, { repeated: 20 }),
      ...Array.from({ length: 9 }, () => piece(whole / 8, { repeated: 20 })),
    ]);
    expect(pagesOf([long, block([piece(10)], { place: 'end' })], 1).pages.get('end')).toBe(2);
    expect(pagesOf([rows, block([piece(whole / 2)], { place: 'end' })], 1).pages.get('end')).toBe(2);
  });

  it('take the larger of the spaces between two paragraphs', () => {
    const blocks = [
      block([piece(whole - 50, { after: 20 })]),
      block([piece(20, { before: 20 })], { place: 'fits' }),
    ];
    expect(pagesOf(blocks, 1).pages.get('fits')).toBe(1);
  });

  it('begin a page at a heading that a wider face could move to the next', () => {
    const near = block([piece(30)], { place: 'near', mayBreak: true });
    const far = block([piece(30)], { place: 'far', mayBreak: true });
    const { pages, fresh } = pagesOf([block([piece(whole - 35)]), near, far], 1);
    expect(fresh.has(near)).toBe(true);
    expect(fresh.has(far)).toBe(false);
    expect(Object.fromEntries(pages)).toEqual({ near: 2, far: 2 });
  });

  it('ask nothing of what stands behind the last place', () => {
    const unasked: FlowBlock = {
      flow: () => {
        throw new Error('asked');
      },
    };
    expect(pagesOf([block([piece(10)], { place: 'a' }), unasked], 1).pages.get('a')).toBe(1);
  });
});

describe('lines of a paragraph', () => {
  const setting = { face: 'sans', size: 10, width: 100 } as const;

  it('are broken at spaces, and anywhere in a word longer than the line', () => {
    expect(lineCount('', setting)).toBe(1);
    expect(lineCount('one two', setting)).toBe(1);
    expect(lineCount('words that are too many for one line', setting)).toBe(2);
    expect(lineCount('w'.repeat(40), setting)).toBe(3);
  });

  it('are broken between Japanese characters, not before a closing mark', () => {
    expect(lineCount('あ'.repeat(10), setting)).toBe(1);
    expect(lineCount('あ'.repeat(11), setting)).toBe(2);
    expect(lineCount(`${'あ'.repeat(10)}。`.repeat(2), setting)).toBe(3);
  });
});

describe('columns of a table', () => {
  it('fill the width, and the widest give way where not all fit', () => {
    const widths = columnWidths(
      { head: ['Code', 'Description', 'People'], rows: [['a', 'word '.repeat(200), '1']] },
      'sans',
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(docxPage.text.width, 0);
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 3);
  });
});
