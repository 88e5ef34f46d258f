import type { QuotedCoding } from '../../../shared/api/study-procedures.ts';
import type { Code, CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';

export type PickFilter = {
  readonly words: string;
  /** Undefined: all kinds. */
  readonly kind: CodeKind | undefined;
  /** Undefined: from anywhere; else only these codings (those of the theme). */
  readonly among: ReadonlySet<Id> | undefined;
};

/** Codings that fit: every word of the filter stands in the quote, the code's name or the person's. */
export function pickable(
  codings: readonly QuotedCoding[],
  codes: ReadonlyMap<Id, Pick<Code, 'name' | 'kind'>>,
  { words, kind, among }: PickFilter,
): readonly QuotedCoding[] {
  const asked = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return codings.filter((coding) => {
    const code = codes.get(coding.codeId);
    if (kind !== undefined && code?.kind !== kind) return false;
    if (among !== undefined && !among.has(coding.id)) return false;
    const text =
      `${coding.quote} ${code?.name ?? ''} ${coding.participant ?? ''} ${coding.document}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}
