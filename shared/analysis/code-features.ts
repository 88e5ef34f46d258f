import type { CodeFacets } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { CodeTree } from './code-tree.ts';
import { effectiveFacets } from './facets.ts';
import { compareText } from './order.ts';
import { sparseMatrix } from './sparse-matrix.ts';
import type { SparseMatrix, SparseRow } from './sparse-matrix.ts';
import { themeWeights } from './theme-weights.ts';

/** In more than so many moments, a code that nearly all of them carry tells nothing about any. */
const fewMoments = 10;
const nearlyAll = 0.9;

const weighedFacets = [
  'region',
  'modality',
  'direction',
  'pleasantness',
  'phase',
  'aspect',
  'companyValue',
] as const satisfies readonly (keyof CodeFacets & keyof typeof themeWeights.facets)[];

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
  const marksOf = markReader(tree);
  const carried = moments.map(({ codingIds, person }) => {
    const marks = marksOf(codingIds.flatMap((id) => codings.get(id) ?? []));
    for (const mark of marks.keys()) {
      const people = peopleWith.get(mark);
      if (people === undefined) peopleWith.set(mark, new Set([person]));
      else people.add(person);
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
  const rowOf = new Map<Marks, SparseRow>();
  const rows = carried.map((marks) => {
    const known = rowOf.get(marks) ?? weighedRow(marks, column, rarity);
    rowOf.set(marks, known);
    return known;
  });
  return sparseMatrix(rows, telling.length);
}

function weighedRow(marks: Marks, column: ReadonlyMap<string, number>, rarity: readonly number[]): SparseRow {
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
}

/** Weights by the names of marks. */
type Marks = ReadonlyMap<string, number>;

/** Reads codings' marks; moments with the same codes and facets share one result. */
function markReader(tree: CodeTree): (codings: readonly Coding[]) => Marks {
  const known = new Map<string, Marks>();
  return (codings) => {
    const key = codings.map(({ codeId, facets }) => `${codeId} ${JSON.stringify(facets)}`).join('\n');
    const marks = known.get(key) ?? marksOf(codings, tree);
    known.set(key, marks);
    return marks;
  };
}

/** What codings mark, with the greatest weight of each mark: paths of codes and of their ancestors, and facets. */
function marksOf(codings: readonly Coding[], tree: CodeTree): Marks {
  const marks = new Map<string, number>();
  const mark = (name: string, weight: number): void => {
    marks.set(name, Math.max(marks.get(name) ?? 0, weight));
  };
  for (const coding of codings) {
    const code = tree.byId.get(coding.codeId);
    if (code === undefined) continue;
    const weight = themeWeights.kinds[code.kind];
    mark(`code ${code.kind} ${tree.pathOf(code.id)}`, weight);
    tree.ancestorsOf(code.id).forEach((ancestor, level) => {
      mark(
        `code ${ancestor.kind} ${tree.pathOf(ancestor.id)}`,
        weight * themeWeights.ancestorDecay ** (level + 1),
      );
    });
    const facets = effectiveFacets(coding, code);
    for (const facet of weighedFacets) {
      const value = facets[facet];
      if (value !== undefined) mark(`facet ${facet} ${value}`, weight * themeWeights.facets[facet]);
    }
  }
  return marks;
}
