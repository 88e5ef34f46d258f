import {
  add,
  bitSet,
  fullSet,
  has,
  intersection,
  isSubset,
  membersOf,
} from '../../shared/analysis/bit-set.ts';
import type { BitSet } from '../../shared/analysis/bit-set.ts';
import type { Concept, FormalContext } from '../../shared/analysis/closed-sets.ts';

export type NamedContext = {
  readonly context: FormalContext;
  readonly objects: readonly string[];
  readonly attributes: readonly string[];
};

/** A context from its objects, each with its attributes one letter or word apart by blanks. */
export function namedContext(rows: Readonly<Record<string, string>>): NamedContext {
  const objects = Object.keys(rows);
  const attributes = [...new Set(Object.values(rows).flatMap((row) => row.split(' ')))].toSorted();
  const columns = attributes.map((attribute) =>
    bitSet(
      objects.length,
      objects.flatMap((object, at) => (rows[object]?.split(' ').includes(attribute) ? [at] : [])),
    ),
  );
  return { context: { objects: objects.length, columns }, objects, attributes };
}

/** Living beings and water: Ganter and Wille, "Formal Concept Analysis" (1999), figure 1.1. */
export const livingBeings = namedContext({
  leech: 'a b g',
  bream: 'a b g h',
  frog: 'a b c g h',
  dog: 'a c g h i',
  'spike-weed': 'a b d f',
  reed: 'a b c d f',
  bean: 'a c d e',
  maize: 'a c d f',
});

/** Planets: Davey and Priestley, "Introduction to Lattices and Order" (2nd ed. 2002), figure 3.1. */
export const planets = namedContext({
  Mercury: 'small near moonless',
  Venus: 'small near moonless',
  Earth: 'small near moon',
  Mars: 'small near moon',
  Jupiter: 'large far moon',
  Saturn: 'large far moon',
  Uranus: 'medium far moon',
  Neptune: 'medium far moon',
  Pluto: 'small far moon',
});

/** A context from rows of marks, as property tests make them. */
export function contextOf(rows: readonly (readonly boolean[])[], attributes: number): FormalContext {
  const columns = Array.from({ length: attributes }, () => bitSet(rows.length));
  rows.forEach((row, object) => {
    row.forEach((mark, attribute) => {
      const column = columns[attribute];
      if (mark && column !== undefined) add(column, object);
    });
  });
  return { objects: rows.length, columns };
}

/** What all of some things share, by definition. */
export function intentOf(extent: BitSet, { columns }: FormalContext): readonly number[] {
  return columns.flatMap((column, attribute) => (isSubset(extent, column) ? [attribute] : []));
}

/** All extents of a context, by intersecting every set of columns: for small contexts only. */
export function extentsByDefinition({ objects, columns }: FormalContext): ReadonlySet<string> {
  let extents = [fullSet(objects)];
  for (const column of columns) {
    const known = new Map(extents.map((extent) => [extent.join(), extent]));
    for (const extent of extents) {
      const shared = intersection(extent, column);
      known.set(shared.join(), shared);
    }
    extents = [...known.values()];
  }
  return new Set(extents.map((extent) => membersOf(extent).join(' ')));
}

/** Stability by definition: of all subsets of the extent, those that share exactly the intent. */
export function stabilityByDefinition(concept: Concept, context: FormalContext): number {
  const things = membersOf(concept.extent);
  const intent = membersOf(concept.intent).join(' ');
  let alike = 0;
  for (let subset = 0; subset < 2 ** things.length; subset += 1) {
    const chosen = bitSet(
      context.objects,
      things.filter((_, at) => ((subset >>> at) & 1) === 1),
    );
    if (intentOf(chosen, context).join(' ') === intent) alike += 1;
  }
  return alike / 2 ** things.length;
}

export function names(set: BitSet, words: readonly string[]): string {
  return words.filter((_, at) => has(set, at)).join(' ');
}
