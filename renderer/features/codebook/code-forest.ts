import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { codeKinds } from '../../../shared/domain/code.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';

/** The codebook ready to be walked: children in their order, `null` for the top level. */
export type Forest = {
  readonly byId: ReadonlyMap<Id, ListedCode>;
  readonly childrenOf: (parentId: Id | null) => readonly ListedCode[];
};

export type KindRow = {
  readonly type: 'kind';
  readonly key: string;
  readonly kind: CodeKind;
  readonly codings: number;
  readonly codes: number;
  readonly expanded: boolean;
  readonly place: number;
  readonly siblings: number;
};

export type CodeRow = {
  readonly type: 'code';
  readonly key: Id;
  readonly code: ListedCode;
  /** 1 for the codes directly below their kind's row, 0 for a code that stands in for that row. */
  readonly depth: number;
  readonly parents: boolean;
  /** Codings with codes below this one. */
  readonly inside: number;
  readonly expanded: boolean;
  readonly place: number;
  readonly siblings: number;
};

export type TreeRow = KindRow | CodeRow;

/** A code whose parent is not there stands at the top level, so that nothing is hidden. */
export function forestOf(codes: readonly ListedCode[]): Forest {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const children = new Map<Id | null, ListedCode[]>();
  for (const code of codes) {
    const parentId = code.parentId !== null && byId.has(code.parentId) ? code.parentId : null;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(code);
    else children.set(parentId, [code]);
  }
  for (const siblings of children.values()) siblings.sort((one, other) => one.position - other.position);
  return { byId, childrenOf: (parentId) => children.get(parentId) ?? [] };
}

/** The code itself and everything below it. */
export function subtreeOf(forest: Forest, id: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  const visit = (codeId: Id): void => {
    if (found.has(codeId)) return;
    found.add(codeId);
    for (const child of forest.childrenOf(codeId)) visit(child.id);
  };
  visit(id);
  return found;
}

/** Ids of the codes above, nearest first; a loop is cut where it closes. */
export function ancestorIds(forest: Forest, id: Id): readonly Id[] {
  const found: Id[] = [];
  let parentId = forest.byId.get(id)?.parentId ?? null;
  while (parentId !== null && forest.byId.has(parentId) && !found.includes(parentId) && parentId !== id) {
    found.push(parentId);
    parentId = forest.byId.get(parentId)?.parentId ?? null;
  }
  return found;
}

export function kindKey(kind: CodeKind): string {
  return `kind:${kind}`;
}

type RowOptions = {
  readonly collapsed: ReadonlySet<string>;
  /** With a filter: only these codes (matches and what stands above them), all open. */
  readonly only?: ReadonlySet<Id> | undefined;
  /** True for a code named as its kind: alone at the top of its kind it takes the place of the kind's row. */
  readonly namesKind?: (code: ListedCode) => boolean;
};

/** The rows that the tree shows, top to bottom: every kind, below it its codes as far as they are open. */
export function treeRows(forest: Forest, { collapsed, only, namesKind }: RowOptions): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const shown = (codes: readonly ListedCode[]) => (only ? codes.filter((code) => only.has(code.id)) : codes);
  const isOpen = (key: string) => only !== undefined || !collapsed.has(key);
  const visit = (
    codes: readonly ListedCode[],
    depth: number,
    among?: { readonly place: number; readonly of: number },
  ): void => {
    codes.forEach((code, index) => {
      const children = shown(forest.childrenOf(code.id));
      const expanded = children.length > 0 && isOpen(code.id);
      rows.push({
        type: 'code',
        key: code.id,
        code,
        depth,
        parents: children.length > 0,
        inside: codingsBelow(forest, code.id),
        expanded,
        place: among?.place ?? index + 1,
        siblings: among?.of ?? codes.length,
      });
      if (expanded) visit(children, depth + 1);
    });
  };
  const totals = kindTotals(forest);
  const roots = shown(forest.childrenOf(null));
  const kinds = only ? codeKinds.filter((kind) => roots.some((code) => code.kind === kind)) : codeKinds;
  kinds.forEach((kind, index) => {
    const own = roots.filter((code) => code.kind === kind);
    const [first] = own;
    if (first && own.length === 1 && namesKind?.(first))
      return visit(own, 0, { place: index + 1, of: kinds.length });
    const expanded = own.length > 0 && isOpen(kindKey(kind));
    const total = totals.get(kind) ?? { codings: 0, codes: 0 };
    rows.push({
      type: 'kind',
      key: kindKey(kind),
      kind,
      ...total,
      expanded,
      place: index + 1,
      siblings: kinds.length,
    });
    if (expanded) visit(own, 1);
  });
  return rows;
}

function codingsBelow(forest: Forest, id: Id): number {
  return [...subtreeOf(forest, id)].reduce(
    (sum, each) => sum + (each === id ? 0 : (forest.byId.get(each)?.codings ?? 0)),
    0,
  );
}

function kindTotals(
  forest: Forest,
): ReadonlyMap<CodeKind, { readonly codings: number; readonly codes: number }> {
  const totals = new Map<CodeKind, { codings: number; codes: number }>();
  for (const code of forest.byId.values()) {
    const total = totals.get(code.kind) ?? { codings: 0, codes: 0 };
    totals.set(code.kind, { codings: total.codings + code.codings, codes: total.codes + 1 });
  }
  return totals;
}

/** The row that the left arrow goes to. */
export function parentRowKey(row: TreeRow): string | undefined {
  if (row.type === 'kind' || row.depth === 0) return undefined;
  return row.depth === 1 ? kindKey(row.code.kind) : (row.code.parentId ?? undefined);
}
