// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { screenLanguage } from '../../renderer/app/look.ts';
import {
  besideIn,
  carryBeside,
  readBeside,
  withBeside,
  withoutBeside,
  writeBeside,
  type BesidePlace,
} from '../../renderer/app/beside-place.ts';
import { hrefOf, parseRange, paths, screenOf } from '../../renderer/app/navigation.ts';
import { passageOf } from '../../renderer/app/passage-here.ts';

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

describe('what stands beside a screen', () => {
  const passage = { kind: 'passage', documentId: 'd 1', start: 10, end: 20 } as const;

  it('is written into the address and read from it again', () => {
    const places: readonly BesidePlace[] = [
      passage,
      { kind: 'transcript', documentId: 'd1' },
      { kind: 'code', codeId: 'c/1' },
    ];
    expect(places.map((place) => readBeside(writeBeside(place)))).toEqual(places);
    expect([undefined, '', 'd1:20-10'].map(readBeside)).toEqual([
      undefined,
      undefined,
      { kind: 'transcript', documentId: 'd1' },
    ]);
  });

  it('leaves the address of the screen itself letter by letter', () => {
    const explorer = '/study/s1/explorer?seg=core&say=a%20b';
    const both = withBeside(explorer, 'd1:1-2');
    expect([besideIn(both), withoutBeside(both), withBeside(both, undefined)]).toEqual([
      'd1:1-2',
      explorer,
      explorer,
    ]);
    expect(withBeside('/study/s1', 'd1')).toBe('/study/s1?beside=d1');
  });

  it('stays while screens of the same study change, and goes with the study', () => {
    const from = '/study/s1/search?q=x&beside=d1:1-2';
    expect(
      ['/study/s1/themes', '/study/s1?beside=d2', '/study/s2', '/'].map((to) => carryBeside(from, to)),
    ).toEqual(['/study/s1/themes?beside=d1:1-2', '/study/s1?beside=d2', '/study/s2', '/']);
  });

  it('is found in the link to a passage', () => {
    expect(
      [hrefOf(paths.transcript('s1', 'd 1', passage)), hrefOf(paths.transcript('s1', 'd1'))].map(passageOf),
    ).toEqual([{ documentId: 'd 1', start: 10, end: 20 }, undefined]);
  });
});
