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
  /** Coding the caret was brought to by key, while it stays there: several may lie over the same words. */
  readonly hereId: string | undefined;
  /** Codings taken together, for one act on all of them; empty, or two and more. */
  readonly pickedIds: ReadonlySet<string>;
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
  /** Opens one coding; nothing is picked any more. */
  readonly select: (id: string | undefined) => void;
  /** Takes a coding into those picked, beginning with the open one, or out of them. */
  readonly togglePick: (id: string) => void;
  /** Says that the caret was brought to this coding; forgotten once it moves, or another is opened. */
  readonly standOn: (id: string) => void;
  /**
   * Takes the next of the codings at the caret into those picked: the one stood on or open before the others, so that
   * it is kept while going on to more. Once all of them are picked, the first is let go.
   */
  readonly pickNext: (there: readonly Coding[]) => void;
  readonly pick: (ids: readonly string[]) => void;
  readonly picked: () => readonly Coding[];
  /** True for the open coding and for each that is picked. */
  readonly isMarked: (id: string) => boolean;
  /** Selected words without white space or labels at the edges; undefined where only a caret stands. */
  readonly selection: () => TextRange | undefined;
};

const none: ReadonlySet<string> = new Set();

export function createReadingSession(args: {
  readonly documentId: string;
  readonly reading: ReadingText;
  readonly codings: readonly Coding[];
}): ReadingSession {
  const { documentId, reading } = args;
  const codings = createCodingIndex(reading.turns, args.codings);
  const store = createStore<ReadingState>(() => ({
    caret: undefined,
    selectedId: undefined,
    hereId: undefined,
    pickedIds: none,
    revision: 0,
  }));
  const listeners = new Set<(turns: readonly number[]) => void>();

  function touched(turns: readonly number[]): void {
    for (const listener of listeners) listener(turns);
  }

  function changed(turns: readonly number[], selectedId = store.getState().selectedId): void {
    const kept = selectedId !== undefined && codings.get(selectedId) === undefined ? undefined : selectedId;
    store.setState(({ revision, pickedIds }) => ({
      revision: revision + 1,
      selectedId: kept,
      pickedIds: stillThere(pickedIds),
    }));
    touched(turns);
  }

  function turnsOfCoding(id: string | undefined): readonly number[] {
    const coding = id === undefined ? undefined : codings.get(id);
    return coding === undefined ? [] : codings.put(coding);
  }

  function stillThere(ids: ReadonlySet<string>): ReadonlySet<string> {
    if ([...ids].every((id) => codings.get(id) !== undefined)) return ids;
    const left = new Set([...ids].filter((id) => codings.get(id) !== undefined));
    return left.size > 1 ? left : none;
  }

  function select(id: string | undefined): void {
    if (store.getState().hereId !== id) store.setState({ hereId: undefined });
    mark(id, none);
  }

  function mark(id: string | undefined, pickedIds: ReadonlySet<string>): void {
    const before = store.getState();
    if (before.selectedId === id && before.pickedIds.size === 0 && pickedIds.size === 0) return;
    store.setState({ selectedId: id, pickedIds });
    const marked = new Set([before.selectedId, id, ...before.pickedIds, ...pickedIds]);
    touched([...new Set([...marked].flatMap((each) => turnsOfCoding(each)))]);
  }

  function pick(ids: readonly string[]): void {
    const known = ids.filter((id) => codings.get(id) !== undefined);
    mark(known.at(-1), known.length > 1 ? new Set(known) : none);
  }

  function togglePick(id: string): void {
    const { selectedId, pickedIds } = store.getState();
    const before = pickedIds.size > 0 ? [...pickedIds] : selectedId === undefined ? [] : [selectedId];
    pick(before.includes(id) ? before.filter((each) => each !== id) : [...before, id]);
  }

  function pickNext(there: readonly Coding[]): void {
    const { selectedId, hereId, pickedIds } = store.getState();
    const isFirst = pickedIds.size === 0;
    const here = there.find(({ id }) => id === hereId);
    const first = here ?? (isFirst ? there.find(({ id }) => id === selectedId) : undefined);
    const inOrder = first === undefined ? there : [first, ...there.filter(({ id }) => id !== first.id)];
    const next = inOrder.find(({ id }) => !pickedIds.has(id)) ?? inOrder[0];
    if (next === undefined) return;
    if (isFirst && next.id === selectedId) mark(next.id, new Set([next.id]));
    else togglePick(next.id);
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
      const picked = [...store.getState().pickedIds].flatMap((each) => turnsOfCoding(each));
      if (picked.length > 0) store.setState({ pickedIds: none });
      changed([...new Set([...turns, ...picked, ...turnsOfCoding(selectedId)])], coding.id);
    },
    remove: (id) => changed(codings.remove(id)),
    replace: (id, coding) => {
      const { selectedId } = store.getState();
      const turns = [...codings.remove(id), ...codings.put(coding)];
      const pickedIds = store.getState().pickedIds;
      if (pickedIds.has(id))
        store.setState({
          pickedIds: new Set([...pickedIds].map((each) => (each === id ? coding.id : each))),
        });
      changed([...new Set(turns)], selectedId === id ? coding.id : selectedId);
    },
    reconcile: (next) => {
      const turns = codings.reconcile(next);
      if (turns.length > 0) changed(turns);
    },
    setCaret: (anchor, focus) => {
      const { turns } = reading;
      const { caret: before, hereId } = store.getState();
      const caret = { anchor: clampToTurns(turns, anchor), focus: clampToTurns(turns, focus) };
      const stays = before?.anchor === caret.anchor && before.focus === caret.focus;
      store.setState({ caret, hereId: stays ? hereId : undefined });
    },
    clearCaret: () => store.setState({ caret: undefined, hereId: undefined }),
    standOn: (hereId) => store.setState({ hereId }),
    select,
    togglePick,
    pickNext,
    pick,
    picked: () => [...store.getState().pickedIds].flatMap((id) => codings.get(id) ?? []),
    isMarked: (id) => {
      const { selectedId, pickedIds } = store.getState();
      return selectedId === id || pickedIds.has(id);
    },
    selection: () => {
      const { caret } = store.getState();
      if (caret === undefined || caret.anchor === caret.focus) return undefined;
      const start = Math.min(caret.anchor, caret.focus);
      return fitRange(reading, { start, end: Math.max(caret.anchor, caret.focus) });
    },
  };
}

/** The coding whose card is open, as it is now. */
export function selectedIn({ store, codings }: ReadingSession): Coding | undefined {
  const { selectedId } = store.getState();
  return selectedId === undefined ? undefined : codings.get(selectedId);
}
