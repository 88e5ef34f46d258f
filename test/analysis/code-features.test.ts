import { describe, expect, it } from 'vitest';
import { codeFeatures } from '../../shared/analysis/code-features.ts';
import { codeTree } from '../../shared/analysis/code-tree.ts';
import { momentsOf } from '../../shared/analysis/moments.ts';
import { buildStudy } from './study-builder.ts';
import type { CodeLine } from './study-builder.ts';

/** Likeness of what two people say, each with one code, by their codes alone; a third person says something else. */
function likeness(left: string, right: string, codeLines: readonly CodeLine[]): number {
  const people = [left, right, 'something else'].map((code, index) => ({
    name: `Person ${index}`,
    segment: null,
    lines: [{ text: 'Said.', codes: [code] }],
  }));
  const study = buildStudy(people, [...codeLines, { name: 'something else', kind: 'free' }]);
  const codings = new Map(study.codings.map((coding) => [coding.id, coding]));
  const matrix = codeFeatures(momentsOf(study.codings, study.documents), codings, codeTree(study.codes));
  const row = (index: number): ReadonlyMap<number, number> => {
    const [from, to] = [matrix.offsets[index] ?? 0, matrix.offsets[index + 1] ?? 0];
    return new Map(
      Array.from(matrix.columns.subarray(from, to), (column, at) => [column, matrix.values[from + at] ?? 0]),
    );
  };
  const other = row(1);
  return [...row(0)].reduce((sum, [column, value]) => sum + value * (other.get(column) ?? 0), 0);
}

describe('codes of two moments', () => {
  it('make them wholly alike when they are the same', () => {
    expect(likeness('lighter', 'lighter', [{ name: 'lighter', kind: 'sensation' }])).toBeCloseTo(1, 6);
  });

  it('make them nothing alike when they share nothing', () => {
    const lines: CodeLine[] = [
      { name: 'lighter', kind: 'sensation' },
      { name: 'heavier', kind: 'sensation' },
    ];
    expect(likeness('lighter', 'heavier', lines)).toBe(0);
  });

  it('make them somewhat alike under one parent, less under one grandparent', () => {
    const tree: CodeLine[] = [
      { name: 'root', kind: 'sensation' },
      { name: 'light', kind: 'sensation', parent: 'root' },
      { name: 'free', kind: 'sensation', parent: 'root' },
      { name: 'light step', kind: 'sensation', parent: 'light' },
      { name: 'light head', kind: 'sensation', parent: 'light' },
      { name: 'free breath', kind: 'sensation', parent: 'free' },
    ];
    const [siblings, cousins] = [
      likeness('light step', 'light head', tree),
      likeness('light step', 'free breath', tree),
    ];
    expect(siblings).toBeGreaterThan(cousins);
    expect(cousins).toBeGreaterThan(0);
    expect(siblings).toBeLessThan(0.5);
  });

  it('make them alike by the facets they share', () => {
    const step = {
      name: 'light step',
      kind: 'sensation',
      facets: { direction: 'lighter', pleasantness: 'pleasant', region: 'feet' },
    } as const;
    const head = {
      name: 'clear head',
      kind: 'sensation',
      facets: { direction: 'lighter', pleasantness: 'pleasant', region: 'head' },
    } as const;
    const stone = {
      name: 'stone',
      kind: 'sensation',
      facets: { direction: 'heavier', pleasantness: 'unpleasant', region: 'belly' },
    } as const;
    expect(likeness('light step', 'clear head', [step, head])).toBeGreaterThan(0.1);
    expect(likeness('light step', 'stone', [step, stone])).toBe(0);
  });
});
