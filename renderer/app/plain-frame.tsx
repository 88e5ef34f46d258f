import type { ReactNode } from 'react';
import styles from './plain-frame.module.css';

/** The window without a study: one page, nothing beside it. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return <div className={styles['frame']}>{children}</div>;
}
