import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { codeDragType } from '../../editor/code-drop.ts';
import type { RecentCodes } from '../../editor/recent-codes.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { codingsInside, kindGroups } from './code-forest.ts';
import styles from './code-list.module.css';

type CodeListProps = {
  readonly codes: readonly ListedCode[];
  readonly recents: RecentCodes;
  /** Code of the coding whose card is open. */
  readonly current: string | undefined;
  readonly disabled: boolean;
  readonly onApply: (codeId: string) => void;
};

type Row =
  | {
      readonly type: 'kind';
      readonly id: string;
      readonly kind: CodeKind;
      readonly head: ListedCode | undefined;
      readonly codings: number;
    }
  | {
      readonly type: 'code';
      readonly id: string;
      readonly code: ListedCode;
      readonly depth: number;
      readonly inside: number;
    };

/** The codebook beside the page; Enter or a click codes the selection. One tab stop, arrows inside. */
export const CodeList = memo(function CodeList({
  codes,
  recents,
  current,
  disabled,
  onApply,
}: CodeListProps) {
  const t = useTranslate();
  const format = useFormat();
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<CodeKind>>(new Set());
  const [at, setAt] = useState<string>();
  const rows = useMemo(() => rowsOf(codes, closed), [codes, closed]);
  const stop = rows.some(({ id }) => id === at) ? at : rows[0]?.id;

  /** Rows out of sight are not laid out, so that readers would find no words in them: the same words once more. */
  const saidOf = (row: Row) => {
    if (row.type === 'kind')
      return `${row.head?.name ?? t(`kind.${row.kind}`)} ${format.number(row.codings)}`;
    const number = recents.indexOf(row.code.id) + 1;
    const count = format.number(row.code.codings === 0 ? row.inside : row.code.codings);
    return `${number > 0 ? `${number} ` : ''}${row.code.name} ${count}`;
  };
  const toggle = (kind: CodeKind, open: boolean) =>
    setClosed((before) => new Set(open ? [...before].filter((each) => each !== kind) : [...before, kind]));
  const run = (row: Row) => {
    if (row.type === 'kind') toggle(row.kind, closed.has(row.kind));
    else if (!disabled) onApply(row.code.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = rows.findIndex(({ id }) => id === stop);
    const row = rows[index];
    if (row === undefined) return;
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, target))];
      setAt(next?.id);
      tree.current?.querySelector<HTMLElement>(`[data-row="${next?.id ?? ''}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') run(row);
    else if (event.key === 'ArrowLeft' && row.type === 'kind') toggle(row.kind, false);
    else if (event.key === 'ArrowRight' && row.type === 'kind') toggle(row.kind, true);
    else return;
    event.preventDefault();
  };

  return (
    <section aria-label={t('transcripts.codes')} className={styles.section}>
      <header className={styles.head}>
        <h2>{t('transcripts.codes')}</h2>
        <span className={styles.note}>{t('transcripts.codesNote', { count: codes.length })}</span>
      </header>
      {codes.length === 0 && <p className={styles.note}>{t('transcripts.noCodes')}</p>}
      <div
        ref={tree}
        role="tree"
        aria-label={t('transcripts.codes')}
        className={styles.tree}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <div
            key={row.id}
            role="treeitem"
            data-row={row.id}
            aria-label={saidOf(row)}
            aria-level={row.type === 'kind' ? 1 : row.depth + 2}
            aria-expanded={row.type === 'kind' ? !closed.has(row.kind) : undefined}
            aria-selected={row.type === 'code' && row.code.id === current}
            tabIndex={row.id === stop ? 0 : -1}
            className={row.type === 'code' && row.code.id === current ? styles.current : styles.row}
            style={
              row.type === 'code' ? { paddingLeft: `${0.4 + Math.min(row.depth, 6) * 0.9}rem` } : undefined
            }
            draggable={row.type === 'code' && !disabled}
            onDragStart={(event) => {
              if (row.type !== 'code') return;
              event.dataTransfer.setData(codeDragType, row.code.id);
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onFocus={() => setAt(row.id)}
            onClick={() => run(row)}
          >
            {row.type === 'kind' ? (
              <>
                <span className={styles.mark}>
                  <KindGlyph kind={row.kind} />
                </span>
                <b className={styles.name}>{row.head?.name ?? t(`kind.${row.kind}`)}</b>{' '}
                <span className={styles.count}>{format.number(row.codings)}</span>
              </>
            ) : (
              <CodeRowWords code={row.code} inside={row.inside} number={recents.indexOf(row.code.id) + 1} />
            )}
          </div>
        ))}
      </div>
    </section>
  );
});

type CodeRowWordsProps = {
  readonly code: ListedCode;
  readonly inside: number;
  readonly number: number;
};

function CodeRowWords({ code, inside, number }: CodeRowWordsProps) {
  const format = useFormat();
  const gathers = code.codings === 0 && inside > 0;
  return (
    <>
      <span className={styles.mark}>
        {number > 0 ? (
          <Kbd keys={String(number)} />
        ) : (
          code.color !== null && <KindGlyph kind={code.kind} color={code.color} />
        )}
      </span>{' '}
      <span className={styles.name}>{code.name}</span>{' '}
      <span className={gathers ? styles.inside : styles.count}>
        {format.number(gathers ? inside : code.codings)}
      </span>
    </>
  );
}

function rowsOf(codes: readonly ListedCode[], closed: ReadonlySet<CodeKind>): readonly Row[] {
  return kindGroups(codes).flatMap(({ kind, head, codings, rows }): readonly Row[] => {
    const heading: Row = { type: 'kind', id: `kind-${kind}`, kind, head, codings };
    if (closed.has(kind)) return [heading];
    const inside = codingsInside(rows);
    return [
      heading,
      ...rows.map(({ code, depth }): Row => ({
        type: 'code',
        id: code.id,
        code,
        depth,
        inside: inside.get(code.id) ?? 0,
      })),
    ];
  });
}
