import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { subtreeOf } from './code-forest.ts';
import type { Forest, TreeRow } from './code-forest.ts';

/** Where a code goes: child `index` of `parentId`, counted without the code itself; `kind` where it changes. */
export type CodeMove = {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly index: number;
  readonly kind?: CodeKind;
};

export type Step = 'up' | 'down' | 'in' | 'out';
export type DropPlace = 'before' | 'inside' | 'after';

/**
 * One step by keyboard. Up and down change places among the siblings that the reader sees as such (at the top level:
 * those of the same kind); `in` makes it the last child of the sibling above, `out` puts it right after its parent.
 */
export function stepMove(forest: Forest, id: Id, step: Step): CodeMove | undefined {
  const code = forest.byId.get(id);
  if (!code) return undefined;
  const parentId = knownParent(forest, code);
  const siblings = seenSiblings(forest, code);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const above = siblings[at - 1];
  const below = siblings[at + 1];
  if (step === 'up') return above && { id, parentId, index: indexBefore(forest, parentId, id, above.id) };
  if (step === 'down')
    return below && { id, parentId, index: indexBefore(forest, parentId, id, below.id) + 1 };
  if (step === 'in') return above && { id, parentId: above.id, index: forest.childrenOf(above.id).length };
  const parent = parentId === null ? undefined : forest.byId.get(parentId);
  if (!parent) return undefined;
  const grandparentId = knownParent(forest, parent);
  return { id, parentId: grandparentId, index: indexBefore(forest, grandparentId, id, parent.id) + 1 };
}

/** What dropping a code on a row does; undefined where it cannot go (into itself) or would not change anything. */
export function dropMove(forest: Forest, id: Id, target: TreeRow, place: DropPlace): CodeMove | undefined {
  const code = forest.byId.get(id);
  if (!code) return undefined;
  const move =
    target.type === 'kind' ? ontoKind(forest, code, target.kind) : ontoCode(forest, code, target.code, place);
  return move && changes(forest, code, move) ? move : undefined;
}

function ontoKind(forest: Forest, code: ListedCode, kind: CodeKind): CodeMove {
  const roots = forest.childrenOf(null).filter((root) => root.id !== code.id);
  const first = roots.findIndex((root) => root.kind === kind);
  const index = first < 0 ? roots.length : first;
  return { id: code.id, parentId: null, index, ...(kind === code.kind ? {} : { kind }) };
}

function ontoCode(
  forest: Forest,
  code: ListedCode,
  target: ListedCode,
  place: DropPlace,
): CodeMove | undefined {
  if (subtreeOf(forest, code.id).has(target.id)) return undefined;
  if (place === 'inside') {
    const children = forest.childrenOf(target.id).filter((child) => child.id !== code.id);
    return { id: code.id, parentId: target.id, index: children.length };
  }
  const parentId = knownParent(forest, target);
  const index = indexBefore(forest, parentId, code.id, target.id) + (place === 'after' ? 1 : 0);
  const kind = parentId === null && target.kind !== code.kind ? { kind: target.kind } : {};
  return { id: code.id, parentId, index, ...kind };
}

function changes(forest: Forest, code: ListedCode, move: CodeMove): boolean {
  if (move.kind !== undefined || knownParent(forest, code) !== move.parentId) return true;
  return forest.childrenOf(move.parentId).findIndex((sibling) => sibling.id === code.id) !== move.index;
}

function knownParent(forest: Forest, code: ListedCode): Id | null {
  return code.parentId !== null && forest.byId.has(code.parentId) ? code.parentId : null;
}

function seenSiblings(forest: Forest, code: ListedCode): readonly ListedCode[] {
  const parentId = knownParent(forest, code);
  const siblings = forest.childrenOf(parentId);
  return parentId === null ? siblings.filter((sibling) => sibling.kind === code.kind) : siblings;
}

/** Place of `anchor` among the children of `parentId` once `moved` is taken out. */
function indexBefore(forest: Forest, parentId: Id | null, moved: Id, anchor: Id): number {
  return forest
    .childrenOf(parentId)
    .filter((child) => child.id !== moved)
    .findIndex((child) => child.id === anchor);
}
