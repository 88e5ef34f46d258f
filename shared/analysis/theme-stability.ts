import { unknownStability } from '../domain/theme.ts';
import type { ThemeStability } from '../domain/theme.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import type { Partition } from './communities.ts';
import { levelPartitions } from './level-partitions.ts';
import { neighbourGraph } from './neighbour-graph.ts';
import { nearestNeighbours } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { neighbourCount } from './partition-rows.ts';
import { patternJaccard, stableJaccard } from './stability-bounds.ts';
import { seededRandom } from './random.ts';
import type { RandomStream } from './random.ts';
import { rowsAt } from './rows-at.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/** Times that people are drawn. Halved where not all people of the study fit a draw, so that it takes about as long as the run. */
export const resampleCount = 50;
/** Fewer people than this cannot be left out of one another's company. */
export const fewestToResample = 4;
/** People are drawn until they bring so many rows, which only large studies reach. */
const rowsPerDraw = 800;
/** Up to so many rows likeness is looked up once for all draws. */
const mostSharedRows = 4000;

/**
 * Jaccard index of each group with its most alike group of a regrouping, over the rows drawn (Hennig 2007, section 2.2).
 * `partition`: group of all rows, -1 none; `drawn`: rows by index; `regrouped`: group of each drawn row. Rows of no group
 * are left out on both sides. NaN where no row of the group was drawn.
 */
export function clusterwiseJaccard(
  partition: Partition,
  groups: number,
  drawn: ArrayLike<number>,
  regrouped: ArrayLike<number>,
): Float64Array {
  const cells = new Map<number, number>();
  const sizes = new Int32Array(groups);
  const others: number[] = [];
  for (let at = 0; at < drawn.length; at += 1) {
    const group = partition[drawn[at] ?? 0] ?? -1;
    const other = regrouped[at] ?? -1;
    if (group < 0) continue;
    sizes[group] = (sizes[group] ?? 0) + 1;
    if (other < 0) continue;
    others[other] = (others[other] ?? 0) + 1;
    cells.set(other * groups + group, (cells.get(other * groups + group) ?? 0) + 1);
  }
  const best = Float64Array.from(sizes, (size) => (size === 0 ? Number.NaN : 0));
  for (const [cell, shared] of cells) {
    const group = cell % groups;
    const united = (sizes[group] ?? 0) + (others[Math.floor(cell / groups)] ?? 0) - shared;
    best[group] = Math.max(best[group] ?? 0, shared / united);
  }
  return best;
}

/** In words. `beyondChance` false: it holds together no better than groups of shuffled codes do, see `chance-reference.ts`. */
export function stabilityOf(jaccard: number, beyondChance: boolean | null): ThemeStability {
  if (Number.isNaN(jaccard)) return unknownStability;
  const rounded = Math.round(jaccard * 1000) / 1000;
  const grade =
    rounded >= stableJaccard ? 'stable' : rounded >= patternJaccard ? 'fairly-stable' : 'unstable';
  return { jaccard: rounded, words: beyondChance === false ? 'unstable' : grade, beyondChance };
}

/** One level to be judged: where each row lies (-1: nowhere), and how many groups were looked for. */
export type JudgedLevel = { readonly partition: Partition; readonly groups: number; readonly count: number };

/**
 * Mean clusterwise Jaccard of each group of each level over resamples of people: people are drawn with replacement (those drawn
 * twice count once, as Hennig advises), their rows are grouped anew, and each group is compared with its best match.
 * `people`: the person of each row. NaN where it was never drawn or there are too few people.
 * Levels ascend by `count`. Large studies: each draw takes people up to a fixed number of rows, so the cost does not grow.
 */
export function resampledJaccard(
  rows: DenseMatrix,
  people: readonly string[],
  levels: readonly JudgedLevel[],
  options: RunWatch & { readonly seed: number; readonly resamples?: number },
): readonly Float64Array[] {
  const rowsOf = [...Map.groupBy(people.keys(), (row) => people[row] ?? '').values()];
  if (rowsOf.length < fewestToResample)
    return levels.map(({ groups }) => new Float64Array(groups).fill(Number.NaN));
  const random = seededRandom(options.seed);
  const shared = rows.rowCount <= mostSharedRows;
  const neighbours = shared ? nearestNeighbours(rows, neighbourCount * 2, options.seed) : undefined;
  const counts = levels.map(({ count }) => count);
  const sums = levels.map(({ groups }) => new Float64Array(groups));
  const times = levels.map(({ groups }) => new Int32Array(groups));
  const resamples = options.resamples ?? (rows.rowCount <= rowsPerDraw ? resampleCount : resampleCount / 2);
  for (let round = 0; round < resamples; round += 1) {
    reached(round / resamples, options);
    const drawn = drawPeople(rowsOf, rowsPerDraw, random);
    if (drawn.length < 2) continue;
    const part = rowsAt(rows, drawn);
    const near = neighbours ? restricted(neighbours, drawn) : nearestNeighbours(part, neighbourCount, round);
    const regrouped = levelPartitions(part, neighbourGraph(near), counts, options.seed + round);
    levels.forEach(({ partition, groups }, at) => {
      clusterwiseJaccard(partition, groups, drawn, regrouped[at] ?? []).forEach((jaccard, group) => {
        if (Number.isNaN(jaccard)) return;
        add(sums[at], group, jaccard);
        add(times[at], group, 1);
      });
    });
  }
  return sums.map((sum, at) => sum.map((total, group) => total / (times[at]?.[group] || Number.NaN)));
}

function add(sums: Float64Array | Int32Array | undefined, at: number, value: number): void {
  if (sums !== undefined) sums[at] = (sums[at] ?? 0) + value;
}

/** Rows, ascending, of as many draws with replacement as there are people, or until `most` rows are there. */
function drawPeople(rowsOf: readonly (readonly number[])[], most: number, random: RandomStream): Int32Array {
  const drawn = new Set<number>();
  let rows = 0;
  for (let draw = 0; draw < rowsOf.length && rows < most; draw += 1) {
    const person = Math.floor(random() * rowsOf.length);
    if (!drawn.has(person)) rows += rowsOf[person]?.length ?? 0;
    drawn.add(person);
  }
  return Int32Array.from([...drawn].flatMap((person) => rowsOf[person] ?? [])).toSorted();
}

/** The nearest of each drawn row among the drawn, renumbered. */
function restricted({ size, ids, likeness }: Neighbours, drawn: Int32Array): Neighbours {
  const place = new Int32Array(ids.length / size).fill(-1);
  drawn.forEach((row, at) => {
    place[row] = at;
  });
  const kept = neighbourCount;
  const found = {
    size: kept,
    ids: new Int32Array(drawn.length * kept).fill(-1),
    likeness: new Float32Array(drawn.length * kept),
  };
  drawn.forEach((row, at) => {
    let next = at * kept;
    for (let from = row * size; from < (row + 1) * size && next < (at + 1) * kept; from += 1) {
      const other = place[ids[from] ?? -1] ?? -1;
      if (other < 0) continue;
      found.ids[next] = other;
      found.likeness[next] = likeness[from] ?? 0;
      next += 1;
    }
  });
  return found;
}
