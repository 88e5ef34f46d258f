import { useDeferredValue, useMemo, useState } from 'react';
import type { SeriatedMatrix } from '../../../shared/matrix/seriation.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { parseAxis } from '../../../shared/matrix/axis.ts';
import type { GridPlace } from './grid-moves.ts';
import type { MatrixView } from './matrix-address.ts';
import { MatrixDrawing, drawnMost } from './matrix-drawing.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import type { MatrixModel } from './matrix-model.ts';
import { matrixTable } from './matrix-table.ts';
import styles from './matrix.module.css';
import { axisName } from './use-axis-choices.ts';
import type { ChangeView } from './use-matrix-view.ts';

type Props = {
  readonly model: MatrixModel;
  readonly view: MatrixView;
  readonly change: ChangeView;
  readonly onOpen: (place: GridPlace) => void;
};

/** The figure of the matrix: grid, files, legend. */
export function MatrixPane({ model, view, change, onOpen }: Props) {
  const t = useTranslate();
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const { rows, columns, report } = model;
  const title = titleOf(report, t);
  const table = useMemo(() => matrixTable(model, ''), [model]);
  const drawn = useDeferredValue(model);
  const cut = rows.length > drawnMost.rows || columns.length > drawnMost.columns;
  if (rows.length === 0 || columns.length === 0)
    return <EmptyState title={t('matrix.nothing.title')} text={t('matrix.nothing.text')} />;
  const inside = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  };
  return (
    <div className={styles['pane']}>
      <ChartFigure
        title={title}
        subtitle={t('matrix.subtitle', {
          rows: rows.length,
          columns: columns.length,
          people: report.people,
        })}
        table={table}
        isTable
      >
        <MatrixGrid
          model={model}
          label={title}
          active={inside}
          onActive={setActive}
          onOpen={onOpen}
          onSort={(column) => {
            const id = columns[column]?.item.id;
            if (id !== undefined)
              change({ sortRows: view.sortRows === `of:${id}` ? 'natural' : `of:${id}` }, { replace: true });
          }}
          sortedBy={view.sortRows.startsWith('of:') ? view.sortRows.slice(3) : undefined}
        />
        {/* For files alone. */}
        <div hidden>
          <MatrixDrawing model={drawn} />
        </div>
      </ChartFigure>
      <p className={styles['legend']}>
        <span className={styles['ramp']} aria-hidden="true" />
        {t('matrix.legend', { most: model.mostText || '0' })}
        {cut && ` ${t('matrix.drawn', { ...drawnMost })}`}
      </p>
    </div>
  );
}

function titleOf({ question }: SeriatedMatrix, t: ReturnType<typeof useTranslate>): string {
  const [rows, columns] = [parseAxis(question.rows), parseAxis(question.columns)];
  return t('matrix.grid', {
    rows: rows ? axisName(rows, t) : '',
    columns: columns ? axisName(columns, t) : '',
    measure: t(`matrix.measure.${question.measure}`),
  });
}
