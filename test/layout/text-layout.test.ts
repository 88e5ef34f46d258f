import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../shared/layout/fit-text.ts';
import { breakLines } from '../../shared/layout/line-break.ts';
import { phrases } from '../../shared/layout/phrases.ts';
import { placeLabels } from '../../shared/layout/place-labels.ts';
import { textWidth } from '../../shared/layout/text-metrics.ts';

const said = (lines: readonly { runs: readonly { text: string }[] }[]) =>
  lines.map((line) => line.runs.map((run) => run.text).join(''));

describe('breaking lines', () => {
  it('breaks Japanese between phrases', () => {
    expect(phrases('肩の力が抜けて髪が軽くなり、人の中に出かける。')).toContain('抜けて');
    const lines = breakLines([{ text: '肩の力が抜けて髪が軽くなり、人の中に出かける。' }], {
      font: 'serif',
      size: 24,
      width: 3.4,
    });
    expect(said(lines).every((line) => !/^[、。]/u.test(line))).toBe(true);
  });

  it('keeps a word of two runs together and gives each run its place', () => {
    const runs = [{ text: 'shoulders ' }, { text: 'drop', bold: true }, { text: '.' }];
    const lines = breakLines(runs, {
      font: 'serif',
      size: 20,
      width: textWidth('shoulders ', { font: 'serif' }, 20) + 0.3,
    });
    expect(said(lines)).toEqual(['shoulders', 'drop.'].map((line) => expect.stringContaining(line)));
    expect(lines[1]?.runs.map((run) => run.text)).toEqual(['drop', '.']);
  });

  it('never makes a line wider than the box and loses no character but spaces at breaks', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefgWM肩の力が抜けて、。'),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 9, max: 30 }),
        (words, size) => {
          const text = words.join(' ');
          const lines = breakLines([{ text }], { font: 'sans', size, width: 4 });
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(4 + 1e-9);
          expect(said(lines).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('fitting text', () => {
  const setting = { font: 'serif', max: 40, min: 14, lineHeight: 1.4 } as const;

  it('takes the largest size that fits', () => {
    const short = fitText([[{ text: 'One line' }]], { w: 8, h: 2 }, setting);
    const long = fitText([[{ text: 'word '.repeat(60) }]], { w: 8, h: 2 }, setting);
    expect([short.size, short.trimmed, long.size < 40, long.trimmed]).toEqual([40, false, true, false]);
  });

  it('cuts with an ellipsis where even the smallest size is too large', () => {
    const fitted = fitText([[{ text: 'word '.repeat(3000) }]], { w: 4, h: 1 }, setting);
    expect(fitted.height).toBeLessThanOrEqual(1);
    expect(fitted.trimmed).toBe(true);
    expect(fitted.paragraphs[0]?.at(-1)?.text.endsWith('…')).toBe(true);
  });
});

describe('placing labels', () => {
  it('keeps labels apart and in bounds wherever they wish to be', () => {
    const wishes = fc.array(
      fc.record({
        at: fc.double({ min: -50, max: 150, noNaN: true }),
        size: fc.double({ min: 1, max: 9, noNaN: true }),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(wishes, (labels) => {
        const centres = placeLabels(labels, 0, 100);
        const spans = labels
          .map((label, index) => ({
            low: (centres[index] ?? 0) - label.size / 2,
            high: (centres[index] ?? 0) + label.size / 2,
          }))
          .toSorted((a, b) => a.low - b.low);
        spans.forEach((span, index) => {
          expect(span.low).toBeGreaterThanOrEqual(-1e-6);
          expect(span.high).toBeLessThanOrEqual(100 + 1e-6);
          if (index > 0) expect(span.low).toBeGreaterThanOrEqual((spans[index - 1]?.high ?? 0) - 1e-6);
        });
      }),
    );
  });
});
