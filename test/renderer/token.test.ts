import { expect, it, describe } from 'vitest';
import { fileNameOf } from '../../renderer/platform/content-disposition.ts';
import { takeToken } from '../../renderer/platform/token.ts';

function browser(hash: string, kept?: string) {
  const store = new Map(kept === undefined ? [] : [['hara.token', kept]]);
  const addresses: string[] = [];
  const token = takeToken(
    { hash, pathname: '/', search: '' },
    { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value) },
    (address) => addresses.push(address),
  );
  return { token, addresses, kept: store.get('hara.token') };
}

describe('the token of the local host', () => {
  it('is taken out of the address and kept for this tab', () => {
    expect(browser('#token=abc')).toEqual({ token: 'abc', addresses: ['/#/'], kept: 'abc' });
  });

  it('comes from the tab after a reload, and the address stays', () => {
    expect(browser('#/study/s1/codebook', 'abc')).toEqual({ token: 'abc', addresses: [], kept: 'abc' });
  });

  it('of a host started anew takes the place of the old one', () => {
    expect(browser('#token=new', 'old').kept).toBe('new');
  });

  it('may come with the study to open', () => {
    expect(browser('#token=abc&study=s%201').addresses).toEqual(['/#/study/s%201']);
  });
});

describe('the name of a download', () => {
  it.each([
    ['attachment; filename="a b.txt"', 'a b.txt'],
    ["attachment; filename=x; filename*=UTF-8''%E5%A0%B1.pptx", '報.pptx'],
    ['attachment; filename="say \\"hi\\".md"', 'say "hi".md'],
    ["attachment; filename*=UTF-8''%E5%A", undefined],
    ['inline', undefined],
  ])('is read from %s', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });
});
