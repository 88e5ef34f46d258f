import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

export type FieldFrameProps = {
  readonly label: string;
  /** The label is read but not shown. */
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly error?: string;
  readonly className?: string;
};

type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

/** Label, hint and error of a control, tied to it for readers. */
export function FieldFrame({
  label,
  hideLabel,
  hint,
  error,
  className,
  children,
}: FieldFrameProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames(styles['field'], className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <span id={`${id}-note`} className={error ? styles['error'] : styles['hint']}>
          {note}
        </span>
      )}
    </div>
  );
}
