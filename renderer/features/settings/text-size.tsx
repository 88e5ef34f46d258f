import { useId } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './settings-screen.module.css';

const smallest = 80;
const largest = 200;
const step = 10;

export function TextSize({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const set = (next: number) => onChange(Math.min(largest, Math.max(smallest, next)));
  return (
    <div className={styles['size']}>
      <label htmlFor={id}>{t('settings.textSize')}</label>
      <div className={styles['row']}>
        <IconButton
          icon="less"
          label={t('settings.smaller')}
          disabled={value <= smallest}
          onClick={() => set(value - step)}
        />
        <input
          id={id}
          type="range"
          min={smallest}
          max={largest}
          step={step}
          value={value}
          aria-valuetext={t('settings.percent', { value })}
          onChange={(event) => set(Number(event.target.value))}
        />
        <IconButton
          icon="add"
          label={t('settings.larger')}
          disabled={value >= largest}
          onClick={() => set(value + step)}
        />
        <span className={styles['percent']}>{t('settings.percent', { value })}</span>
        {value !== 100 && (
          <Button variant="quiet" size="small" onClick={() => set(100)}>
            {t('settings.reset')}
          </Button>
        )}
      </div>
      <p className={styles['sample']}>{t('settings.sample')}</p>
    </div>
  );
}
