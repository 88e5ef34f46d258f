import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import { createCodingIndex, type CodingIndex } from './coding-index.ts';
import { fitRange, type ReadingText } from './steps.ts';
import { clampToTurns } from './turn-ranges.ts';

export type ReadingState = {
  /** Caret and the other end of the selection; undefined before the first click or key. */
  readonly caret: { readonly anchor: number; readonly focus: number } | undefined;
  /** Coding whose card is open. */
  readonly selectedId: string | undefined;
  /** Counts changes of the codings, for views that list them. */
  readonly revision: number;
};

/**
 * One transcript being read and coded: text, codings, caret. The page paints it, the margin and the aside follow it;
 * changes go through here so that only turns that differ are painted again.
 */
export type ReadingSession = {
  readonly documentId: string;
  readonly reading: ReadingText;
  readonly codings: CodingIndex;
  readonly store: StoreApi<ReadingState>;
  readonly onTouched: (listener: (turns: readonly number[]) => void) => () => void;
  /** Adds or changes a coding; `select` opens its card in the same painting. */
  readonly put: (coding: Coding, options?: { readonly select?: boolean }) => void;
  readonly remove: (id: string) => void;
  /** The answer to an optimistic coding: takes its place, also as the selected one. */
  readonly replace: (id: string, coding: Coding) => void;
  readonly reconcile: (codings: readonly Coding[]) => void;
  readonly setCaret: (anchor: number, focus: number) => void;
  readonly clearCaret: () => void;
  readonly select: (id: string | undefined) => void;
  /** Selected words without white space or labels at the edges; undefined where only a caret stands. */
  readonly selection: () => TextRange | undefined;
};

export function createReadingSession(args: {
  readonly documentId: string;
  readonly reading: ReadingText;
  readonly codings: readonly Coding[];
}): ReadingSession {
  const { documentId, reading } = args;
  const codings = createCodingIndex(reading.turns, args.codings);
  const store = createStore<ReadingState>(() => ({ caret: undefined, selectedId: undefined, revision: 0 }));
  const listeners = new Set<(turns: readonly number[]) => void>();

  function touched(turns: readonly number[]): void {
    for (const listener of listeners) listener(turns);
  }

  function changed(turns: readonly number[], selectedId = store.getState().selectedId): void {
    const kept = selectedId !== undefined && codings.get(selectedId) === undefined ? undefined : selectedId;
    store.setState(({ revision }) => ({ revision: revision + 1, selectedId: kept }));
    touched(turns);
  }

  function turnsOfCoding(id: string | undefined): readonly number[] {
    const coding = id === undefined ? undefined : codings.get(id);
    return coding === undefined ? [] : codings.put(coding);
  }

  function select(id: string | undefined): void {
    const before = store.getState().selectedId;
    if (before === id) return;
    store.setState({ selectedId: id });
    touched([...new Set([...turnsOfCoding(before), ...turnsOfCoding(id)])]);
  }

  return {
    documentId,
    reading,
    codings,
    store,
    onTouched: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    put: (coding, { select: isSelected = false } = {}) => {
      const { selectedId } = store.getState();
      const turns = codings.put(coding);
      if (!isSelected || selectedId === coding.id) return changed(turns);
      changed([...new Set([...turns, ...turnsOfCoding(selectedId)])], coding.id);
    },
    remove: (id) => changed(codings.remove(id)),
    replace: (id, coding) => {
      const { selectedId } = store.getState();
      const turns = [...codings.remove(id), ...codings.put(coding)];
      changed([...new Set(turns)], selectedId === id ? coding.id : selectedId);
    },
    reconcile: (next) => {
      const turns = codings.reconcile(next);
      if (turns.length > 0) changed(turns);
    },
    setCaret: (anchor, focus) => {
      const { turns } = reading;
      store.setState({ caret: { anchor: clampToTurns(turns, anchor), focus: clampToTurns(turns, focus) } });
    },
    clearCaret: () => store.setState({ caret: undefined }),
    select,
    selection: () => {
      const { caret } = store.getState();
      if (caret === undefined || caret.anchor === caret.focus) return undefined;
      const start = Math.min(caret.anchor, caret.focus);
      return fitRange(reading, { start, end: Math.max(caret.anchor, caret.focus) });
    },
  };
}
