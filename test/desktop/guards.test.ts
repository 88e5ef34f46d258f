import { describe, expect, test } from 'vitest';
import { isAppUrl, mayAsk, mayHave, mayLoad } from '../../electron/desktop/guards.ts';

const strangers = [
  '',
  'about:blank',
  'app:',
  'app://other/index.html',
  'app://hara.evil.example/',
  'app://hara@evil.example/',
  'app://user@hara/',
  'app://hara:80/',
  'https://hara/',
  'http://127.0.0.1:4711/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://hara/5',
  'not a url',
];

test('only addresses of the page count as its own', () => {
  expect(isAppUrl('app://hara/index.html#/study/7')).toBe(true);
  expect(isAppUrl('app://hara/assets/x.js')).toBe(true);
  expect(strangers.filter(isAppUrl)).toEqual([]);
});

describe('a message to the main process', () => {
  test('is heard from the top frame of the page', () => {
    expect(mayAsk({ url: 'app://hara/index.html', isTop: true })).toBe(true);
  });

  test('is not heard from frames inside it, other pages, or a frame that is gone', () => {
    expect(mayAsk({ url: 'app://hara/index.html', isTop: false })).toBe(false);
    expect(mayAsk(undefined)).toBe(false);
    expect(strangers.filter((url) => mayAsk({ url, isTop: true }))).toEqual([]);
  });
});

describe('permissions', () => {
  test('the page may copy', () => {
    expect(mayHave('clipboard-sanitized-write', 'app://hara/')).toBe(true);
    expect(mayHave('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'hid',
  ])('nobody is given %s', (permission) => {
    expect(mayHave(permission, 'app://hara/')).toBe(false);
  });
});

test('nothing is loaded from a network or a disk', () => {
  expect(['app://hara/x.js', 'data:image/png;base64,x', 'blob:app://hara/5'].every(mayLoad)).toBe(true);
  const outside = [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://x/',
    'ftp://x/',
    'app://x/',
  ];
  expect(outside.filter(mayLoad)).toEqual([]);
});
