import { headName } from '../../../shared/matrix/head-name.ts';
import { orderOf } from '../../../shared/matrix/matrix-order.ts';
import type { MatrixItem } from '../../../shared/matrix/matrix.ts';
import { axesOf } from '../../../shared/matrix/question.ts';
import type { SeriatedMatrix } from '../../../shared/matrix/seriation.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { cellValues } from './cell-values.ts';
import type { MatrixView } from './matrix-address.ts';

export type Line = {
  readonly item: MatrixItem;
  readonly name: string;
  /** Place in the report. */
  readonly place: number;
};

export type MatrixCell = {
  readonly value: number;
  /** What stands in the cell; empty where nothing is. */
  readonly text: string;
  /** 0..1 of the largest cell. */
  readonly heat: number;
  /** A code with itself: how much of it there is. */
  readonly self: boolean;
};

/** A report as it is shown: named, ordered, every cell as text and heat. */
export type MatrixModel = {
  readonly report: SeriatedMatrix;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cell: (row: number, column: number) => MatrixCell;
  /** Where a cell is in the report's lists. */
  readonly index: (row: number, column: number) => number | undefined;
  /** The largest cell as text. */
  readonly mostText: string;
};

/** Rows and columns of the result are in shown order; `cell` takes shown places. */
export function matrixModel(
  report: SeriatedMatrix,
  { share, sortRows, sortColumns }: Pick<MatrixView, 'share' | 'sortRows' | 'sortColumns'>,
  { t, language }: { readonly t: Translate; readonly language: Language },
): MatrixModel {
  const axes = axesOf(report.question);
  const name = (item: MatrixItem, side: 'rows' | 'columns'): string =>
    'problem' in axes ? item.id : headName(item, axes[side], t);
  const collator = new Intl.Collator(language, { numeric: true });
  const byName = (left: MatrixItem, right: MatrixItem): number =>
    collator.compare(left.name ?? left.id, right.name ?? right.id);
  const order = orderOf(report, { rows: sortRows, columns: sortColumns }, byName);
  const lines = (side: 'rows' | 'columns'): readonly Line[] =>
    order[side].flatMap((place) => {
      const item = report[side][place];
      return item ? { item, place, name: name(item, side) } : [];
    });
  const [rows, columns] = [lines('rows'), lines('columns')];
  const values = cellValues(report, share);
  const number = new Intl.NumberFormat(language);
  const fraction = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const written = (value: number): string => {
    if (share === 'none') return number.format(value);
    return share === 'either' ? fraction.format(value) : t('matrix.percent', { share: value });
  };
  // The same few numbers stand in hundreds of cells of every frame.
  const texts = new Map([[0, '']]);
  const text = (value: number): string => {
    const known = texts.get(value) ?? written(value);
    texts.set(value, known);
    return known;
  };
  return {
    report,
    rows,
    columns,
    mostText: text(values.most),
    index: (row, column) => values.index(rows[row]?.place ?? -1, columns[column]?.place ?? -1),
    cell: (row, column) => {
      const [one, other] = [rows[row], columns[column]];
      const value = one && other ? values.at(one.place, other.place) : 0;
      const self = one !== undefined && one.item.id === other?.item.id;
      const heat = self || values.most === 0 ? 0 : Math.min(1, value / values.most);
      return { value, text: text(value), heat, self };
    },
  };
}
