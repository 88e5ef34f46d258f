import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { BodyRegion } from '../../../shared/domain/code.ts';
import { stepOnBody, type BodyStep } from '../../../shared/layout/body-steps.ts';
import { findRegions } from '../../../shared/text/find-region.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import { BodyFigure } from './body-figure.tsx';
import styles from './region-field.module.css';

type RegionFieldProps = {
  readonly region: BodyRegion | undefined;
  readonly disabled: boolean;
  readonly onChange: (region: BodyRegion | undefined) => void;
  /** Stands under the field, beside the body. */
  readonly children?: ReactNode;
};

const steps: Readonly<Record<string, BodyStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const mostFound = 6;
const firstRegion: BodyRegion = 'chest';

/**
 * Where in the body: arrows walk over the body map, typing finds a region by its name in either language, Enter takes
 * it, Delete takes it off again.
 */
export function RegionField({ region, disabled, onChange, children }: RegionFieldProps) {
  const t = useTranslate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState<BodyRegion>();
  const found = findRegions(typed).slice(0, mostFound);
  const options = typed.trim() === '' ? (at === undefined ? [] : [at]) : found;
  const active = options.find((each) => each === at) ?? options[0];

  const go = (next: BodyRegion) => {
    setAt(next);
    announce(t(`region.${next}`));
  };
  const take = (next: BodyRegion | undefined) => {
    setTyped('');
    setAt(undefined);
    onChange(next);
    announce(next === undefined ? t('transcripts.noRegion') : t(`region.${next}`));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    const isTyping = typed.trim() !== '';
    if (step !== undefined && !isTyping)
      go(at === undefined ? (region ?? firstRegion) : stepOnBody(at, step));
    else if (step === 'up' || step === 'down') {
      const index = options.findIndex((each) => each === active) + (step === 'up' ? -1 : 1);
      const next = options[Math.min(options.length - 1, Math.max(0, index))];
      if (next !== undefined) go(next);
    } else if (event.key === 'Enter' && active !== undefined) take(active);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && typed === '') take(undefined);
    else if (event.key === 'Escape' && (isTyping || at !== undefined)) {
      setTyped('');
      setAt(undefined);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.field}>
      <div className={styles.column}>
        <label htmlFor={`${listId}-input`} className={styles.label}>
          {t('transcripts.region')}
        </label>
        <input
          id={`${listId}-input`}
          className={styles.input}
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
          aria-describedby={`${listId}-hint`}
          placeholder={region === undefined ? t('transcripts.noRegion') : t(`region.${region}`)}
          data-empty={region === undefined || undefined}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(undefined);
          }}
          onBlur={() => {
            setTyped('');
            setAt(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <ul
          id={listId}
          role="listbox"
          aria-label={t('transcripts.region')}
          className={styles.list}
          hidden={options.length === 0}
        >
          {options.map((each) => (
            <li
              key={each}
              id={`${listId}-${each}`}
              role="option"
              aria-selected={each === active}
              className={each === active ? styles.active : styles.option}
              onPointerDown={(event) => {
                event.preventDefault();
                take(each);
              }}
            >
              {t(`region.${each}`)}
            </li>
          ))}
        </ul>
        {options.length === 0 && (
          <span id={`${listId}-hint`} className={styles.hint}>
            {typed.trim() === '' ? t('page.regionHint') : t('page.noSuchRegion')}
          </span>
        )}
        {children}
      </div>
      <BodyFigure
        region={region}
        at={active}
        onPick={(picked) => !disabled && take(picked === region ? undefined : picked)}
      />
    </div>
  );
}
