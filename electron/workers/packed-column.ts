/** What recurs in a column, each once, and by row which of them it is. */
export type Column<T> = { readonly values: readonly T[]; readonly which: Int32Array };

export function columnOf<R, T>(
  rows: readonly R[],
  valueOf: (row: R) => T,
  keyOf: (value: T) => unknown = (value) => value,
): Column<T> {
  const places = new Map<unknown, number>();
  const values: T[] = [];
  const which = Int32Array.from(rows, (row) => {
    const value = valueOf(row);
    const key = keyOf(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return { values, which };
}

export function valueAt<T>({ values, which }: Column<T>, row: number): T | undefined {
  return values[which[row] ?? -1];
}

type Marked = { readonly byHand: boolean; readonly isNew?: boolean };

/** By row 1: by hand, 2: new, 3: both. */
export function marksOf(rows: readonly Marked[]): Uint8Array {
  return Uint8Array.from(rows, ({ byHand, isNew }) => (byHand ? 1 : 0) + (isNew === true ? 2 : 0));
}

export function markedAt(marks: Uint8Array, row: number): Required<Marked> {
  const mark = marks[row] ?? 0;
  return { byHand: (mark & 1) === 1, isNew: (mark & 2) === 2 };
}
