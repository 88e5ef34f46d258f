import { useMemo, useState } from 'react';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { errorText } from '../../data/error-text.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { HistoryAct } from './history-act.tsx';
import { historyRows, type HistoryRow } from './history-rows.ts';
import styles from './history-screen.module.css';
import { useHistoryActs, type ActsFilter } from './use-history-acts.ts';
import { useTravel } from './use-travel.ts';

/** The acts with their filters: by person and by what they were done to. */
export function HistoryList() {
  const t = useTranslate();
  const format = useFormat();
  const readOnly = useReadOnly();
  const [filter, setFilter] = useState<ActsFilter>({ actor: '', area: '' });
  const { acts, actors, areas, error, isPending, hasOlder, loadOlder } = useHistoryActs(filter);
  const travel = useTravel();
  const rows = useMemo(() => historyRows(acts, format.date), [acts, format]);
  const all = { value: '', label: t('memos.all') } as const;
  const isEmpty = !isPending && !error && acts.length === 0;
  const isFiltered = filter.actor !== '' || filter.area !== '';
  return (
    <>
      {(!isEmpty || isFiltered) && (
        <div className={styles['filters']} role="group" aria-label={t('historyPanel.filter')}>
          <Select
            label={t('historyPanel.area')}
            value={filter.area}
            options={[all, ...areas.map((value) => ({ value, label: areaName(t, value) }))]}
            onChange={(area) => setFilter({ ...filter, area })}
          />
          {(actors.length > 1 || filter.actor !== '') && (
            <Select
              label={t('historyPanel.actor')}
              value={filter.actor}
              options={[all, ...actors.map((value) => ({ value, label: value }))]}
              onChange={(actor) => setFilter({ ...filter, actor })}
            />
          )}
        </div>
      )}
      {error && <p role="alert">{errorText(t, error)}</p>}
      {isEmpty && isFiltered && <p className={styles['none']}>{t('historyPanel.none')}</p>}
      {isEmpty && !isFiltered && (
        <EmptyState title={t('historyScreen.empty')} text={t('historyScreen.emptyText')} />
      )}
      <VirtualList
        className={styles['list']}
        label={t('historyScreen.title')}
        items={rows}
        keyOf={keyOf}
        estimateSize={34}
        {...(hasOlder ? { onNearEnd: loadOlder } : {})}
        renderItem={(row) =>
          row.kind === 'day' ? (
            <h2 className={styles['day']}>{row.day}</h2>
          ) : (
            <HistoryAct entry={row.entry} travel={readOnly ? undefined : travel} />
          )
        }
      />
    </>
  );
}

function keyOf(row: HistoryRow): string {
  return row.kind === 'day' ? `day ${row.day}` : `act ${row.entry.seq}`;
}

/** What acts of an area are done to; an area without a name of its own shows its key. */
function areaName(t: ReturnType<typeof useTranslate>, area: string): string {
  const key = `historyPanel.area.${area}`;
  return isMessageKey(key) ? t(key, {}) : area;
}
