import type { ExplorerIndex } from '../../../shared/analysis/explorer-index.ts';

/** People `from` to before `to`, all core customers or all others, at `x` with width `w` in CSS pixels. */
export type MatrixColumn = {
  readonly from: number;
  readonly to: number;
  readonly core: boolean;
  readonly x: number;
  readonly w: number;
  readonly named: boolean;
  /** `from` to before `to`. */
  readonly people: readonly number[];
};

const narrowest = 6;
const widest = 34;
/** Narrower, and the slanted names would touch. */
const leastNamed = 15;
const gap = 8;

/** One column a person as long as each has room, else as many people a column as it takes; groups never share one. */
export function matrixColumns(
  index: Pick<ExplorerIndex, 'people' | 'coreTotal'>,
  width: number,
): { readonly size: number; readonly list: readonly MatrixColumn[] } {
  const most = Math.max(2, Math.floor((width - gap) / narrowest));
  const size = Math.max(1, Math.ceil(index.people / (most - 1)));
  const groups = [
    { from: 0, to: index.coreTotal, core: true },
    { from: index.coreTotal, to: index.people, core: false },
  ].filter((group) => group.to > group.from);
  const count = groups.reduce((sum, group) => sum + Math.ceil((group.to - group.from) / size), 0);
  const w = Math.min(widest, (width - gap) / Math.max(1, count));
  const list: MatrixColumn[] = [];
  groups.forEach((group, which) => {
    for (let from = group.from; from < group.to; from += size) {
      const to = Math.min(group.to, from + size);
      list.push({
        from,
        to,
        people: Array.from({ length: to - from }, (_, at) => from + at),
        core: group.core,
        x: list.length * w + which * gap,
        w,
        named: size === 1 && w >= leastNamed,
      });
    }
  });
  return { size, list };
}

/** Passages of a single person, or how many of several people have any. `cells`: by theme, then person. */
export function heldBy(
  cells: Uint16Array,
  people: number,
  theme: number,
  { from, to }: Pick<MatrixColumn, 'from' | 'to'>,
): number {
  if (to - from === 1) return cells[theme * people + from] ?? 0;
  let having = 0;
  for (let person = from; person < to; person += 1)
    if ((cells[theme * people + person] ?? 0) > 0) having += 1;
  return having;
}
