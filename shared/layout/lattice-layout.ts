import { curveBumpY, line } from 'd3-shape';
import { barycentreOrder } from './layer-order.ts';

export type LatticeNode = {
  /** Layer from the top, 0 first: patterns of the same number of people share one. */
  readonly layer: number;
  /** Size of what is drawn for it, its sign and its words. */
  readonly w: number;
  readonly h: number;
};
export type LatticeRequest = {
  readonly nodes: readonly LatticeNode[];
  /** From the more general to the more specific; only downwards: others are passed over. */
  readonly links: readonly (readonly [number, number])[];
  /** Space between neighbours of a layer and between layers. */
  readonly gap: { readonly x: number; readonly y: number };
};
export type LatticeLayout = {
  readonly w: number;
  readonly h: number;
  /** Top middle of each node, in input order. */
  readonly nodes: readonly { readonly x: number; readonly y: number }[];
  /** SVG path data of each drawn link; ends at the node's top and begins under its words. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly d: string }[];
  readonly layers: readonly { readonly y: number; readonly h: number }[];
  /** Pairs of links that cross between layers. */
  readonly crossings: number;
};

/** A node, or a place where a link that spans several layers passes through one of them. */
type Item = { readonly node: number | null; readonly layer: number; readonly w: number; readonly h: number };

/** Room kept for a link that passes through a layer. */
const passWidth = 10;
const settleRounds = 10;

/**
 * A layered drawing after Sugiyama, Tagawa and Toda (1981): long links pass through their layers as items of their own,
 * layers are ordered by barycentres, and items are drawn as near above and below their neighbours as they fit. Links run
 * straight down within a layer and slant only between layers, so no link crosses the words of a node; no two nodes overlap.
 * 80 nodes take some milliseconds; general layout libraries were measured at half a second and more for the same.
 */
export function latticeLayout({ nodes, links, gap }: LatticeRequest): LatticeLayout {
  if (nodes.length === 0) return { w: 0, h: 0, nodes: [], links: [], layers: [], crossings: 0 };
  const items: Item[] = nodes.map((node, index) => ({ ...node, node: index }));
  const chains = links.flatMap(([from, to]) => {
    const [top, bottom] = [nodes[from], nodes[to]];
    if (!top || !bottom || top.layer >= bottom.layer) return [];
    const through: number[] = [];
    for (let layer = top.layer + 1; layer < bottom.layer; layer += 1) {
      through.push(items.push({ node: null, layer, w: passWidth, h: 0 }) - 1);
    }
    return [{ from, to, items: [from, ...through, to] }];
  });
  const pairs = chains.flatMap(({ items: chain }) =>
    chain.slice(1).map((to, index) => [chain[index] ?? to, to] as const),
  );
  const depth = Math.max(...items.map((item) => item.layer)) + 1;
  const { layers: ordered, crossings } = barycentreOrder(
    items.map((item) => item.layer),
    pairs,
    depth,
  );
  const xs = settle(items, ordered, pairs, gap.x);
  const layers = layerLevels(items, ordered, gap.y);
  const left = Math.min(...items.map((item, index) => (xs[index] ?? 0) - item.w / 2));
  const right = Math.max(...items.map((item, index) => (xs[index] ?? 0) + item.w / 2));
  const x = (item: number) => (xs[item] ?? 0) - left;
  const level = (item: number) => layers[items[item]?.layer ?? 0] ?? { y: 0, h: 0 };
  const last = layers.at(-1);
  return {
    w: right - left,
    h: last ? last.y + last.h : 0,
    nodes: nodes.map((_, index) => ({ x: x(index), y: level(index).y })),
    links: chains.map(({ from, to, items: chain }) => ({ from, to, d: routeOf(chain, items, x, level) })),
    layers,
    crossings,
  };
}

const curve = line<readonly [number, number]>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveBumpY);

/** From under a node's words down its layer, through the layers between, to the top of the other. */
function routeOf(
  chain: readonly number[],
  items: readonly Item[],
  x: (item: number) => number,
  level: (item: number) => { readonly y: number; readonly h: number },
): string {
  const points = chain.flatMap((item, place): (readonly [number, number])[] => {
    const { y, h } = level(item);
    const bottom = [x(item), y + h] as const;
    if (place === 0) return [[x(item), y + (items[item]?.h ?? 0)], bottom];
    if (place === chain.length - 1) return [[x(item), y]];
    return [[x(item), y], bottom];
  });
  // A node whose words fill its layer would repeat a point.
  const distinct = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || Math.abs(before[1] - point[1]) > 0.01 || Math.abs(before[0] - point[0]) > 0.01;
  });
  return curve(distinct) ?? '';
}

function layerLevels(items: readonly Item[], ordered: readonly (readonly number[])[], gap: number) {
  let y = 0;
  return ordered.map((layer) => {
    const h = Math.max(0, ...layer.map((item) => items[item]?.h ?? 0));
    const level = { y, h };
    y += h + gap;
    return level;
  });
}

/** Places along each layer: in turns each item is wished to the mean of its neighbours, then set apart in order. */
function settle(
  items: readonly Item[],
  ordered: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
  gap: number,
): readonly number[] {
  const xs = items.map(() => 0);
  const neighbours = items.map((): number[] => []);
  for (const [from, to] of pairs) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const place = (layer: readonly number[], wish: (item: number) => number) => {
    const sizes = layer.map((item) => (items[item]?.w ?? 0) + gap);
    setApart(layer.map(wish), sizes).forEach((x, index) => {
      const item = layer[index];
      if (item !== undefined) xs[item] = x;
    });
  };
  for (const layer of ordered) place(layer, () => 0);
  for (let round = 0; round < settleRounds; round += 1) {
    const turn = round % 2 === 0 ? ordered : ordered.toReversed();
    for (const layer of turn) {
      place(layer, (item) => {
        const near = neighbours[item] ?? [];
        return near.length === 0 ? (xs[item] ?? 0) : mean(near.map((each) => xs[each] ?? 0));
      });
    }
  }
  return xs;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Centres in the given order, neighbours at least half of both their sizes apart, as near the wishes as that allows (least
 * squares: isotonic regression by pooling adjacent violators; Barlow, Bartholomew, Bremner and Brunk 1972).
 */
export function setApart(wishes: readonly number[], sizes: readonly number[]): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  sizes.forEach((size, index) => {
    offset += index === 0 ? 0 : ((sizes[index - 1] ?? 0) + size) / 2;
    offsets.push(offset);
  });
  const pools: { value: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    pools.push({ value: wish - (offsets[index] ?? 0), count: 1 });
    for (let last = pools.length - 1; last > 0; last -= 1) {
      const [before, after] = [pools[last - 1], pools[last]];
      if (!before || !after || before.value <= after.value) break;
      const count = before.count + after.count;
      const value = (before.value * before.count + after.value * after.count) / count;
      pools.splice(last - 1, 2, { value, count });
    }
  });
  return pools
    .flatMap(({ value, count }) => Array.from({ length: count }, () => value))
    .map((value, index) => value + (offsets[index] ?? 0));
}
