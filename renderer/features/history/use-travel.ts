import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';

export type Travel = {
  readonly busy: boolean;
  /** Undoes or redoes so many acts, one after the other; stops where one fails (a toast says why). */
  readonly go: (direction: 'undo' | 'redo', steps: number) => Promise<void>;
};

export function useTravel(): Travel {
  const t = useTranslate();
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const [busy, setBusy] = useState(false);
  const go = async (direction: 'undo' | 'redo', steps: number) => {
    setBusy(true);
    const step = direction === 'undo' ? undo : redo;
    let done = 0;
    while (done < steps && (await step({}))) done += 1;
    setBusy(false);
    announce(
      t(direction === 'undo' ? 'historyScreen.travelledBack' : 'historyScreen.travelledOn', {
        done,
        total: steps,
      }),
    );
  };
  return { busy, go };
}
