import type { ReactNode } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import type { Held } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { useMarks } from './use-marks.ts';

export type CountRow = {
  readonly key: string;
  readonly label: string;
  readonly sign?: ReactNode;
  readonly people: number;
  readonly core: number;
  readonly color: string;
  readonly pressed: boolean;
  readonly onPick: (held: Held) => void;
};

/** Rows with a bar of people each, core customers in full colour and others paler; each row is picked. */
export function CountBars({ rows, label }: { readonly rows: readonly CountRow[]; readonly label: string }) {
  const t = useTranslate();
  const { mark } = useMarks();
  const most = Math.max(1, ...rows.map((row) => row.people));
  return (
    <div className={styles['scroll']} role="group" aria-label={label} data-marks="">
      {rows.map((row, at) => (
        <div
          key={row.key}
          className={classNames(styles['barRow'], styles['mark'])}
          {...mark(row.key, at === 0, {
            label: t('explorer.map.label', { label: row.label, people: row.people, core: row.core }),
            pressed: row.pressed,
            onPick: row.onPick,
          })}
        >
          <span className={styles['barName']}>
            {row.sign}
            <span>{row.label}</span>
          </span>
          <span className={styles['bar']} aria-hidden="true">
            <i style={{ width: `${(row.core / most) * 100}%`, background: row.color }} />
            <i
              style={{
                width: `${((row.people - row.core) / most) * 100}%`,
                background: row.color,
                opacity: 0.4,
              }}
            />
          </span>
          <span className={styles['barCount']}>{row.people}</span>
        </div>
      ))}
    </div>
  );
}
