import type { Code } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';

/** A code tree ready to be asked: by id, ancestors nearest first, names from the root down. */
export type CodeTree = {
  readonly byId: ReadonlyMap<Id, Code>;
  readonly ancestorsOf: (codeId: Id) => readonly Code[];
  readonly pathOf: (codeId: Id) => string;
};

/** Survives a parent that is missing (read as root) and a loop (cut where it closes). */
export function codeTree(codes: readonly Code[]): CodeTree {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const paths = new Map<Id, string>();
  const ancestorsOf = (codeId: Id): readonly Code[] => {
    const found: Code[] = [];
    let parentId = byId.get(codeId)?.parentId ?? null;
    while (parentId !== null) {
      const parent = byId.get(parentId);
      if (parent === undefined || parent.id === codeId || found.includes(parent)) break;
      found.push(parent);
      parentId = parent.parentId;
    }
    return found;
  };
  const pathOf = (codeId: Id): string => {
    const known = paths.get(codeId);
    if (known !== undefined) return known;
    const names = ancestorsOf(codeId).map((code) => code.name);
    const path = [...names.toReversed(), byId.get(codeId)?.name ?? ''].join(' > ');
    paths.set(codeId, path);
    return path;
  };
  return { byId, ancestorsOf, pathOf };
}
