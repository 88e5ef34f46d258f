import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { ancestorIds, subtreeOf } from './code-forest.ts';
import type { Forest, TreeRow } from './code-forest.ts';

/** Where codes go: children of `parentId` from place `index` on, counted without them; `kind` where it changes. */
export type CodeMove = {
  readonly ids: readonly Id[];
  readonly parentId: Id | null;
  readonly index: number;
  readonly kind?: CodeKind;
};

export type Step = 'up' | 'down' | 'in' | 'out';
export type DropPlace = 'before' | 'inside' | 'after';

/** Codes without those that stand below another of them: these go along inside it. */
export function topmost(forest: Forest, ids: readonly Id[]): readonly Id[] {
  const chosen = new Set(ids);
  return ids.filter((id) => !ancestorIds(forest, id).some((above) => chosen.has(above)));
}

/**
 * One step by keyboard, of one code or of several that stand below the same parent. Up and down change places among the
 * siblings that the reader sees as such (at the top level: those of the same kind); `in` makes them the last children of
 * the sibling above, `out` puts them right after their parent.
 */
export function stepMove(forest: Forest, chosen: readonly Id[], step: Step): CodeMove | undefined {
  const ids = topmost(forest, chosen);
  const codes = ids.flatMap((id) => forest.byId.get(id) ?? []);
  const [first] = codes;
  if (!first) return undefined;
  const parentId = knownParent(forest, first);
  const siblings = seenSiblings(forest, first);
  if (codes.some((code) => !siblings.some((sibling) => sibling.id === code.id))) return undefined;
  const places = ids.map((id) => siblings.findIndex((sibling) => sibling.id === id));
  const isFree = (sibling: ListedCode) => !ids.includes(sibling.id);
  const above = siblings.slice(0, Math.min(...places)).findLast(isFree);
  const below = siblings.slice(Math.max(...places) + 1).find(isFree);
  if (step === 'up') return above && { ids, parentId, index: indexOf(forest, parentId, ids, above.id) };
  if (step === 'down') return below && { ids, parentId, index: indexOf(forest, parentId, ids, below.id) + 1 };
  if (step === 'in') return above && { ids, parentId: above.id, index: forest.childrenOf(above.id).length };
  const parent = parentId === null ? undefined : forest.byId.get(parentId);
  if (!parent) return undefined;
  const grandparentId = knownParent(forest, parent);
  return { ids, parentId: grandparentId, index: indexOf(forest, grandparentId, ids, parent.id) + 1 };
}

/** What dropping codes on a row does; undefined where they cannot go (into themselves) or nothing would change. */
export function dropMove(
  forest: Forest,
  chosen: readonly Id[],
  target: TreeRow,
  place: DropPlace,
): CodeMove | undefined {
  const ids = topmost(forest, chosen).filter((id) => forest.byId.has(id));
  if (ids.length === 0) return undefined;
  const move =
    target.type === 'kind' ? ontoKind(forest, ids, target.kind) : ontoCode(forest, ids, target.code, place);
  return move && changes(forest, move) ? move : undefined;
}

/** Codes as the last children of another, or (`null`) at the end of the top level. */
export function moveInto(forest: Forest, chosen: readonly Id[], parentId: Id | null): CodeMove {
  const ids = topmost(forest, chosen);
  const index = forest.childrenOf(parentId).filter((child) => !ids.includes(child.id)).length;
  return { ids, parentId, index };
}

function ontoKind(forest: Forest, ids: readonly Id[], kind: CodeKind): CodeMove {
  const roots = forest.childrenOf(null).filter((root) => !ids.includes(root.id));
  const first = roots.findIndex((root) => root.kind === kind);
  const index = first < 0 ? roots.length : first;
  const isNew = ids.some((id) => forest.byId.get(id)?.kind !== kind);
  return { ids, parentId: null, index, ...(isNew ? { kind } : {}) };
}

function ontoCode(
  forest: Forest,
  ids: readonly Id[],
  target: ListedCode,
  place: DropPlace,
): CodeMove | undefined {
  if (ids.some((id) => subtreeOf(forest, id).has(target.id))) return undefined;
  if (place === 'inside') return moveInto(forest, ids, target.id);
  const parentId = knownParent(forest, target);
  const index = indexOf(forest, parentId, ids, target.id) + (place === 'after' ? 1 : 0);
  const isNew = parentId === null && ids.some((id) => forest.byId.get(id)?.kind !== target.kind);
  return { ids, parentId, index, ...(isNew ? { kind: target.kind } : {}) };
}

function changes(forest: Forest, { ids, parentId, index, kind }: CodeMove): boolean {
  if (kind !== undefined) return true;
  const places = forest.childrenOf(parentId).map((sibling) => sibling.id);
  return ids.some((id, n) => places[index + n] !== id);
}

function knownParent(forest: Forest, code: ListedCode): Id | null {
  return code.parentId !== null && forest.byId.has(code.parentId) ? code.parentId : null;
}

function seenSiblings(forest: Forest, code: ListedCode): readonly ListedCode[] {
  const parentId = knownParent(forest, code);
  const siblings = forest.childrenOf(parentId);
  return parentId === null ? siblings.filter((sibling) => sibling.kind === code.kind) : siblings;
}

/** Place of `anchor` among the children of `parentId` once `moved` are taken out. */
function indexOf(forest: Forest, parentId: Id | null, moved: readonly Id[], anchor: Id): number {
  return forest
    .childrenOf(parentId)
    .filter((child) => !moved.includes(child.id))
    .findIndex((child) => child.id === anchor);
}
