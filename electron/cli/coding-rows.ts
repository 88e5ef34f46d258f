import type { CliCodings } from '../../shared/api/cli-output.ts';
import type { ListedCode, QuotedCoding } from '../../shared/api/study-procedures.ts';
import { codeFacetsSchema } from '../../shared/domain/code.ts';

type CodingOutput = CliCodings['codings'][number];

/** Codings with the path of their code. */
export function codingOutputs(
  codings: readonly QuotedCoding[],
  codes: readonly ListedCode[],
): CodingOutput[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pathOf = (id: string): string => {
    const names: string[] = [];
    for (let at = byId.get(id); at; at = byId.get(at.parentId ?? '')) names.unshift(at.name);
    return names.join(' > ');
  };
  return codings.map((coding) => ({
    ...coding,
    code: pathOf(coding.codeId),
    kind: byId.get(coding.codeId)?.kind ?? 'free',
  }));
}

const facetNames = codeFacetsSchema.keyof().options;

/** Columns of a table of codings as `codings import` reads it: one row per coding. */
export const codingColumns = [
  'document',
  'start',
  'end',
  'quote',
  'code',
  'kind',
  'coder',
  'memo',
  ...facetNames,
] as const;

export function codingRow(coding: CodingOutput): readonly string[] {
  const { document, start, end, quote, code, kind, coder, memo, facets } = coding;
  const own = facetNames.map((name) => String(facets[name] ?? ''));
  return [document, String(start), String(end), quote, code, kind, coder, memo, ...own];
}
