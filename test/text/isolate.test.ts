import { describe, expect, it } from 'vitest';
import { isolated, withoutIsolates } from '../../shared/text/isolate.ts';

describe('a name in a drawing', () => {
  it('is isolated where it is written from right to left, once', () => {
    const name = 'ניסיתי הכול כבר!';
    expect(isolated(name)).toBe(`\u2068${name}\u2069`);
    expect(isolated(isolated('دفء في اليدين'))).toBe(isolated('دفء في اليدين'));
    expect(withoutIsolates(isolated(name))).toBe(name);
  });

  it('is left alone in every other script', () => {
    expect(['shoulders drop', '肩の力が抜ける', '8 / 12'].map(isolated)).toEqual([
      'shoulders drop',
      '肩の力が抜ける',
      '8 / 12',
    ]);
  });
});
