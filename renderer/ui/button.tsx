import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** `primary`: the one next act of a screen; `quiet`: like text; `danger`: takes something away. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  /** Shown beside the label; registering the key is `useShortcut`'s work. */
  readonly keys?: string;
};

export function Button({
  variant = 'plain',
  size = 'normal',
  keys,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(
        styles['button'],
        styles[variant],
        size === 'small' && styles['small'],
        className,
      )}
    >
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}
