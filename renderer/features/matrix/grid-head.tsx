import { memo } from 'react';
import { useFormat } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { blockSize } from './grid-block.tsx';
import type { Line, MatrixModel } from './matrix-model.ts';
import styles from './matrix.module.css';

type BlockProps = {
  readonly model: MatrixModel;
  readonly block: number;
  readonly gridId: string;
  readonly nameWidth: number;
  readonly cellWidth: number;
  readonly height: number;
  readonly upright: boolean;
  readonly active: number;
  readonly sortedBy: string | undefined;
};

/** Some names of columns, each with its size; Enter or a click sorts by it. */
export const HeadBlock = memo(function HeadBlock(props: BlockProps) {
  const { model, block, gridId, nameWidth, cellWidth, height, upright, active, sortedBy } = props;
  const format = useFormat();
  const from = block * blockSize;
  return model.columns.slice(from, from + blockSize).map((line, at) => {
    const column = from + at;
    const sorted = sortedBy === line.item.id;
    return (
      <div
        key={line.item.id}
        id={`${gridId}--1-${column}`}
        data-row={-1}
        data-column={column}
        role="columnheader"
        aria-colindex={column + 2}
        aria-sort={sorted ? 'descending' : 'none'}
        title={titleOf(line)}
        className={classNames(
          styles['columnHead'],
          upright && styles['upright'],
          column === active && styles['active'],
          sorted && styles['sorted'],
        )}
        style={{ left: nameWidth + column * cellWidth, width: cellWidth, height }}
      >
        <span className={styles['columnName']} dir="auto">
          {line.name}
        </span>
        {line.item.kind && <KindGlyph kind={line.item.kind} color={line.item.color} />}
        <span className={styles['headSize']}>{format.number(line.item.size)}</span>
      </div>
    );
  });
});

type RowProps = {
  readonly line: Line;
  readonly row: number;
  readonly gridId: string;
  readonly width: number;
  readonly active: boolean;
};

/** Name of a row with its size; Enter or a click reads all of it. */
export const RowHead = memo(function RowHead({ line, row, gridId, width, active }: RowProps) {
  const format = useFormat();
  return (
    <div
      id={`${gridId}-${row}--1`}
      data-row={row}
      data-column={-1}
      role="rowheader"
      aria-colindex={1}
      title={titleOf(line)}
      className={classNames(styles['rowHead'], active && styles['active'])}
      style={{ width }}
    >
      {line.item.kind && <KindGlyph kind={line.item.kind} color={line.item.color} />}
      <span className={styles['rowName']} dir="auto">
        {line.name}
      </span>
      <span className={styles['headSize']}>{format.number(line.item.size)}</span>
    </div>
  );
});

function titleOf({ item, name }: Line): string {
  return [...item.above, name].join(' › ');
}
