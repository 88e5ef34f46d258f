// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { screenLanguage } from '../../renderer/app/look.ts';
import { parseRange, paths, screenOf } from '../../renderer/app/navigation.ts';

describe('addresses', () => {
  it('name study, screen, thing and place', () => {
    expect([
      paths.home('s1'),
      paths.transcript('s1', 'd1', { start: 10, end: 20 }),
      paths.themes('s1', 't1'),
      paths.search('s1', '肩 light'),
      paths.codebook('s1', 'c1'),
    ]).toEqual([
      '/study/s1',
      '/study/s1/transcripts/d1?at=10-20',
      '/study/s1/themes/t1',
      '/study/s1/search?q=%E8%82%A9%20light',
      '/study/s1/codebook?code=c1',
    ]);
  });

  it('tell which screen is shown; what is unknown is the overview', () => {
    expect(['/study/s1', '/study/s1/themes/t1', '/study/s1/nowhere'].map(screenOf)).toEqual([
      'home',
      'themes',
      'home',
    ]);
  });

  it.each([
    ['10-20', { start: 10, end: 20 }],
    ['20-10', undefined],
    ['10-10', undefined],
    ['-5-3', undefined],
    [undefined, undefined],
  ])('give the range of %s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });
});

describe('the language of the screens', () => {
  it('is the chosen one, else the first of the system’s that there is', () => {
    expect([
      screenLanguage('en', ['ja-JP']),
      screenLanguage('system', ['ja-JP', 'en-US']),
      screenLanguage('system', ['de-DE', 'ja']),
      screenLanguage('system', ['de-DE']),
    ]).toEqual(['en', 'ja', 'ja', 'en']);
  });
});
