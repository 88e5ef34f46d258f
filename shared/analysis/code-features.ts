import type { CodeFacets, CodeKind } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { CodeTree } from './code-tree.ts';
import { effectiveFacets } from './facets.ts';
import { compareText } from './order.ts';
import { sparseMatrix } from './sparse-matrix.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/**
 * How much a code of each kind says about which experience a moment belongs to. What is felt and realised is the core
 * of the experience; who and when are its frame and recur over several experiences; free codes may mean anything.
 */
export const kindWeights = {
  sensation: 1,
  value: 1,
  change: 0.9,
  condition: 0.8,
  moment: 0.6,
  loyalty: 0.7,
  free: 0.8,
} as const satisfies Record<CodeKind, number>;

/** What a code's parent gets of its weight, the grandparent the square of it, and so on. */
export const ancestorDecay = 0.5;

/** In more than so many moments, a code that nearly all of them carry tells nothing about any. */
const fewMoments = 10;
const nearlyAll = 0.9;

/**
 * What a facet gets of the weight of its coding. Facets bind codes that few people share: a lighter step and a lighter head
 * are both lighter, and a pleasant one is not an unpleasant one.
 */
export const facetWeights = {
  region: 0.3,
  modality: 0.2,
  direction: 0.4,
  pleasantness: 0.3,
  phase: 0.3,
  aspect: 0.3,
  companyValue: 0.5,
} as const satisfies Partial<Record<keyof CodeFacets, number>>;
const weighedFacets = [
  'region',
  'modality',
  'direction',
  'pleasantness',
  'phase',
  'aspect',
  'companyValue',
] as const;

type CodedMoment = { readonly codingIds: readonly Id[]; readonly person: string };

/**
 * Codes of moments as rows (n x marks in use). A mark is a code, an ancestor of one, or a facet; its weight is kind weight *
 * decay per level up (or facet weight) * ln(1 + people / people with the mark), the largest where a mark is reached
 * twice. A mark of a single person weighs like one of two: rarer binds nobody. Marks that nearly all moments carry are
 * left out. Marks are named by paths, so neither ids nor the order of codes matter. Rows have length 1 or 0.
 */
export function codeFeatures(
  moments: readonly CodedMoment[],
  codings: ReadonlyMap<Id, Coding>,
  tree: CodeTree,
): SparseMatrix {
  const peopleWith = new Map<string, Set<string>>();
  const momentsWith = new Map<string, number>();
  const carried = moments.map(({ codingIds, person }) => {
    const marks = marksOf(
      codingIds.flatMap((id) => codings.get(id) ?? []),
      tree,
    );
    for (const mark of marks.keys()) {
      peopleWith.set(mark, (peopleWith.get(mark) ?? new Set()).add(person));
      momentsWith.set(mark, (momentsWith.get(mark) ?? 0) + 1);
    }
    return marks;
  });
  const most = moments.length > fewMoments ? moments.length * nearlyAll : Infinity;
  const telling = [...peopleWith.keys()]
    .filter((mark) => (momentsWith.get(mark) ?? 0) <= most)
    .toSorted(compareText);
  const column = new Map(telling.map((mark, index) => [mark, index]));
  const everyone = new Set(moments.map((moment) => moment.person)).size;
  const rarity = telling.map((mark) => Math.log(1 + everyone / Math.max(2, peopleWith.get(mark)?.size ?? 0)));
  const rows = carried.map((marks) => {
    const entries = [...marks]
      .flatMap(([mark, weight]) => {
        const at = column.get(mark);
        return at === undefined ? [] : [{ at, value: weight * (rarity[at] ?? 0) }];
      })
      .toSorted((left, right) => left.at - right.at);
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    return {
      columns: entries.map(({ at }) => at),
      values: entries.map(({ value }) => value / (length || 1)),
    };
  });
  return sparseMatrix(rows, telling.length);
}

/** What codings mark, with the greatest weight of each mark: paths of codes and of their ancestors, and facets. */
function marksOf(codings: readonly Coding[], tree: CodeTree): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const mark = (name: string, weight: number): void => {
    marks.set(name, Math.max(marks.get(name) ?? 0, weight));
  };
  for (const coding of codings) {
    const code = tree.byId.get(coding.codeId);
    if (code === undefined) continue;
    const weight = kindWeights[code.kind];
    mark(`code ${code.kind} ${tree.pathOf(code.id)}`, weight);
    tree.ancestorsOf(code.id).forEach((ancestor, level) => {
      mark(`code ${ancestor.kind} ${tree.pathOf(ancestor.id)}`, weight * ancestorDecay ** (level + 1));
    });
    const facets = effectiveFacets(coding, code);
    for (const facet of weighedFacets) {
      const value = facets[facet];
      if (value !== undefined) mark(`facet ${facet} ${value}`, weight * facetWeights[facet]);
    }
  }
  return marks;
}
