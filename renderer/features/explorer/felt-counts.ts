import { crossPeople } from '../../../shared/analysis/explorer-counts.ts';
import { feltAt, type Filter } from '../../../shared/analysis/explorer-filter.ts';
import type { ExplorerIndex } from '../../../shared/analysis/explorer-index.ts';
import type { RegionCounts } from '../../../shared/layout/body-map.ts';

export type FeltGroups = {
  /** Which two groups stand beside one another. */
  readonly sides: 'core' | 'themes';
  readonly one: { readonly counts: RegionCounts; readonly people: number };
  readonly other: { readonly counts: RegionCounts; readonly people: number };
};

/** People by place in the body: the two picked themes beside each other, else core customers beside others. */
export function feltGroups(index: ExplorerIndex, filter: Filter): FeltGroups {
  const [one, other, ...more] = filter.themes;
  if (one === undefined || other === undefined || more.length > 0) return coreAndOthers(index, filter);
  return {
    sides: 'themes',
    one: ofTheme(index, filter, one),
    other: ofTheme(index, filter, other),
  };
}

function coreAndOthers(index: ExplorerIndex, filter: Filter): FeltGroups {
  const { people, core } = byRegion(index, filter);
  const others = people.map((count, region) => count - (core[region] ?? 0));
  return {
    sides: 'core',
    one: { counts: named(index, core), people: index.coreTotal },
    other: { counts: named(index, others), people: index.people - index.coreTotal },
  };
}

function ofTheme(index: ExplorerIndex, filter: Filter, theme: number) {
  const { people } = byRegion(index, { ...filter, themes: [theme] });
  return { counts: named(index, people), people: Math.max(1, ...people) };
}

function byRegion(index: ExplorerIndex, filter: Filter) {
  const all = { column: new Int32Array(index.marks), size: 1 };
  const regions = { column: index.region, size: index.data.regions.length };
  return crossPeople(index, filter, all, regions, ['regions'], feltAt);
}

function named({ data }: ExplorerIndex, counts: Int32Array): RegionCounts {
  return Object.fromEntries(
    data.regions.flatMap((region, at) => ((counts[at] ?? 0) > 0 ? [[region, counts[at] ?? 0] as const] : [])),
  );
}
