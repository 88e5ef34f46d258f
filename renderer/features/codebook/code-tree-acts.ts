import type { CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { TreeRow } from './code-forest.ts';
import type { CodeMove, Step } from './code-moves.ts';

/** Where a code is being added: below a code, or at the top of a kind. */
export type NewPlace = {
  readonly parentId: Id | null;
  readonly kind: CodeKind;
  readonly after: string | undefined;
  readonly depth: number;
};

export type SelectHow = 'only' | 'toggle' | 'range';

export type CodeTreeActs = {
  /** `how`: a plain choice, one more or less beside the others, or all from the last choice to here. */
  readonly select: (key: string, how?: SelectHow) => void;
  readonly selectAll: () => void;
  readonly clearMarks: () => void;
  readonly setExpanded: (key: string, expanded: boolean) => void;
  readonly startRename: (id: Id) => void;
  readonly rename: (id: Id, name: string) => void;
  readonly endRename: () => void;
  readonly startNew: (row: TreeRow | undefined) => void;
  readonly addNew: (name: string, kind: CodeKind) => void;
  readonly endNew: () => void;
  readonly remove: (id: Id) => void;
  readonly step: (ids: readonly Id[], step: Step) => void;
  readonly move: (move: CodeMove) => void;
};

/** Element id of a row, for `aria-activedescendant`. */
export function rowId(key: string): string {
  return `code-row-${key}`;
}
