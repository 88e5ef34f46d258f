import type { Pattern } from '../../shared/analysis/patterns.ts';
import { stabilityWords } from '../../shared/analysis/stability-words.ts';
import type { CodeKind } from '../../shared/domain/code.ts';
import type { Translate } from '../../shared/messages/translate.ts';

/** What figures show of a pattern. */
export type PatternRow = Pick<Pattern, 'id' | 'codeIds' | 'support' | 'contrast' | 'stability' | 'chance'>;

export type PatternCode = { readonly name: string; readonly kind: CodeKind; readonly color: number | null };
export type CodeOf = (codeId: string) => PatternCode | undefined;

export const sortKeys = ['given', 'people', 'core', 'others', 'difference', 'stability'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Rows by what their column says, largest first (or smallest); equals stay in the given order; `given` is no sorting. */
export function sortPatterns<Row extends PatternRow>(
  rows: readonly Row[],
  key: SortKey,
  descending: boolean,
): readonly Row[] {
  if (key === 'given') return rows;
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * (valueOf(a, key) - valueOf(b, key)));
}

function valueOf(row: PatternRow, key: Exclude<SortKey, 'given'>): number {
  switch (key) {
    case 'people':
      return row.support.participants;
    case 'core':
      return row.contrast.coreShare ?? -1;
    case 'others':
      return row.contrast.otherShare ?? -1;
    case 'difference':
      return row.contrast.difference ?? -2;
    case 'stability':
      return row.stability;
  }
}

/** How far the pattern hangs on single people, in words. */
export function stabilityOf(row: PatternRow, t: Translate): string {
  return t(`patterns.stability.${stabilityWords(row)}`);
}
