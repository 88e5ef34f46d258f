import { isCodeAxis, parseAxis } from '../../../shared/matrix/axis.ts';
import { sharesOf } from '../../../shared/matrix/matrix-shares.ts';
import { measuresOf, relations, usualMeasure, type Relation } from '../../../shared/matrix/question.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { questionOf, type MatrixView } from './matrix-address.ts';
import { MatrixFilter } from './matrix-filter.tsx';
import styles from './matrix.module.css';
import { OrderSelect } from './order-select.tsx';
import { useAxisChoices } from './use-axis-choices.ts';
import type { ChangeView } from './use-matrix-view.ts';

type Props = {
  readonly view: MatrixView;
  readonly change: ChangeView;
  /** Name of what rows or columns are ordered by, where that is one column or row. */
  readonly orderNames: { readonly rows: string | undefined; readonly columns: string | undefined };
};

/** What stands in rows and columns, what is counted and how it is shown. */
export function MatrixControls({ view, change, orderNames }: Props) {
  const t = useTranslate();
  const rows = useAxisChoices(view.rows).people;
  const columns = useAxisChoices(view.columns).people;
  const codes = [view.rows, view.columns].every((text) => isCode(text));
  const measures = measuresFor(view);
  const shown = sharesOf(questionOf(view));
  return (
    <div className={styles['controls']}>
      <Select
        label={t('matrix.rows')}
        value={view.rows}
        options={rows}
        onChange={(value) => change(withAxis(view, 'rows', value))}
      />
      <span className={styles['swap']}>
        <IconButton
          icon="swap"
          label={t('matrix.swap')}
          onClick={() =>
            change({
              rows: view.columns,
              columns: view.rows,
              sortRows: view.sortColumns,
              sortColumns: view.sortRows,
              share: view.share === 'row' ? 'column' : view.share === 'column' ? 'row' : view.share,
            })
          }
        />
      </span>
      <Select
        label={t('matrix.columns')}
        value={view.columns}
        options={columns}
        onChange={(value) => change(withAxis(view, 'columns', value))}
      />
      {codes && (
        <Select
          label={t('matrix.relation')}
          value={view.relation}
          options={relations.map((value) => ({ value, label: t(`matrix.relation.${value}`) }))}
          onChange={(relation) => change(withRelation(view, relation))}
        />
      )}
      {codes && view.relation === 'followed' && (
        <Select
          label={t('matrix.within')}
          value={String(view.within)}
          options={['0', '1', '2', '3', '5', '10'].map((value) => ({ value, label: value }))}
          onChange={(value) => change({ within: Number(value) })}
        />
      )}
      <Select
        label={t('matrix.measure')}
        value={view.measure}
        options={measures.map((value) => ({ value, label: t(`matrix.measure.${value}`) }))}
        onChange={(measure) =>
          change({ measure, ...(measure === 'binary' ? { share: 'none' as const } : {}) })
        }
      />
      <Select
        label={t('matrix.share')}
        value={view.share}
        options={(['none', ...shown] as const).map((value) => ({ value, label: t(`matrix.share.${value}`) }))}
        onChange={(share) => change({ share })}
      />
      <OrderSelect
        label={t('matrix.sortRows')}
        value={view.sortRows}
        name={orderNames.rows}
        onChange={(sortRows) => change({ sortRows })}
      />
      <OrderSelect
        label={t('matrix.sortColumns')}
        value={view.sortColumns}
        name={orderNames.columns}
        onChange={(sortColumns) => change({ sortColumns })}
      />
      <MatrixFilter view={view} change={change} />
    </div>
  );
}

function isCode(text: string): boolean {
  const axis = parseAxis(text);
  return axis !== undefined && isCodeAxis(axis);
}

function measuresFor({ rows, columns, relation }: Pick<MatrixView, 'rows' | 'columns' | 'relation'>) {
  const [one, other] = [parseAxis(rows), parseAxis(columns)];
  return one && other ? measuresOf(one, other, relation) : [];
}

/** Another axis keeps one side of codes, and counts what is usual for the two. */
function withAxis(view: MatrixView, side: 'rows' | 'columns', value: string): Partial<MatrixView> {
  const other = side === 'rows' ? 'columns' : 'rows';
  const next = { rows: view.rows, columns: view.columns, [side]: value };
  if (!isCode(next.rows) && !isCode(next.columns)) next[other] = 'codes';
  const [one, two] = [parseAxis(next.rows), parseAxis(next.columns)];
  const measure = one && two ? usualMeasure(one, two) : view.measure;
  const share = sharesOf({ ...questionOf(view), ...next, measure }).find((each) => each === view.share);
  return { ...next, measure, share: share ?? 'none', sortRows: 'natural', sortColumns: 'natural' };
}

function withRelation(view: MatrixView, relation: Relation): Partial<MatrixView> {
  const measures = measuresFor({ ...view, relation });
  const measure = measures.includes(view.measure) ? view.measure : (measures[0] ?? 'people');
  const share = sharesOf({ ...questionOf(view), measure, relation }).find((each) => each === view.share);
  return { relation, measure, share: share ?? 'none' };
}
