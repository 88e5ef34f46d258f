import type { QuotedCoding } from '../../../shared/api/study-procedures.ts';
import { effectiveFacets } from '../../../shared/analysis/facets.ts';
import type { BodyRegion, Code } from '../../../shared/domain/code.ts';
import type { RegionCounts } from '../../../shared/layout/body-map.ts';

export type BodyCounts = { readonly core: RegionCounts; readonly others: RegionCounts };

type Person = { readonly key: string; readonly core: boolean };

/**
 * People by region of the body, core customers apart from all others, from the sensation codings of a theme. A coding's
 * own region wins over its code's; one person counts once per region.
 */
export function bodyCounts(
  codings: readonly QuotedCoding[],
  codes: ReadonlyMap<string, Pick<Code, 'kind' | 'facets'>>,
  personOf: (documentId: string) => Person,
): BodyCounts {
  const people = { core: new Map<BodyRegion, Set<string>>(), others: new Map<BodyRegion, Set<string>>() };
  for (const coding of codings) {
    const code = codes.get(coding.codeId);
    const region = effectiveFacets(coding, code).region;
    if (code?.kind !== 'sensation' || region === undefined) continue;
    const person = personOf(coding.documentId);
    const group = person.core ? people.core : people.others;
    const keys = group.get(region) ?? new Set<string>();
    group.set(region, keys.add(person.key));
  }
  return { core: sizes(people.core), others: sizes(people.others) };
}

function sizes(groups: ReadonlyMap<BodyRegion, ReadonlySet<string>>): RegionCounts {
  return Object.fromEntries([...groups].map(([region, keys]) => [region, keys.size]));
}
