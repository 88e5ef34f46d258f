import { noFilter, pickNames, type Filter, type PickName } from './explorer-filter.ts';
import type { ExplorerIndex } from './explorer-index.ts';
import { placeOfKey } from './short-keys.ts';

/** The filter's names in an address: one letter each. */
const letters = {
  themes: 't',
  patterns: 'n',
  codes: 'c',
  regions: 'r',
  modalities: 'm',
  directions: 'd',
  phases: 'h',
  groups: 'g',
  people: 'p',
} as const satisfies Record<PickName, string>;

function keysOf({ data, groups }: ExplorerIndex): Record<PickName, readonly string[]> {
  const keys = (table: readonly { readonly key: string }[]) => table.map((row) => row.key);
  return {
    themes: keys(data.themes),
    patterns: keys(data.patterns),
    codes: keys(data.codes),
    regions: data.regions,
    modalities: data.modalities,
    directions: data.directions,
    phases: keys(data.phases),
    groups,
    people: keys(data.people),
  };
}

/** Everything that would part the address anew is escaped, also the full stop that parts the keys. */
const escaped = (key: string) => encodeURIComponent(key).replaceAll('.', '%2E').replaceAll('%20', '+');

/** The filter as the query of an address: `t=3fa91c.77b0e2&r=scalp`; empty without a filter. */
export function encodeFilter(index: ExplorerIndex, filter: Filter): string {
  const keys = keysOf(index);
  return pickNames
    .flatMap((name) => {
      const picks = filter[name].flatMap((place) => keys[name][place] ?? []);
      return picks.length === 0 ? [] : [`${letters[name]}=${picks.map(escaped).join('.')}`];
    })
    .join('&');
}

/** Reads what `encodeFilter` wrote; what the study no longer has is left out. Never throws. */
export function decodeFilter(index: ExplorerIndex, query: string): Filter {
  const parts = partsOf(query);
  const keys = keysOf(index);
  const decoded = pickNames.map((name) => {
    const wanted = parts.get(letters[name]) ?? [];
    const places = wanted.map((key) =>
      idNames.has(name) ? placeOfKey(keys[name], key) : keys[name].indexOf(key),
    );
    const found = [...new Set(places.filter((place) => place >= 0))];
    return [name, found.toSorted((one, other) => one - other)] as const;
  });
  return { ...noFilter, ...Object.fromEntries(decoded) };
}

/** Picks that the address names but the study no longer has. */
export function lostPicks(index: ExplorerIndex, query: string): number {
  const filter = decodeFilter(index, query);
  const parts = partsOf(query);
  return pickNames.reduce(
    (sum, name) => sum + new Set(parts.get(letters[name]) ?? []).size - filter[name].length,
    0,
  );
}

/** Names whose keys are beginnings of ids. */
const idNames: ReadonlySet<PickName> = new Set(['themes', 'patterns', 'codes', 'people']);

function partsOf(query: string): ReadonlyMap<string, readonly string[]> {
  const pairs = query.split('&').map((pair) => pair.split('='));
  return new Map(
    pairs.flatMap(([name, value]) =>
      name && value
        ? [
            [
              name,
              value
                .split('.')
                .map(unescaped)
                .filter((key) => key !== ''),
            ] as const,
          ]
        : [],
    ),
  );
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return '';
  }
}
