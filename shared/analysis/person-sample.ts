import { seededRandom, shuffledIndices } from './random.ts';

/** Rows (ascending) of people drawn without replacement until they bring about `most` rows; all rows where they fit. */
export function personSample(people: readonly string[], most: number, seed: number): Int32Array {
  if (people.length <= most) return Int32Array.from(people.keys());
  const rowsOf = [...Map.groupBy(people.keys(), (row) => people[row] ?? '').values()];
  const drawn: number[] = [];
  for (const person of shuffledIndices(rowsOf.length, seededRandom(seed))) {
    if (drawn.length > 0 && drawn.length + (rowsOf[person]?.length ?? 0) > most) break;
    drawn.push(...(rowsOf[person] ?? []));
  }
  return Int32Array.from(drawn).toSorted();
}
