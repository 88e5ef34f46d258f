import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { parentRowKey } from './code-forest.ts';
import type { Forest, TreeRow } from './code-forest.ts';
import type { Step } from './code-moves.ts';
import { rowId } from './code-tree-acts.ts';
import type { CodeTreeActs, NewPlace, SelectHow } from './code-tree-acts.ts';
import { CodeTreeRow } from './code-tree-row.tsx';
import styles from './codebook-screen.module.css';
import { NewCodeRow } from './new-code-row.tsx';
import { useCodeDrag } from './use-code-drag.ts';

type Props = {
  readonly forest: Forest;
  readonly rows: readonly TreeRow[];
  readonly selected: string | undefined;
  /** Codes chosen together; without any the selected one counts. */
  readonly marked: ReadonlySet<Id>;
  readonly chosen: readonly Id[];
  readonly renaming: Id | undefined;
  readonly adding: NewPlace | undefined;
  readonly readOnly: boolean;
  readonly acts: CodeTreeActs;
};

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

export function CodeTree(props: Props) {
  const { forest, rows, selected, marked, chosen, renaming, adding, readOnly, acts } = props;
  const t = useTranslate();
  const scroll = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const drag = useCodeDrag(forest, rows, chosen, acts.move);
  // A code just made is chosen before it is in the list: it stays chosen when the focus comes back first.
  const isComing = selected !== undefined && !forest.byId.has(selected);
  const lines = withNew(rows, adding);
  const at = rows.findIndex((row) => row.key === selected);
  const lineAt = lines.findIndex((line) => (adding ? line.type === 'new' : line.key === selected));
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: rowHeight,
    overscan: 12,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  useEffect(() => {
    if (lineAt >= 0) virtualizer.scrollToIndex(lineAt, { align: 'auto' });
  }, [lineAt, virtualizer]);
  const wasEditing = useRef(false);
  useEffect(() => {
    const editing = renaming !== undefined || adding !== undefined;
    if (wasEditing.current && !editing) scroll.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [renaming, adding]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const row = rows[at];
    if (handleKey(event, row)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const go = (index: number, how: SelectHow = 'only') => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) acts.select(row.key, how);
    return true;
  };
  const handleChoosing = (event: KeyboardEvent, row: TreeRow | undefined): boolean => {
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a') return done(acts.selectAll());
      return event.key === ' ' && row !== undefined && done(acts.select(row.key, 'toggle'));
    }
    if (event.key === 'Escape' && marked.size > 0) return done(acts.clearMarks());
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[event.key];
    if (event.shiftKey && step !== undefined && !event.altKey) return go(Math.max(0, at + step), 'range');
    return false;
  };
  const handleKey = (event: KeyboardEvent, row: TreeRow | undefined): boolean => {
    if (handleChoosing(event, row)) return true;
    if (event.ctrlKey || event.metaKey) return false;
    if (event.altKey) return row !== undefined && handleAltKey(event.key, row);
    if (event.key === 'ArrowDown') return go(at + 1);
    if (event.key === 'ArrowUp') return go(at < 0 ? 0 : at - 1);
    if (event.key === 'Home') return go(0);
    if (event.key === 'End') return go(rows.length - 1);
    if (event.key === 'PageDown') return go(at + 12);
    if (event.key === 'PageUp') return go(at - 12);
    return row !== undefined && handleRowKey(event.key, row);
  };
  const handleRowKey = (key: string, row: TreeRow): boolean => {
    if (key === 'ArrowRight')
      return isOpenable(row) && !row.expanded ? open(row, true) : go(row.expanded ? at + 1 : at);
    if (key === 'ArrowLeft') return row.expanded ? open(row, false) : goTo(parentRowKey(row));
    if (key === ' ') return open(row, !row.expanded);
    if (readOnly) return false;
    if (row.type === 'kind') return key === 'Enter' ? open(row, !row.expanded) : false;
    if (key === 'Enter' || key === 'F2') return done(acts.startRename(row.code.id));
    if (key === 'Delete' || key === 'Backspace') return done(acts.remove(row.code.id));
    return false;
  };
  const handleAltKey = (key: string, row: TreeRow): boolean => {
    if (readOnly) return false;
    if (key === 'Enter') return done(acts.startNew(row));
    const step = steps[key];
    if (step === undefined || chosen.length === 0) return false;
    return done(acts.step(chosen, step));
  };
  const open = (row: TreeRow, expanded: boolean) => done(acts.setExpanded(row.key, expanded));
  const goTo = (key: string | undefined) => (key === undefined ? true : done(acts.select(key)));

  return (
    <div
      ref={scroll}
      role="tree"
      aria-multiselectable
      tabIndex={0}
      aria-label={t('codebook.tree')}
      aria-describedby={readOnly ? undefined : keysId}
      aria-activedescendant={at >= 0 ? rowId(rows[at]?.key ?? '') : undefined}
      className={styles['tree']}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && at < 0 && !isComing && go(0)}
      onDragLeave={drag.onLeaveTree}
    >
      <p id={keysId} className="visually-hidden" role="none">
        {t('codebook.treeKeys')}
      </p>
      <div role="none" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          if (line.type === 'new') {
            return <NewCodeRow key={line.key} place={line.place} top={item.start} acts={acts} />;
          }
          return (
            <CodeTreeRow
              key={line.key}
              row={line}
              top={item.start}
              selected={marked.size > 0 ? marked.has(line.key) : line.key === selected}
              current={marked.size > 0 && line.key === selected}
              renaming={line.key === renaming}
              readOnly={readOnly}
              drag={drag}
              acts={acts}
            />
          );
        })}
      </div>
    </div>
  );
}

type NewLine = { readonly type: 'new'; readonly key: 'new'; readonly place: NewPlace };

function withNew(rows: readonly TreeRow[], place: NewPlace | undefined): readonly (TreeRow | NewLine)[] {
  if (!place) return rows;
  const line: NewLine = { type: 'new', key: 'new', place };
  const at = rows.findIndex((row) => row.key === place.after) + 1;
  return [...rows.slice(0, at), line, ...rows.slice(at)];
}

function isOpenable(row: TreeRow): boolean {
  return row.type === 'kind' ? row.codes > 0 : row.parents;
}

/** A key was used, whatever the act gives back. */
function done(_act: unknown): true {
  return true;
}

/** 2.1rem: rows grow with the text size. */
function rowHeight(): number {
  return 2.1 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
