import { useCallback, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Forest, TreeRow } from './code-forest.ts';
import type { SelectHow } from './code-tree-acts.ts';

export type CodeSelection = {
  readonly selected: string | undefined;
  readonly setSelected: (key: string) => void;
  /** Codes chosen together; empty where there is one choice. */
  readonly marked: ReadonlySet<Id>;
  readonly setMarked: (ids: ReadonlySet<Id>) => void;
  readonly select: (key: string, how?: SelectHow) => void;
};

/** One row is current; by Shift and Ctrl several codes are chosen together, as in any list. */
export function useCodeSelection(rows: readonly TreeRow[]): CodeSelection {
  const [selected, setSelected] = useState<string>();
  const [marked, setMarked] = useState<ReadonlySet<Id>>(new Set());
  const anchor = useRef<string>(undefined);
  const select = useCallback(
    (key: string, how: SelectHow = 'only') => {
      const from = anchor.current ?? selected;
      setSelected(key);
      if (how === 'range' && from !== undefined) return setMarked(rangeOf(rows, from, key));
      anchor.current = key;
      setMarked(how === 'toggle' ? toggled(rows, marked, selected, key) : new Set());
    },
    [rows, selected, marked],
  );
  return { selected, setSelected: select, marked, setMarked, select };
}

function rangeOf(rows: readonly TreeRow[], from: string, to: string): ReadonlySet<Id> {
  const places = [from, to].map((key) => rows.findIndex((row) => row.key === key));
  const inside = rows.slice(Math.max(0, Math.min(...places)), Math.max(...places) + 1);
  return new Set(inside.filter((row) => row.type === 'code').map((row) => row.key));
}

/** With the first further choice the one that was selected is chosen as well. */
function toggled(
  rows: readonly TreeRow[],
  marked: ReadonlySet<Id>,
  selected: string | undefined,
  key: string,
): ReadonlySet<Id> {
  const isCode = (each: string) => rows.some((row) => row.key === each && row.type === 'code');
  const start = marked.size === 0 && selected !== undefined && selected !== key ? [selected] : [...marked];
  const next = new Set(start.filter(isCode));
  if (next.has(key)) next.delete(key);
  else if (isCode(key)) next.add(key);
  return next;
}

/** What acts are done to, in the order of the tree; chosen codes that a filter hides still count. */
export function chosenIds(
  rows: readonly TreeRow[],
  forest: Forest,
  marked: ReadonlySet<Id>,
  selected: string | undefined,
): readonly Id[] {
  if (marked.size === 0) return selected !== undefined && forest.byId.has(selected) ? [selected] : [];
  const seen = rows.filter((row) => marked.has(row.key)).map((row) => row.key);
  return [...new Set([...seen, ...marked])].filter((id) => forest.byId.has(id));
}
