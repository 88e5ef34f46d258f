import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export type EmptyStateProps = {
  /** One sentence: what will be here. */
  readonly title: string;
  readonly text?: string;
  /** One next act. */
  readonly action?: ReactNode;
  readonly picture?: ReactNode;
};

/** An empty screen that teaches. */
export function EmptyState({ title, text, action, picture }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {picture && <div className={styles['picture']}>{picture}</div>}
      <p className={styles['title']}>{title}</p>
      {text && <p className={styles['text']}>{text}</p>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
