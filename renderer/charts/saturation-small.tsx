import { saturationPlot } from '../../shared/layout/saturation-plot.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './charts.module.css';
import { saturationInWords } from './saturation-drawing.tsx';
import type { SaturationNumbers } from './saturation-numbers.ts';

type Props = {
  readonly name: string;
  readonly curve: SaturationNumbers | undefined;
  readonly pressed: boolean;
  readonly onPick: () => void;
};

const box = { x: 2, y: 3, w: 92, h: 34 };

/** A curve in the size of a stamp, with the interview after which little new came; draws it large. */
export function SaturationSmall({ name, curve, pressed, onPick }: Props) {
  const t = useTranslate();
  if (!curve) return null;
  const plot = saturationPlot(curve, box, box);
  return (
    <button
      type="button"
      className={styles['small']}
      aria-pressed={pressed}
      aria-label={`${name}. ${saturationInWords(curve, t)}`}
      onClick={onPick}
    >
      <b>{name}</b>
      <svg viewBox="0 0 96 40" width={96} height={40} aria-hidden="true" focusable="false">
        <path d={plot.band} fill="var(--accent-soft)" />
        {plot.reachedAt !== null && (
          <path d={`M${plot.reachedAt} 2V38`} stroke="var(--ink-3)" strokeDasharray="2 2" />
        )}
        <path d={plot.mean} fill="none" stroke="var(--accent)" strokeWidth={1.8} />
      </svg>
      <span>
        {curve.reachedAfter === null
          ? t('figures.notYetShort')
          : t('figures.littleNewShort', { after: curve.reachedAfter })}
      </span>
    </button>
  );
}
