import { useMemo } from 'react';
import type { Output } from '../../../shared/api/contract.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { useClient, useHandle } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useUndo } from '../../data/use-undo.ts';
import { weakenedText } from '../../data/weakened-text.ts';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { selectedIn, type Desk } from './desk.ts';

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

    /** The page as it is now: one painting for all. */
    function show(changed: readonly Coding[], removed: readonly string[]): void {
      const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
      session.reconcile([...session.codings.all().filter(({ id }) => !gone.has(id)), ...changed]);
    }
    function done(revised: Revised | undefined, text: (count: number) => string): void {
      if (revised === undefined) return;
      show(revised.codings, revised.removed);
      session.pick(revised.codings.map(({ id }) => id));
      tell(text(revised.codings.length + revised.removed.length));
    }
    function tell(text: string): void {
      showToast({ text, action: { label: t('transcripts.undo'), run: () => void undo() } });
    }
    const codeOf = (revised: Revised) => looks.lookOf(revised.codings[0]?.codeId ?? '').name;

    return {
      recode: async (choice) => {
        const code = 'id' in choice ? { id: choice.id } : choice;
        const revised = await own.track(recodeAll({ ids: ids(), code }));
        const codeId = revised?.codings[0]?.codeId;
        if (codeId !== undefined && !('id' in choice))
          looks.remember(codeId, { name: choice.name, kind: choice.kind, color: null });
        done(revised, (count) =>
          t('page.pickedRecoded', { count, code: revised === undefined ? '' : codeOf(revised) }),
        );
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
        const revised = await own.track(mergeAll({ ids: ids(), into }));
        done(revised, (count) =>
          t('page.pickedMerged', { count, code: revised === undefined ? '' : codeOf(revised) }),
        );
      },
      move: async () => {
        const range = session.selection();
        if (range === undefined) return announce(t('transcripts.nothingSelected'));
        done(await own.track(moveAll({ ids: ids(), ...range })), (count) => t('page.pickedMoved', { count }));
      },
    };
  }, [transcript, looks, t, recodeAll, removeAll, mergeAll, moveAll, client, handle, undo]);
}
