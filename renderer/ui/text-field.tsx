import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'className' | 'id'>;

export type TextFieldProps = FieldFrameProps &
  InputProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** Without a frame until hovered: for cells of a table. */
    readonly bare?: boolean;
  };

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  onChange,
  bare,
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          className={classNames(styles['input'], bare && styles['bare'])}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
