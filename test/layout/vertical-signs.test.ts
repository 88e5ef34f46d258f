import { expect, it } from 'vitest';
import { breakLines } from '../../shared/layout/line-break.ts';

it('no line begins with a closing sign or ends with an opening one, in forms for vertical setting too', () => {
  const text = '︻庭︼で︑ほっとしました︒﹁軽い﹂と思って︵本当に︶肩がすとんと落ちました︒ゝヽ‼';
  for (let width = 0.5; width < 4; width += 0.17) {
    const lines = breakLines([{ text }], { font: 'sans', size: 14, width });
    for (const line of lines) {
      const words = line.runs.map((run) => run.text).join('');
      expect(words).not.toMatch(/^[︑︒﹂︶︼ゝヽ‼]/u);
      expect(words).not.toMatch(/[︻﹁︵]$/u);
    }
    expect(lines.flatMap((line) => line.runs.map((run) => run.text)).join('')).toBe(text);
  }
});
