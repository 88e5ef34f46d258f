import type { HistoryEntry } from '../../../shared/api/study-procedures.ts';
import { actSentence } from '../../data/act-sentence.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './history-screen.module.css';
import type { Travel } from './use-travel.ts';

type Props = {
  readonly entry: HistoryEntry;
  readonly steps: number;
  /** Missing where the study is read-only. */
  readonly travel: Travel | undefined;
};

export function HistoryAct({ entry, steps, travel }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const act = actSentence(t, entry.label);
  const back = entry.state === 'done';
  return (
    <div className={classNames(styles['act'], styles[entry.state])}>
      <time className={styles['time']} dateTime={entry.at}>
        {format.time(entry.at)}
      </time>
      <span className={styles['sentence']} title={act}>
        {act}
        {entry.state !== 'done' && <span className="faint"> ({t(`historyScreen.${entry.state}`)})</span>}
      </span>
      <span className={styles['by']}>{entry.actor && t('historyScreen.by', { who: entry.actor })}</span>
      {travel && steps > 0 && (
        <Button
          size="small"
          className={styles['button']}
          disabled={travel.busy}
          aria-label={t(back ? 'historyScreen.undoThis' : 'historyScreen.redoThis', { act })}
          title={back ? t('historyScreen.undoToText', { count: steps - 1 }) : undefined}
          onClick={() => void travel.go(back ? 'undo' : 'redo', steps)}
        >
          {t(back ? 'historyScreen.undoTo' : 'historyScreen.redoTo')}
        </Button>
      )}
    </div>
  );
}
