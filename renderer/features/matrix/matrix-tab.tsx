import { useMemo, useState, type ReactNode } from 'react';
import { errorText } from '../../data/error-text.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useLanguage, useTranslate } from '../../data/use-translate.ts';
import { Page } from '../../ui/page.tsx';
import { cellFacts } from './cell-facts.ts';
import { CellPassages } from './cell-passages.tsx';
import type { GridPlace } from './grid-moves.ts';
import { questionOf, type MatrixView } from './matrix-address.ts';
import { MatrixControls } from './matrix-controls.tsx';
import { matrixModel, type MatrixModel } from './matrix-model.ts';
import { MatrixPane } from './matrix-pane.tsx';
import styles from './matrix.module.css';
import type { ChangeView } from './use-matrix-view.ts';

type Props = { readonly view: MatrixView; readonly change: ChangeView; readonly tabs: ReactNode };

type Chosen = { readonly row: string | null; readonly column: string | null };

/** The matrix with its controls, and beside it the passages of the cell that was chosen. */
export function MatrixTab({ view, change, tabs }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const question = questionOf(view);
  const answer = useStudyQuery('matrix.report', question, { keepPrevious: true });
  const [chosen, setChosen] = useState<Chosen>();
  const { share, sortRows, sortColumns } = view;
  const report = answer.data;
  const model = useMemo(
    () => report && matrixModel(report, { share, sortRows, sortColumns }, { t, language }),
    [report, share, sortRows, sortColumns, t, language],
  );
  const place = chosen && model && placeOf(model, chosen);
  const open = ({ row, column }: GridPlace) =>
    setChosen({ row: model?.rows[row]?.item.id ?? null, column: model?.columns[column]?.item.id ?? null });
  const aside = model && place && (
    <CellPassages
      question={model.report.question}
      row={chosen.row}
      column={chosen.column}
      title={titleOf(model, place)}
      facts={cellFacts(model, place, t)}
      onClose={() => setChosen(undefined)}
    />
  );
  return (
    <Page
      title={t('matrix.title')}
      layout="fill"
      actions={tabs}
      {...(aside ? { aside, asideLabel: t('matrix.passages'), asideId: 'matrix-passages' } : {})}
    >
      <MatrixControls view={view} change={change} orderNames={orderNames(model, view)} />
      {answer.error && <p className={styles['problem']}>{errorText(t, answer.error)}</p>}
      {!answer.error && !model && <p className={styles['problem']}>{t('matrix.wait')}</p>}
      {!answer.error && model && <MatrixPane model={model} view={view} change={change} onOpen={open} />}
    </Page>
  );
}

function titleOf(model: MatrixModel, { row, column }: GridPlace): string {
  const [one, other] = [model.rows[row], model.columns[column]];
  const names = one?.item.id === other?.item.id ? [one?.name] : [one?.name, other?.name];
  return names.filter((name) => name !== undefined).join(' × ');
}

/** Shown place of what was chosen by name, or undefined where it is gone; -1 for a whole row or column. */
function placeOf(model: MatrixModel, { row, column }: Chosen): GridPlace | undefined {
  const at = (lines: MatrixModel['rows'], id: string | null): number | undefined => {
    if (id === null) return -1;
    const found = lines.findIndex(({ item }) => item.id === id);
    return found < 0 ? undefined : found;
  };
  const [inRows, inColumns] = [at(model.rows, row), at(model.columns, column)];
  return inRows === undefined || inColumns === undefined ? undefined : { row: inRows, column: inColumns };
}

function orderNames(model: MatrixModel | undefined, { sortRows, sortColumns }: MatrixView) {
  const name = (lines: MatrixModel['rows'] | undefined, order: string) =>
    lines?.find(({ item }) => `of:${item.id}` === order)?.name;
  return { rows: name(model?.columns, sortRows), columns: name(model?.rows, sortColumns) };
}
