import { describe, expect, it } from 'vitest';
import { bodyRegions } from '../../shared/domain/code.ts';
import { domainEn } from '../../shared/messages/en/domain.ts';
import { domainJa } from '../../shared/messages/ja/domain.ts';
import { findRegions } from '../../shared/text/find-region.ts';

describe('a body region', () => {
  it('is found first by its whole name in either language', () => {
    const missed = bodyRegions.filter(
      (region) =>
        !findRegions(domainEn[`region.${region}`]).includes(region) ||
        findRegions(domainJa[`region.${region}`])[0] !== region,
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['shou', 'shoulders'],
    ['ＣＨＥＳＴ', 'chest'],
    ['むね', 'chest'],
    ['はら', 'belly'],
    ['hara', 'belly'],
    ['お腹', 'belly'],
  ])('%s', (typed, expected) => {
    expect(findRegions(typed)[0]).toBe(expected);
  });

  it('is not made up', () => {
    expect([findRegions(''), findRegions('  '), findRegions('zebra')]).toEqual([[], [], []]);
  });
});
