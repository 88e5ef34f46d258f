import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import chipStyles from './chip.module.css';
import styles from './choice-row.module.css';
import { classNames } from './class-names.ts';

export type ChoiceRowProps<V extends string> = {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string; readonly content?: ReactNode }[];
  readonly disabled?: boolean;
  /** Ground of the chosen one, for example `var(--sensation-bg)`. */
  readonly ground?: string;
  /** Choosing the chosen one takes it off: `undefined`. */
  readonly onChange: (value: V | undefined) => void;
};

/** One of a few or none, in a row: one stop of the Tab key, arrows go along, Enter or Space chooses, a digit the nth. */
export function ChoiceRow<V extends string>(props: ChoiceRowProps<V>) {
  const { label, value, options, disabled = false, ground, onChange } = props;
  const labelId = useId();
  const row = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number>();
  const chosen = options.findIndex((option) => option.value === value);
  const stop = at ?? Math.max(0, chosen);
  const choose = (index: number) => {
    const option = options[index];
    if (option !== undefined && !disabled) onChange(option.value === value ? undefined : option.value);
  };
  const goTo = (index: number) => {
    const next = Math.min(options.length - 1, Math.max(0, index));
    setAt(next);
    row.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = Number.parseInt(event.key, 10);
    const target = {
      ArrowRight: stop + 1,
      ArrowDown: stop + 1,
      ArrowLeft: stop - 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: options.length - 1,
    }[event.key];
    if (target !== undefined) goTo(target);
    else if (digit >= 1 && digit <= options.length) {
      goTo(digit - 1);
      choose(digit - 1);
    } else if (event.key === 'Delete' || event.key === 'Backspace') onChange(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['group']}>
      <span id={labelId} className={styles['label']}>
        {label}
      </span>
      <div
        ref={row}
        role="radiogroup"
        aria-labelledby={labelId}
        aria-disabled={disabled}
        className={styles['row']}
        onKeyDown={onKeyDown}
      >
        {options.map((option, index) => (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={index === chosen}
            aria-label={option.content === undefined ? undefined : option.label}
            disabled={disabled}
            tabIndex={index === stop ? 0 : -1}
            className={
              option.content === undefined
                ? classNames(chipStyles['chip'], index === chosen && chipStyles['selected'])
                : styles['bare']
            }
            style={
              index === chosen && ground && option.content === undefined ? { background: ground } : undefined
            }
            onFocus={() => setAt(index)}
            onClick={() => choose(index)}
          >
            {option.content ?? option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
