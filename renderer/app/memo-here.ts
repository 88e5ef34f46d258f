import { useEffect } from 'react';
import { create } from 'zustand';
import type { MemoTarget } from '../../shared/domain/memo.ts';

export type MemoHere = { readonly kind: MemoTarget; readonly id: string; readonly name: string };

/** What a memo is written on by key: the thing that is open on the screen. None: the study. */
export const memoHere = create<{ readonly here: MemoHere | undefined }>(() => ({ here: undefined }));

/** Told by a screen for as long as something is open on it. */
export function useMemoHere(kind: MemoTarget, id: string | undefined, name: string): void {
  useEffect(() => {
    if (id === undefined) return;
    const here = { kind, id, name };
    memoHere.setState({ here });
    return () => {
      if (memoHere.getState().here === here) memoHere.setState({ here: undefined });
    };
  }, [kind, id, name]);
}
