import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { useRef, useState } from 'react';
import type { Translate } from '../../../shared/messages/translate.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import type { CodeRow, TreeRow } from './code-forest.ts';
import { rowId } from './code-tree-acts.ts';
import type { CodeTreeActs, SelectHow } from './code-tree-acts.ts';
import styles from './codebook-screen.module.css';
import type { CodeDrag } from './use-code-drag.ts';

type Props = {
  readonly row: TreeRow;
  readonly top: number;
  readonly selected: boolean;
  /** The row the keyboard is at, among several that are selected. */
  readonly current: boolean;
  readonly renaming: boolean;
  readonly readOnly: boolean;
  readonly drag: CodeDrag;
  readonly acts: CodeTreeActs;
};

export function CodeTreeRow({ row, top, selected, current, renaming, readOnly, drag, acts }: Props) {
  const t = useTranslate();
  const openable = row.type === 'kind' ? row.codes > 0 : row.parents;
  const kind = row.type === 'kind' ? row.kind : row.code.kind;
  const isCode = row.type === 'code';
  const mark = drag.mark?.key === row.key ? drag.mark.place : undefined;
  return (
    <div
      id={rowId(row.key)}
      role="treeitem"
      aria-level={isCode ? row.depth + 1 : 1}
      aria-setsize={row.siblings}
      aria-posinset={row.place}
      aria-expanded={openable ? row.expanded : undefined}
      aria-selected={selected}
      className={classNames(
        styles['row'],
        (!isCode || row.depth === 0) && styles['kindRow'],
        current && styles['currentRow'],
        isCode && drag.dragged.has(row.key) && styles['dragged'],
        mark === 'inside' && styles['dropInside'],
        mark === 'before' && styles['dropBefore'],
        mark === 'after' && styles['dropAfter'],
      )}
      style={rowStyle(top, isCode ? row.depth : 0)}
      draggable={isCode && !readOnly && !renaming}
      onDragStart={(event) => isCode && drag.onStart(event, row.code.id)}
      onDragOver={(event) => drag.onOver(event, row)}
      onDrop={drag.onDrop}
      onDragEnd={drag.onEnd}
      data-place={isCode ? `code:${row.key}` : undefined}
      onClick={(event) => acts.select(row.key, howOf(event))}
      onDoubleClick={() =>
        isCode ? !readOnly && acts.startRename(row.code.id) : acts.setExpanded(row.key, !row.expanded)
      }
    >
      <span
        className={styles['opener']}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          if (openable) acts.setExpanded(row.key, !row.expanded);
        }}
      >
        {openable && <Icon name={row.expanded ? 'down' : 'forward'} />}
      </span>
      <KindGlyph
        kind={kind}
        color={isCode ? row.code.color : null}
        label={isCode && row.code.name !== t(`kind.${kind}`) ? t(`kind.${kind}`) : undefined}
      />
      {isCode && renaming ? (
        <RenameField row={row} acts={acts} />
      ) : (
        <span className={styles['name']} dir="auto">
          {nameOf(row, t)}
        </span>
      )}
      {isCode && row.code.shortcut && <Kbd keys={row.code.shortcut} exact />}
      <Counts row={row} />
    </div>
  );
}

function howOf(event: MouseEvent): SelectHow {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

/** The style sheet computes the indent from the depth. */
function rowStyle(top: number, depth: number): CSSProperties {
  const style: CSSProperties & Readonly<Record<`--${string}`, number>> = {
    transform: `translateY(${top}px)`,
    '--depth': depth,
  };
  return style;
}

function nameOf(row: TreeRow, t: Translate): string {
  return row.type === 'kind' ? t(`kind.${row.kind}`) : row.code.name;
}

/** People and codings; a code that only gathers others shows, fainter, what is inside it. */
function Counts({ row }: { readonly row: TreeRow }) {
  const t = useTranslate();
  const people = row.type === 'code' ? row.code.participants : 0;
  const own = row.type === 'code' ? row.code.codings : row.codings;
  const inside = row.type === 'code' && own === 0 ? row.inside : 0;
  const count = own || inside;
  return (
    <>
      <span className={styles['people']}>{people > 0 && t('codebook.people', { count: people })}</span>
      <span className={classNames(styles['number'], inside > 0 && 'faint')}>
        {count > 0 && (
          <>
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">
              {t(inside > 0 ? 'codebook.codingsInside' : 'codebook.codings', { count })}
            </span>
          </>
        )}
      </span>
    </>
  );
}

function RenameField({ row, acts }: { readonly row: CodeRow; readonly acts: CodeTreeActs }) {
  const t = useTranslate();
  const [name, setName] = useState(row.code.name);
  const ended = useRef(false);
  const end = (save: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const next = name.trim();
    if (save && next !== '' && next !== row.code.name) acts.rename(row.code.id, next);
    acts.endRename();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end(event.key === 'Enter');
    }
  };
  return (
    <input
      className={styles['rename']}
      aria-label={t('codebook.renameLabel')}
      value={name}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
