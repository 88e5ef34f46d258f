import { describe, expect, it } from 'vitest';
import { measure } from '../../renderer/charts/measure.ts';
import { shortText, twoLines } from '../../renderer/charts/short-text.ts';

describe('a label too long for its room', () => {
  const hebrew = 'חום בידיים · כתפיים יורדות (הקלה)';

  it('is cut at its end, which of a right-to-left name is inside its isolate', () => {
    expect(shortText('shoulders drop', 60)).toMatch(/^shoul.*…$/u);
    expect(shortText(hebrew, 40)).toMatch(/^\u2068חום.*…\u2069$/u);
  });

  it('of two parts gives up the second before a word is cut', () => {
    expect(shortText('lighter · falls into place', 80)).toBe('lighter');
    expect(twoLines('goes among people · washes her mother’s or daughter’s hair', 90)).toEqual([
      'goes among',
      'people',
    ]);
    expect(twoLines('lighter · falls into place', 90)).toEqual(['lighter · falls into', 'place']);
  });

  it('takes as much room isolated as not, and is not isolated twice', () => {
    const short = shortText(hebrew, 90);
    expect(measure(short, 12)).toBe(measure(short.slice(1, -1), 12));
    expect(shortText(short, 400)).toBe(short);
    expect(twoLines(hebrew, 110).every((line) => /^\u2068[^\u2068\u2069]+\u2069$/u.test(line))).toBe(true);
  });
});
