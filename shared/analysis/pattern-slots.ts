import type { Code, CodeKind } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';

/** Parts of a core experience in the order they are told: who, when, feels, realises, changes. */
export const patternSlots = [
  'condition',
  'moment',
  'sensation',
  'value',
  'change',
] as const satisfies readonly CodeKind[];
export type PatternSlot = (typeof patternSlots)[number];

/** Code ids by part; loyalty and free codes are `others`. */
export type SlottedCodes = Readonly<Record<PatternSlot | 'others', readonly Id[]>>;

/** The codes of a pattern by the part of the experience they stand for. Unknown codes are left out. */
export function slotsOf(pattern: { readonly codeIds: readonly Id[] }, codes: readonly Code[]): SlottedCodes {
  const kinds = new Map(codes.map((code) => [code.id, code.kind]));
  const of = (kind: CodeKind): readonly Id[] => pattern.codeIds.filter((id) => kinds.get(id) === kind);
  return {
    condition: of('condition'),
    moment: of('moment'),
    sensation: of('sensation'),
    value: of('value'),
    change: of('change'),
    others: pattern.codeIds.filter((id) => kinds.has(id) && slotPlace(kinds.get(id)) === patternSlots.length),
  };
}

/** Place of a kind in the order of slots; 5 for all others. */
export function slotPlace(kind: CodeKind | undefined): number {
  const place = patternSlots.findIndex((slot) => slot === kind);
  return place === -1 ? patternSlots.length : place;
}
