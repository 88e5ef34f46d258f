import styles from './progress-bar.module.css';

export type ProgressBarProps = {
  readonly label: string;
  /** 0..1; undefined where nobody knows how long it takes. */
  readonly value: number | undefined;
};

export function ProgressBar({ label, value }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles['track']}
    >
      <div
        className={percent === undefined ? styles['unknown'] : styles['bar']}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
