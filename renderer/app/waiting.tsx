import { useEffect, useState } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './waiting.module.css';

/** Nothing for the first 100 ms (no flicker), then that something is coming. */
export function Waiting() {
  const t = useTranslate();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles['waiting']} aria-busy="true" aria-label={t('app.loading')}>
      {late && <ProgressBar label={t('app.loading')} value={undefined} />}
    </main>
  );
}
