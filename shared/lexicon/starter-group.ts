import type { CodeKind } from '../domain/code.ts';
import type { StarterCode } from './starter-code.ts';

/** A node of a ready-made codebook that only gathers codes of its own kind under a name. */
export function starterGroup(kind: CodeKind, name: string, children: readonly StarterCode[]): StarterCode {
  return { name, kind, children };
}
