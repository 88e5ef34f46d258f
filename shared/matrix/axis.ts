import { codeKinds } from '../domain/code.ts';
import type { CodeKind } from '../domain/code.ts';

/** What the rows or the columns of a matrix are. */
export type Axis =
  | { readonly by: 'codes' }
  | { readonly by: 'kind'; readonly kind: CodeKind }
  | { readonly by: 'participants' }
  | { readonly by: 'documents' }
  | { readonly by: 'segment' }
  | { readonly by: 'phase' }
  | { readonly by: 'attribute'; readonly name: string };

const plain = ['codes', 'participants', 'documents', 'segment', 'phase'] as const;

/**
 * Reads an axis as people and addresses write it: `codes`, `participants`, `documents`, `segment`, `phase`, `kind:KIND`
 * (codes of one kind) or `attribute:NAME` (a column of the participants). Undefined where it is none of these.
 */
export function parseAxis(text: string): Axis | undefined {
  const by = plain.find((each) => each === text);
  if (by !== undefined) return { by };
  const [, word, rest = ''] = /^(kind|attribute):(.+)$/su.exec(text) ?? [];
  if (word === 'attribute') return { by: word, name: rest };
  const kind = codeKinds.find((each) => each === rest);
  return word === 'kind' && kind !== undefined ? { by: word, kind } : undefined;
}

/** The axis as `parseAxis` reads it. */
export function axisText(axis: Axis): string {
  if (axis.by === 'kind') return `kind:${axis.kind}`;
  return axis.by === 'attribute' ? `attribute:${axis.name}` : axis.by;
}

export function isCodeAxis(axis: Axis): boolean {
  return axis.by === 'codes' || axis.by === 'kind';
}

/** True where people, not single codings, belong to the values of the axis. */
export function isPeopleAxis(axis: Axis): boolean {
  return !isCodeAxis(axis) && axis.by !== 'phase';
}
