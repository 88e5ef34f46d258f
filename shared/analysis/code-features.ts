import type { Code, CodeKind } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';
import type { CodeTree } from './code-tree.ts';
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

type CodedMoment = { readonly codeIds: readonly Id[]; readonly person: string };

/**
 * Codes of moments as rows (n x codes in use): kind weight * decay per level up * ln(1 + people / people with the code),
 * the largest where a code is reached twice. A code of a single person weighs like one of two: rarer binds nobody.
 * Codes that nearly all moments carry are left out. Columns are in order of the codes' paths, so neither ids nor the order of codes matter. Rows have length 1 or 0.
 */
export function codeFeatures(moments: readonly CodedMoment[], tree: CodeTree): SparseMatrix {
  const reach = new Map<Id, ReadonlyMap<Id, number>>();
  const peopleWith = new Map<Id, Set<string>>();
  const momentsWith = new Map<Id, number>();
  for (const { codeIds, person } of moments) {
    const carried = new Set<Id>();
    for (const codeId of codeIds) {
      const reached = reach.get(codeId) ?? reachedFrom(codeId, tree);
      reach.set(codeId, reached);
      for (const id of reached.keys()) carried.add(id);
    }
    for (const id of carried) {
      peopleWith.set(id, (peopleWith.get(id) ?? new Set()).add(person));
      momentsWith.set(id, (momentsWith.get(id) ?? 0) + 1);
    }
  }
  const most = moments.length > fewMoments ? moments.length * nearlyAll : Infinity;
  const telling = [...peopleWith.keys()].filter((id) => (momentsWith.get(id) ?? 0) <= most);
  const ordered = telling.toSorted(
    (left, right) => compareText(tree.pathOf(left), tree.pathOf(right)) || compareText(left, right),
  );
  const column = new Map(ordered.map((id, index) => [id, index]));
  const everyone = new Set(moments.map((moment) => moment.person)).size;
  const rarity = ordered.map((id) => Math.log(1 + everyone / Math.max(2, peopleWith.get(id)?.size ?? 0)));
  const rows = moments.map(({ codeIds }) => {
    const weights = new Map<number, number>();
    for (const codeId of codeIds) {
      for (const [id, weight] of reach.get(codeId) ?? []) {
        const at = column.get(id);
        if (at === undefined) continue;
        weights.set(at, Math.max(weights.get(at) ?? 0, weight * (rarity[at] ?? 0)));
      }
    }
    const columns = [...weights.keys()].toSorted((left, right) => left - right);
    const values = columns.map((at) => weights.get(at) ?? 0);
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    return { columns, values: values.map((value) => (length === 0 ? 0 : value / length)) };
  });
  return sparseMatrix(rows, ordered.length);
}

function reachedFrom(codeId: Id, tree: CodeTree): ReadonlyMap<Id, number> {
  const code: Code | undefined = tree.byId.get(codeId);
  if (code === undefined) return new Map();
  const weight = kindWeights[code.kind];
  const ancestors = tree
    .ancestorsOf(codeId)
    .map((ancestor, level): [Id, number] => [ancestor.id, weight * ancestorDecay ** (level + 1)]);
  return new Map([[codeId, weight], ...ancestors]);
}
