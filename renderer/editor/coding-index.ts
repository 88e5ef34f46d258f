import type { Coding } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { turnAt, turnsOf } from './turn-ranges.ts';

/** Codings of one document by turn. Every change answers with the turns to paint again, and no others. */
export type CodingIndex = {
  readonly size: () => number;
  readonly get: (id: string) => Coding | undefined;
  readonly all: () => readonly Coding[];
  readonly inTurn: (turn: number) => readonly Coding[];
  /** Codings over a caret position, the shortest first. */
  readonly at: (offset: number) => readonly Coding[];
  /** Adds or replaces by id. */
  readonly put: (coding: Coding) => readonly number[];
  readonly remove: (id: string) => readonly number[];
  /** Makes the codings be exactly these, touching only turns where something differs. */
  readonly reconcile: (codings: readonly Coding[]) => readonly number[];
};

export function createCodingIndex(turns: readonly Turn[], codings: readonly Coding[]): CodingIndex {
  const byId = new Map<string, Coding>();
  const byTurn = new Map<number, Coding[]>();

  function add(coding: Coding): readonly number[] {
    const touched = turnsOf(turns, coding);
    byId.set(coding.id, coding);
    for (const turn of touched) {
      const list = byTurn.get(turn);
      if (list === undefined) byTurn.set(turn, [coding]);
      else list.push(coding);
    }
    return touched;
  }

  function remove(id: string): readonly number[] {
    const coding = byId.get(id);
    if (coding === undefined) return [];
    byId.delete(id);
    const touched = turnsOf(turns, coding);
    for (const turn of touched) {
      const left = (byTurn.get(turn) ?? []).filter((other) => other.id !== id);
      if (left.length === 0) byTurn.delete(turn);
      else byTurn.set(turn, left);
    }
    return touched;
  }

  const put = (coding: Coding) => unique([...remove(coding.id), ...add(coding)]);

  function reconcile(next: readonly Coding[]): readonly number[] {
    const wanted = new Set(next.map(({ id }) => id));
    const gone = [...byId.keys()].filter((id) => !wanted.has(id));
    const changed = next.filter((coding) => !samePainting(byId.get(coding.id), coding));
    return unique([...gone.flatMap((id) => remove(id)), ...changed.flatMap((coding) => put(coding))]);
  }

  for (const coding of codings) add(coding);

  return {
    size: () => byId.size,
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
    inTurn: (turn) => byTurn.get(turn) ?? [],
    at: (offset) =>
      (byTurn.get(turnAt(turns, offset)) ?? [])
        .filter(({ start, end }) => start <= offset && offset <= end)
        .toSorted((a, b) => a.end - a.start - (b.end - b.start)),
    put,
    remove,
    reconcile,
  };
}

function unique(turns: readonly number[]): readonly number[] {
  return [...new Set(turns)].toSorted((a, b) => a - b);
}

function samePainting(a: Coding | undefined, b: Coding): boolean {
  if (a === undefined) return false;
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.codeId === b.codeId &&
    a.memo === b.memo &&
    JSON.stringify(a.facets) === JSON.stringify(b.facets)
  );
}

/** Next turn of someone interviewed that carries no coding yet, from a turn on; undefined where all are coded. */
export function nextUncoded(
  turns: readonly Turn[],
  index: CodingIndex,
  from: number,
  direction: 1 | -1,
): number | undefined {
  for (let turn = from + direction; turn >= 0 && turn < turns.length; turn += direction) {
    const found = turns[turn];
    if (
      found !== undefined &&
      found.role !== 'interviewer' &&
      found.end > found.start &&
      index.inTurn(turn).length === 0
    )
      return turn;
  }
  return undefined;
}
