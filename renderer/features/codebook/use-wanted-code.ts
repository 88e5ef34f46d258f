import { useEffect, useRef } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { useSearchParam } from '../../app/navigation.ts';
import { ancestorIds, kindKey, type Forest } from './code-forest.ts';

type SetFolded = (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;

/** Chooses the code that the address names (`?code=`) and opens what stands above it, once for each coming. */
export function useWantedCode(forest: Forest, setFolded: SetFolded, select: (id: Id) => void): void {
  const wanted = useSearchParam('code');
  const done = useRef<string>(undefined);
  useEffect(() => {
    const code = wanted === undefined ? undefined : forest.byId.get(wanted);
    if (code === undefined || done.current === wanted) return;
    done.current = wanted;
    const above = new Set<string>([...ancestorIds(forest, code.id), kindKey(code.kind)]);
    setFolded((before) => new Set([...before].filter((key) => !above.has(key))));
    select(code.id);
  }, [wanted, forest, setFolded, select]);
}
