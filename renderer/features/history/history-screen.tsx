import { errorText } from '../../data/error-text.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { HistoryAct } from './history-act.tsx';
import { historyRows, type HistoryRow } from './history-rows.ts';
import styles from './history-screen.module.css';
import { useHistoryEntries } from './use-history-entries.ts';
import { useTravel } from './use-travel.ts';

/** Everything that was done, a sentence each; undo and redo up to any point. */
export function HistoryScreen() {
  const t = useTranslate();
  const format = useFormat();
  const readOnly = useReadOnly();
  const { entries, error, isPending, hasOlder, loadOlder } = useHistoryEntries();
  const travel = useTravel();
  const rows = historyRows(entries, format.date);
  return (
    <Page title={t('historyScreen.title')} subtitle={t('historyScreen.text')} layout="fill">
      {error && <p role="alert">{errorText(t, error)}</p>}
      {!isPending && !error && entries.length === 0 && (
        <EmptyState title={t('historyScreen.empty')} text={t('historyScreen.emptyText')} />
      )}
      <VirtualList
        className={styles['list']}
        label={t('historyScreen.title')}
        items={rows}
        keyOf={keyOf}
        estimateSize={34}
        renderItem={(row) =>
          row.kind === 'day' ? (
            <h2 className={styles['day']}>{row.day}</h2>
          ) : (
            <HistoryAct entry={row.entry} steps={row.steps} travel={readOnly ? undefined : travel} />
          )
        }
      />
      {hasOlder && (
        <div className={styles['older']}>
          <Button variant="quiet" onClick={loadOlder}>
            {t('historyScreen.older')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function keyOf(row: HistoryRow): string {
  return row.kind === 'day' ? `day ${row.day}` : `act ${row.entry.seq}`;
}
