import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './banner.module.css';

export type BannerProps = {
  readonly tone: 'warning' | 'danger';
  readonly text: string;
  readonly action?: ReactNode;
};

/** A state of the whole window that stays until it ends. */
export function Banner({ tone, text, action }: BannerProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(styles['banner'], styles[tone])}>
      <Icon name="warning" />
      <span className={styles['text']}>{text}</span>
      {action}
    </div>
  );
}
