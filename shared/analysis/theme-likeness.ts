import type { Code } from '../domain/code.ts';
import type { MarkColumns, PassageColumns } from './explorer-data.ts';

/** A code that stands one level above a coded one counts half, two levels a quarter. */
const decay = 0.5;
const farthest = 3;
const peopleWeight = 0.5;

/**
 * Likeness of themes by their middles, 0..1: cosine of how many people have each code (codes above count with decay),
 * with the share of people two themes have in common (Jaccard) as half as much again, since themes of one run seldom
 * share codes. Square and symmetric, 1 on the diagonal.
 */
export function themeLikeness(
  count: number,
  codes: readonly Pick<Code, 'id' | 'parentId'>[],
  marks: Pick<MarkColumns, 'passage' | 'code' | 'theme'>,
  passages: Pick<PassageColumns, 'person'>,
): readonly (readonly number[])[] {
  const people = Array.from({ length: count }, () => new Set<number>());
  const holders = Array.from({ length: count }, () => new Map<number, Set<number>>());
  marks.theme.forEach((theme, mark) => {
    const person = passages.person[marks.passage[mark] ?? -1];
    const code = marks.code[mark];
    if (theme < 0 || person === undefined || code === undefined) return;
    people[theme]?.add(person);
    const own = holders[theme]?.get(code);
    if (own) own.add(person);
    else holders[theme]?.set(code, new Set([person]));
  });
  const parents = parentsOf(codes);
  const middles = holders.map((own) => middleOf(own, parents));
  return people.map((mine, row) =>
    people.map((theirs, column) => {
      if (row === column) return 1;
      const alike = cosine(middles[row] ?? new Map(), middles[column] ?? new Map());
      return (alike + peopleWeight * jaccard(mine, theirs)) / (1 + peopleWeight);
    }),
  );
}

function parentsOf(codes: readonly Pick<Code, 'id' | 'parentId'>[]): readonly number[] {
  const places = new Map(codes.map((code, place) => [code.id, place]));
  return codes.map((code) => places.get(code.parentId ?? '') ?? -1);
}

function middleOf(
  holders: ReadonlyMap<number, ReadonlySet<number>>,
  parents: readonly number[],
): Map<number, number> {
  const middle = new Map<number, number>();
  for (const [code, people] of holders) {
    let weight = people.size;
    for (let at = code, steps = 0; at >= 0 && steps <= farthest; steps += 1) {
      middle.set(at, (middle.get(at) ?? 0) + weight);
      weight *= decay;
      at = parents[at] ?? -1;
    }
  }
  return middle;
}

function cosine(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  let product = 0;
  for (const [key, value] of one) product += value * (other.get(key) ?? 0);
  const norm = (map: ReadonlyMap<number, number>) => Math.hypot(...map.values());
  return product === 0 ? 0 : product / (norm(one) * norm(other));
}

function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let both = 0;
  for (const person of one) if (other.has(person)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
