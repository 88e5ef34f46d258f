import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { codeKinds, type CodeKind } from '../../../shared/domain/code.ts';

export type CodeRow = { readonly code: ListedCode; readonly depth: number };
export type KindGroup = {
  readonly kind: CodeKind;
  /** The one code that stands above all others of the kind; it serves as the heading then. */
  readonly head: ListedCode | undefined;
  readonly codings: number;
  readonly rows: readonly CodeRow[];
};

/** Codes under their kinds, each tree in its own order; kinds without codes are left out. */
export function kindGroups(codes: readonly ListedCode[]): readonly KindGroup[] {
  const known = new Set(codes.map(({ id }) => id));
  const children = new Map<string | null, ListedCode[]>();
  for (const code of codes) {
    const parent = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  for (const list of children.values()) list.sort((a, b) => a.position - b.position);
  const rowsBelow = (parent: string | null, depth: number, kind?: CodeKind): readonly CodeRow[] =>
    (children.get(parent) ?? [])
      .filter((code) => kind === undefined || code.kind === kind)
      .flatMap((code) => [{ code, depth }, ...rowsBelow(code.id, depth + 1)]);
  return codeKinds.flatMap((kind) => {
    const rows = rowsBelow(null, 0, kind);
    const codings = rows.reduce((sum, { code }) => sum + code.codings, 0);
    if (rows.length === 0) return [];
    const roots = rows.filter(({ depth }) => depth === 0);
    const head = roots.length === 1 && rows.length > 1 ? roots[0]?.code : undefined;
    const below =
      head === undefined ? rows : rows.slice(1).map(({ code, depth }) => ({ code, depth: depth - 1 }));
    return [{ kind, head, codings, rows: below }];
  });
}

/** Codings of everything below each code, by the code's id: what a code that only gathers others holds. */
export function codingsInside(rows: readonly CodeRow[]): ReadonlyMap<string, number> {
  const inside = new Map<string, number>();
  const above: CodeRow[] = [];
  for (const row of rows) {
    while ((above.at(-1)?.depth ?? -1) >= row.depth) above.pop();
    for (const { code } of above) inside.set(code.id, (inside.get(code.id) ?? 0) + row.code.codings);
    above.push(row);
  }
  return inside;
}
