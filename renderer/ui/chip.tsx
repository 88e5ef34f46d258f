import type { ReactNode } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type ChipProps = {
  readonly children: ReactNode;
  /** Stands out, for example a chosen facet. */
  readonly selected?: boolean;
  /** Ground, for example `var(--sensation-bg)`; only with `selected`. */
  readonly ground?: string;
  /** Makes it a toggle button. */
  readonly onClick?: () => void;
  /** Adds a remove button; `removeLabel` says what it removes. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
};

/** A small word in a frame: a mark, a facet, a filter. */
export function Chip({ children, selected = false, ground, onClick, onRemove, removeLabel }: ChipProps) {
  const t = useTranslate();
  const className = classNames(styles['chip'], selected && styles['selected']);
  const style = selected && ground ? { background: ground } : undefined;
  if (onClick) {
    return (
      <button type="button" className={className} style={style} aria-pressed={selected} onClick={onClick}>
        {children}
      </button>
    );
  }
  return (
    <span className={className} style={style}>
      {children}
      {onRemove && (
        <button
          type="button"
          className={styles['remove']}
          aria-label={removeLabel ?? t('app.remove')}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
