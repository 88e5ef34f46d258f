import { useId, useState } from 'react';
import styles from './radio-group.module.css';

export type RadioGroupProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
};

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({ label, value, options, onChange }: RadioGroupProps<V>) {
  const name = useId();
  // Shown as chosen at once; the value follows when it is stored, or takes the choice back.
  const [chosen, setChosen] = useState(value);
  const [stored, setStored] = useState(value);
  if (value !== stored) {
    setStored(value);
    setChosen(value);
  }
  const choose = (next: V) => {
    setChosen(next);
    onChange(next);
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === chosen}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
