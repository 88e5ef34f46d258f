import { describe, expect, test } from 'vitest';
import { saveEcho } from '../../renderer/features/statements/save-echo.ts';

const words = (text: string) => [{ text }];

describe('the echo of saves', () => {
  test('an echo that comes after the next save is not news', () => {
    const echo = saveEcho(words('a'));
    echo.sending(words('ab'));
    echo.sending(words('abc'));
    expect([echo.arrives(words('ab')), echo.arrives(words('abc'))]).toEqual([false, false]);
    expect(echo.isStored(words('abc'))).toBe(true);
  });

  test('an undo that brings back an earlier save is news once the later save has come back', () => {
    const echo = saveEcho(words('a'));
    echo.sending(words('ab'));
    echo.sending(words('abc'));
    expect(echo.arrives(words('abc'))).toBe(false);
    expect(echo.arrives(words('ab'))).toBe(true);
    expect(echo.isStored(words('ab'))).toBe(true);
  });

  test('a redraft from elsewhere is news', () => {
    const echo = saveEcho(words('a'));
    expect(echo.arrives([{ text: 'new ' }, { text: 'words', slot: 'feels' }])).toBe(true);
  });
});
