import { useCallback, useRef } from 'react';
import type { MemoDocument } from '../../shared/domain/memo-document.ts';
import type { MemoKind, MemoTarget } from '../../shared/domain/memo.ts';
import { useCommand } from '../data/use-command.ts';

export type MemoPatch = {
  readonly kind?: MemoKind;
  readonly title?: string;
  readonly content?: MemoDocument;
};

export type MemoPlace = { readonly targetKind: MemoTarget; readonly targetId?: string };

/**
 * Saves what is written of one memo, one save after the other. A memo that is not there yet is made by the first save, so
 * that one begun and left empty never comes to be.
 */
export function useMemoWriter(
  id: string | undefined,
  place: MemoPlace,
  onMade: (id: string) => void,
): (patch: MemoPatch) => void {
  const add = useCommand('memos.add');
  const update = useCommand('memos.update');
  const waiting = useRef<Promise<string | undefined>>(Promise.resolve(id));
  const chosen = useRef<MemoPatch>({});
  return useCallback(
    (patch) => {
      chosen.current = { ...chosen.current, ...patch };
      waiting.current = waiting.current.then(async (known) => {
        if (known !== undefined) {
          await update({ id: known, ...patch });
          return known;
        }
        // A kind alone says nothing yet.
        if (!chosen.current.title && chosen.current.content === undefined) return undefined;
        const made = await add({ ...place, ...chosen.current });
        if (made) onMade(made.id);
        return made?.id;
      });
    },
    [add, update, place, onMade],
  );
}
