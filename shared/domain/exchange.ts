import { codeFacetsSchema, codeKinds, type CodeFacets, type CodeKind } from './code.ts';

/** Name of the note that carries the finer marks of a coding in an exchange file, a line `name: value` for each. */
export const facetsNote = 'Facets';

/** Sets of this name hold the codes of a kind: the exchange standard knows no kinds. */
export function kindSetName(kind: CodeKind): string {
  return `kind: ${kind}`;
}

/** The kind that sets of these names give; undefined where none of them does. */
export function kindOfSets(sets: readonly string[]): CodeKind | undefined {
  return codeKinds.find((kind) => sets.includes(kindSetName(kind)));
}

export function facetLines(facets: CodeFacets): string {
  return Object.entries(facets)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n');
}

/** Finer marks read back; lines that are none are left out. */
export function facetsOfLines(lines: string): CodeFacets {
  const facets: Record<string, unknown> = {};
  for (const line of lines.split('\n')) {
    const [, name = '', value = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    const read = codeFacetsSchema.safeParse({ [name]: name === 'intensity' ? Number(value) : value });
    if (read.success) Object.assign(facets, read.data);
  }
  return codeFacetsSchema.parse(facets);
}
