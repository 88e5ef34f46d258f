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
  const signature = codes.map(({ id, name, kind, color }) => `${id} ${kind} ${color} ${name}`).join('\n');
  return useMemo(() => {
    const map = new Map(
      codes.map(({ id, name, kind, color }): [string, CodeLook] => [id, { name, kind, color }]),
    );
    return {
      map,
      lookOf: (codeId) => map.get(codeId) ?? fresh.current.get(codeId) ?? unknownCode,
      remember: (codeId, look) => void fresh.current.set(codeId, look),
    };
    // The signature stands for the codes: counts change with each coding and paint nothing.
  }, [signature]);
}
