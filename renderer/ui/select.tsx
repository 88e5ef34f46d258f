import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export type SelectOption<V extends string> = { readonly value: V; readonly label: string };

type NativeProps = Omit<
  ComponentPropsWithRef<'select'>,
  'value' | 'onChange' | 'className' | 'id' | 'multiple'
>;

export type SelectProps<V extends string> = FieldFrameProps &
  NativeProps & {
    readonly value: V;
    readonly options: readonly SelectOption<V>[];
    readonly onChange: (value: V) => void;
    readonly bare?: boolean;
  };

/** One of a few. The system's own list: it knows every reader, keyboard and text size. */
export function Select<V extends string>({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  options,
  onChange,
  bare,
  ...rest
}: SelectProps<V>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      {(control) => (
        <span className={styles['choice']}>
          <select
            {...rest}
            {...control}
            className={classNames(styles['input'], styles['select'], bare && styles['bare'])}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </FieldFrame>
  );
}
