import { describe, expect, test } from 'vitest';
import { saveEcho } from '../../renderer/data/save-echo.ts';

describe('the echo of saves', () => {
  test('an echo that comes after the next save is not news', () => {
    const echo = saveEcho('a');
    echo.sending('ab');
    echo.sending('abc');
    expect([echo.arrives('ab'), echo.arrives('abc')]).toEqual([false, false]);
    expect(echo.isStored('abc')).toBe(true);
  });

  test('an undo that brings back an earlier save is news once the later save has come back', () => {
    const echo = saveEcho('a');
    echo.sending('ab');
    echo.sending('abc');
    expect(echo.arrives('abc')).toBe(false);
    expect(echo.arrives('ab')).toBe(true);
    expect(echo.isStored('ab')).toBe(true);
  });

  test('a redraft from elsewhere is news', () => {
    const echo = saveEcho('a');
    expect(echo.arrives('new words')).toBe(true);
  });
});
