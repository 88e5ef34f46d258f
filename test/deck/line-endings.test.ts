import { describe, expect, it } from 'vitest';
import { balancedWidth, withoutLoneWord } from '../../shared/deck/line-endings.ts';
import { nestQuotes, pointsText } from '../../shared/deck/deck-text.ts';
import { textLines } from '../../shared/deck/text-primitives.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { proposedSlides } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { breakLines } from '../../shared/layout/line-break.ts';

const broken = (text: string, w: number) => {
  const at = (width: number) =>
    breakLines([{ text, bold: true }], { font: 'serif', size: 30, width }).map((line) =>
      line.runs.map((run) => run.text).join(''),
    );
  return at(balancedWidth(at, w));
};

describe('the lines of a title', () => {
  it('are of like length', () => {
    expect(broken('Support the 5 people who share our values and have not felt it yet', 11.6)).toEqual([
      'Support the 5 people who share',
      'our values and have not felt it yet',
    ]);
  });

  it('do not end within a quotation where another place is as good', () => {
    const text =
      'First use begins it; it comes with “Repeated use”: 10 of 14 people feel it there, 2 at first use';
    expect(broken(text, 11.6)[0]).toMatch(/”:?$/u);
  });

  it('end at a pause in Japanese where they can', () => {
    expect(broken('大切にしている4つの価値観は、すべて顧客に実感されている', 10)).toEqual([
      '大切にしている4つの価値観は、',
      'すべて顧客に実感されている',
    ]);
  });

  it('are the lines that are drawn, and no more of them than fit', () => {
    const titles = proposedSlides({ data: demoStudy('en') }).flatMap((slide: Slide) =>
      slide.elements.flatMap((one) => (one.kind === 'text' && one.role === 'title' ? [one] : [])),
    );
    const several = titles.filter((title) => textLines(title).flat().length > 1);
    expect(several.length).toBeGreaterThan(3);
    for (const title of several) {
      const widths = textLines(title)
        .flat()
        .map((line) => line.width);
      expect(Math.min(...widths) / Math.max(...widths), title.paragraphs[0]?.[0]?.text).toBeGreaterThan(0.5);
    }
  });
});

describe('words of a text', () => {
  it('do not leave one little word alone in the last line', () => {
    expect(withoutLoneWord('Ask them what they feel instead.')).toBe('Ask them what they feel\u00A0instead.');
    expect(withoutLoneWord('Ask them again')).toBe('Ask them again');
    expect(withoutLoneWord('この一時間は誰にも借りがない')).toBe('この一時間は誰にも借りがない');
  });

  it('have quotations within quotations set the other way', () => {
    expect(nestQuotes('「手が「これ」と言った日」を語る')).toBe('「手が『これ』と言った日」を語る');
    expect(nestQuotes('“She said “now”, and went”')).toBe('“She said ‘now’, and went”');
    expect(nestQuotes('「鍵」と「扉」')).toBe('「鍵」と「扉」');
  });

  it('say points with a true minus, and a tenth where a whole would be nothing', () => {
    expect([-0.126, 0.0041, 0.8, 0, -0.0001].map(pointsText)).toEqual(['−13', '0.4', '80', '0', '0']);
  });
});
