import type { ReactNode } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './statements-screen.module.css';

type Props = {
  /** Undefined: neither in order nor open, just so. */
  readonly good: boolean | undefined;
  readonly children: ReactNode;
};

/** One line of the checks, told by sign and by words as well as by hue. */
export function Check({ good, children }: Props) {
  const t = useTranslate();
  return (
    <div className={styles['check']}>
      <span className={good === false ? styles['open'] : styles['good']}>
        {good !== undefined && <Icon name={good ? 'check' : 'warning'} />}
        {good !== undefined && (
          <span className="visually-hidden">
            {t(good ? 'statements.check.good' : 'statements.check.open')}
          </span>
        )}
      </span>
      <div>{children}</div>
    </div>
  );
}
