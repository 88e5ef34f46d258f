type Link = readonly [number, number];

/**
 * The covering relation among some of the nodes of a larger one: a link where one is reached from the other going down and
 * no third of the chosen lies between. `chosen`: indices in the order they are to have; answers indices into `chosen`.
 */
export function linksAmong(chosen: readonly number[], links: readonly Link[]): readonly Link[] {
  const place = new Map(chosen.map((node, index) => [node, index]));
  const below = new Map<number, number[]>();
  for (const [upper, lower] of links) {
    const list = below.get(upper) ?? [];
    list.push(lower);
    below.set(upper, list);
  }
  const reached = chosen.map((node) => nearestChosen(node, below, place));
  return reached.flatMap((lower, upper) =>
    [...lower]
      .filter((each) => ![...lower].some((other) => other !== each && isAbove(other, each, reached)))
      .toSorted((a, b) => a - b)
      .map((each): Link => [upper, each]),
  );
}

/** Chosen nodes met first on each way down. */
function nearestChosen(
  from: number,
  below: ReadonlyMap<number, readonly number[]>,
  place: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Set<number>([from]);
  const ways = [...(below.get(from) ?? [])];
  for (let node = ways.pop(); node !== undefined; node = ways.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const index = place.get(node);
    if (index === undefined) ways.push(...(below.get(node) ?? []));
    else found.add(index);
  }
  return found;
}

function isAbove(upper: number, lower: number, reached: readonly ReadonlySet<number>[]): boolean {
  const seen = new Set<number>();
  const ways = [...(reached[upper] ?? [])];
  for (let node = ways.pop(); node !== undefined; node = ways.pop()) {
    if (node === lower) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    ways.push(...(reached[node] ?? []));
  }
  return false;
}

/**
 * Reduced labelling of a concept lattice (Ganter and Wille 1999): each code is written only where it comes in going down,
 * at patterns no more general one of which has it. `codes`: codes of each node; `links` as [more general, more specific].
 */
export function reducedLabels<T>(
  codes: readonly (readonly T[])[],
  links: readonly Link[],
): readonly (readonly T[])[] {
  const above = codes.map((): number[] => []);
  for (const [upper, lower] of links) above[lower]?.push(upper);
  return codes.map((own, node) =>
    own.filter((code) => !(above[node] ?? []).some((upper) => (codes[upper] ?? []).includes(code))),
  );
}
