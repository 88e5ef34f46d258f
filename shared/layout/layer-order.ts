type Pair = readonly [number, number];
type Layers = readonly (readonly number[])[];

const sweeps = 16;

/**
 * Orders the items of each layer so that few of the pairs between neighbouring layers cross: sweeps down and up that sort
 * each layer by the mean place of its neighbours (barycentres; Sugiyama, Tagawa and Toda 1981), then swaps of neighbours as
 * long as they help. The best order met is kept. `layerOf`: layer of each item; `pairs`: upper item, lower item.
 */
export function barycentreOrder(
  layerOf: readonly number[],
  pairs: readonly Pair[],
  depth: number,
): { readonly layers: Layers; readonly crossings: number } {
  const above = layerOf.map((): number[] => []);
  const below = layerOf.map((): number[] => []);
  for (const [upper, lower] of pairs) {
    below[upper]?.push(lower);
    above[lower]?.push(upper);
  }
  let layers: number[][] = Array.from({ length: depth }, () => []);
  layerOf.forEach((layer, item) => layers[layer]?.push(item));
  let best = layers.map((layer) => [...layer]);
  let fewest = crossingsOf(best, below);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const down = sweep % 2 === 0;
    layers = swept(layers, down ? above : below, down);
    swapNeighbours(layers, above, below);
    const crossings = crossingsOf(layers, below);
    if (crossings < fewest) [best, fewest] = [layers.map((layer) => [...layer]), crossings];
  }
  return { layers: best, crossings: fewest };
}

function swept(layers: Layers, neighbours: readonly (readonly number[])[], down: boolean): number[][] {
  const result = layers.map((layer) => [...layer]);
  const places = new Map<number, number>();
  const note = (layer: readonly number[]) => layer.forEach((item, place) => places.set(item, place));
  for (const layer of result) note(layer);
  const turn = down ? result : result.toReversed();
  for (const layer of turn) {
    const weight = new Map(
      layer.map((item, place) => {
        const near = neighbours[item] ?? [];
        const sum = near.reduce((total, each) => total + (places.get(each) ?? 0), 0);
        return [item, near.length === 0 ? place : sum / near.length];
      }),
    );
    layer.sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
    note(layer);
  }
  return result;
}

/** Swaps neighbours of a layer where that takes crossings away, a few times over. */
function swapNeighbours(
  layers: number[][],
  above: readonly (readonly number[])[],
  below: readonly (readonly number[])[],
): void {
  const places = new Map<number, number>();
  for (const layer of layers) layer.forEach((item, place) => places.set(item, place));
  const crossing = (left: number, right: number) =>
    [above, below].reduce(
      (sum, side) =>
        sum +
        (side[left] ?? []).reduce(
          (count, a) =>
            count + (side[right] ?? []).filter((b) => (places.get(b) ?? 0) < (places.get(a) ?? 0)).length,
          0,
        ),
      0,
    );
  for (let round = 0; round < 4; round += 1) {
    let swapped = false;
    for (const layer of layers) {
      for (let index = 0; index + 1 < layer.length; index += 1) {
        const [left, right] = [layer[index], layer[index + 1]];
        if (left === undefined || right === undefined || crossing(left, right) <= crossing(right, left))
          continue;
        [layer[index], layer[index + 1]] = [right, left];
        places.set(right, index);
        places.set(left, index + 1);
        swapped = true;
      }
    }
    if (!swapped) return;
  }
}

/** Pairs that cross between neighbouring layers, counted as inversions of their lower ends. */
export function crossingsOf(layers: Layers, below: readonly (readonly number[])[]): number {
  const places = new Map<number, number>();
  for (const layer of layers) layer.forEach((item, place) => places.set(item, place));
  let crossings = 0;
  for (const layer of layers) {
    const ends: number[] = [];
    for (const item of layer) {
      const own = (below[item] ?? []).map((each) => places.get(each) ?? 0).toSorted((a, b) => a - b);
      // Ends of earlier items that lie right of this one's; own ends do not cross one another.
      for (const end of own) crossings += ends.filter((other) => other > end).length;
      ends.push(...own);
    }
  }
  return crossings;
}
