import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

type AreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange' | 'className' | 'id'>;

export type TextAreaProps = FieldFrameProps &
  AreaProps & { readonly value: string; readonly onChange: (value: string) => void };

/** Text of several lines; grows with what is written. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  onChange,
  ...rest
}: TextAreaProps) {
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className={classNames(styles['input'], styles['area'])}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
