import type { DragEvent } from 'react';
import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Forest, TreeRow } from './code-forest.ts';
import { dropMove } from './code-moves.ts';
import type { CodeMove, DropPlace } from './code-moves.ts';

export type CodeDrag = {
  readonly dragged: ReadonlySet<Id>;
  readonly mark: { readonly key: string; readonly place: DropPlace } | undefined;
  readonly onStart: (event: DragEvent, id: Id) => void;
  readonly onOver: (event: DragEvent, row: TreeRow) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onEnd: () => void;
  readonly onLeaveTree: (event: DragEvent) => void;
};

/** Drag and drop of codes; only places where something would change take a mark. */
export function useCodeDrag(
  forest: Forest,
  rows: readonly TreeRow[],
  chosen: readonly Id[],
  move: (move: CodeMove) => void,
): CodeDrag {
  const [dragged, setDragged] = useState<readonly Id[]>([]);
  const [mark, setMark] = useState<CodeDrag['mark']>();
  const end = () => {
    setDragged([]);
    setMark(undefined);
  };
  const moveAt = (key: string, place: DropPlace): CodeMove | undefined => {
    const target = rows.find((row) => row.key === key);
    return target && dropMove(forest, dragged, target, place);
  };
  return {
    dragged: new Set(dragged),
    mark,
    onStart: (event, id) => {
      event.dataTransfer.effectAllowed = 'move';
      // Dragged from among several chosen ones, all of them come.
      const ids = chosen.includes(id) ? chosen : [id];
      const names = ids.map((each) => forest.byId.get(each)?.name ?? '');
      event.dataTransfer.setData('text/plain', names.join('\n'));
      setDragged(ids);
    },
    onOver: (event, row) => {
      const aim = aimAt(event, row, rows);
      const fits = moveAt(aim.key, aim.place) !== undefined;
      if (fits) event.preventDefault();
      const next = fits ? aim : undefined;
      if (next?.key !== mark?.key || next?.place !== mark?.place) setMark(next);
    },
    onDrop: (event) => {
      event.preventDefault();
      const found = mark && moveAt(mark.key, mark.place);
      end();
      if (found) move(found);
    },
    onEnd: end,
    onLeaveTree: (event) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) setMark(undefined);
    },
  };
}

/** Upper and lower quarter of a row: before and after; the middle: inside. After an open row is before its first child. */
function aimAt(
  event: DragEvent,
  row: TreeRow,
  rows: readonly TreeRow[],
): { readonly key: string; readonly place: DropPlace } {
  if (row.type === 'kind') return { key: row.key, place: 'inside' };
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.top) / Math.max(1, box.height);
  if (share < 0.27) return { key: row.key, place: 'before' };
  if (share <= 0.73) return { key: row.key, place: 'inside' };
  const next = rows[rows.indexOf(row) + 1];
  return row.expanded && next ? { key: next.key, place: 'before' } : { key: row.key, place: 'after' };
}
