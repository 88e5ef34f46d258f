import { useCallback, useState } from 'react';
import { useHandle } from '../../data/session.tsx';

type Folded = ReadonlySet<string>;
type SetFolded = (change: Folded | ((before: Folded) => Folded)) => void;

/** Which rows of the codebook are closed; remembered for each study on this machine. */
export function useFolded(): readonly [Folded, SetFolded] {
  const key = `hara.codebook.folded.${useHandle()}`;
  const [folded, setFolded] = useState<Folded>(() => recall(key));
  const set = useCallback<SetFolded>(
    (change) =>
      setFolded((before) => {
        const next = typeof change === 'function' ? change(before) : change;
        localStorage.setItem(key, JSON.stringify([...next]));
        return next;
      }),
    [key],
  );
  return [folded, set];
}

function recall(key: string): Folded {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []);
  } catch {
    return new Set();
  }
}
