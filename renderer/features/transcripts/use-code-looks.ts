import { useMemo, useRef } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { unknownCode, type CodeLook } from '../../editor/code-look.ts';

export type CodeLooks = {
  /** Changes only when a name, kind or colour does, not with every count. */
  readonly map: ReadonlyMap<string, CodeLook>;
  readonly lookOf: (codeId: string) => CodeLook;
  /** A code that was made here and that the list does not have yet. */
  readonly remember: (codeId: string, look: CodeLook) => void;
};

/** How codes look on the page, by id. */
export function useCodeLooks(codes: readonly ListedCode[]): CodeLooks {
  const fresh = useRef(new Map<string, CodeLook>());
  // Counts change with each coding and paint nothing: only what is seen decides whether the page is painted again.
  const seen = JSON.stringify(codes.map(({ id, name, kind, color }) => [id, { name, kind, color }]));
  return useMemo(() => {
    const map = new Map(JSON.parse(seen) as [string, CodeLook][]);
    return {
      map,
      lookOf: (codeId) => map.get(codeId) ?? fresh.current.get(codeId) ?? unknownCode,
      remember: (codeId, look) => void fresh.current.set(codeId, look),
    };
  }, [seen]);
}
