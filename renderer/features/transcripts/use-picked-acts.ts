import { useMemo } from 'react';
import type { Output } from '../../../shared/api/contract.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { useClient, useHandle } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useUndo } from '../../data/use-undo.ts';
import { weakenedText } from '../../data/weakened-text.ts';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast-store.ts';
import type { Desk } from './desk.ts';

type Revised = Output<'codings.recode'>;

/** Acts on all codings that are picked; each is one act, taken back by one undo. */
export type PickedActs = {
  readonly recode: (choice: CodeChoice) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly merge: () => Promise<void>;
  /** Onto the words that are selected. */
  readonly move: () => Promise<void>;
};

export function usePickedActs({ t, transcript, looks }: Desk): PickedActs {
  const recodeAll = useCommand('codings.recode');
  const removeAll = useCommand('codings.remove');
  const mergeAll = useCommand('codings.merge');
  const moveAll = useCommand('codings.move');
  const client = useClient();
  const handle = useHandle();
  const { undo } = useUndo();
  return useMemo(() => {
    const { session, own } = transcript;
    const ids = () => session.picked().map(({ id }) => id);
    const taken = () => session.store.getState().pickedIds;

    /** The page as it is now: one painting for all. */
    function show(changed: readonly Coding[], removed: readonly string[]): void {
      const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
      session.reconcile([...session.codings.all().filter(({ id }) => !gone.has(id)), ...changed]);
    }
    /** One act on all that are picked; they stay picked where the hands have not moved on by the time it is answered. */
    async function revise(
      act: (ids: string[]) => Promise<Revised | undefined>,
      text: (count: number, revised: Revised) => string,
    ): Promise<void> {
      const before = taken();
      const revised = await own.track(act(ids()));
      if (revised === undefined) return;
      const isStill = taken() === before;
      show(revised.codings, revised.removed);
      if (isStill) session.pick(revised.codings.map(({ id }) => id));
      tell(text(revised.codings.length + revised.removed.length, revised));
    }
    function tell(text: string): void {
      showToast({ text, action: { label: t('transcripts.undo'), run: () => void undo() } });
    }
    const codeOf = (revised: Revised) => looks.lookOf(revised.codings[0]?.codeId ?? '').name;

    return {
      recode: (choice) => {
        const code = 'id' in choice ? { id: choice.id } : choice;
        const recoded = async (all: string[]) => {
          const revised = await recodeAll({ ids: all, code });
          const codeId = revised?.codings[0]?.codeId;
          if (codeId !== undefined && !('id' in choice))
            looks.remember(codeId, { name: choice.name, kind: choice.kind, color: null });
          return revised;
        };
        return revise(recoded, (count, revised) => t('page.pickedRecoded', { count, code: codeOf(revised) }));
      },
      remove: async () => {
        const codings = session.picked();
        const gone = codings.map(({ id }) => id);
        show([], gone);
        const weakened = await client
          .study(handle, 'statements.weakenedBy', { codingIds: gone })
          .catch(() => undefined);
        if ((await own.track(removeAll({ ids: gone }))) === undefined) return show(codings, []);
        const removed = t('page.pickedRemoved', { count: gone.length });
        tell([removed, weakenedText(t, weakened) ?? ''].join(' ').trim());
      },
      merge: async () => {
        const into = selectedIn(session)?.id;
        if (into === undefined) return;
        await revise(
          (all) => mergeAll({ ids: all, into }),
          (count, revised) => t('page.pickedMerged', { count, code: codeOf(revised) }),
        );
      },
      move: async () => {
        const range = session.selection();
        if (range === undefined) return announce(t('transcripts.nothingSelected'));
        const words = session.reading.text.slice(range.start, range.end);
        await revise(
          (all) => moveAll({ ids: all, ...range, words }),
          (count) => t('page.pickedMoved', { count }),
        );
      },
    };
  }, [transcript, looks, t, recodeAll, removeAll, mergeAll, moveAll, client, handle, undo]);
}
