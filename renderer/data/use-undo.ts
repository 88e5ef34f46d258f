import { useCallback } from 'react';
import type { ActLabel } from '../../shared/api/label.ts';
import { announce } from '../ui/live-region.tsx';
import { actSentence } from './act-sentence.ts';
import { useCommand } from './use-command.ts';
import { useStudyQuery } from './use-study-query.ts';
import { useTranslate } from './use-translate.ts';

export type Undo = {
  /** The act that undo would take back, and the one that redo would bring again. */
  readonly last: ActLabel | null;
  readonly next: ActLabel | null;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

const listeners = new Set<() => void>();

/** Calls after every undo and redo of this window: what it brings back is shown at once, also right after another act. */
export function onUndone(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tellUndone(): void {
  for (const listener of listeners) listener();
}

/** Undo and redo of any act of the study, wherever it was done. */
export function useUndo(): Undo {
  const t = useTranslate();
  const state = useStudyQuery('history.state', {});
  const undoCommand = useCommand('history.undo');
  const redoCommand = useCommand('history.redo');
  const undo = useCallback(async () => {
    const done = await undoCommand({});
    tellUndone();
    if (done) announce(t('app.undone', { act: actSentence(t, done.label) }));
  }, [undoCommand, t]);
  const redo = useCallback(async () => {
    const done = await redoCommand({});
    tellUndone();
    if (done) announce(t('app.redone', { act: actSentence(t, done.label) }));
  }, [redoCommand, t]);
  return { last: state.data?.undo ?? null, next: state.data?.redo ?? null, undo, redo };
}
