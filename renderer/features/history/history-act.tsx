import type { MouseEvent } from 'react';
import type { PlacedAct } from '../../../shared/api/history-procedures.ts';
import { hrefOf } from '../../app/navigation.ts';
import { actSentence } from '../../data/act-sentence.ts';
import { useHandle } from '../../data/session.tsx';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './history-screen.module.css';
import { placePath, useGoToPlace } from './use-act-place.ts';
import type { Travel } from './use-travel.ts';

type Props = {
  readonly entry: PlacedAct;
  /** Missing where the study is read-only. */
  readonly travel: Travel | undefined;
};

/** One act: its sentence leads to what it was done to, its button undoes or redoes up to it. */
export function HistoryAct({ entry, travel }: Props) {
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
        <ActWords entry={entry} words={act} />
        {entry.state !== 'done' && <span className="faint"> ({t(`historyScreen.${entry.state}`)})</span>}
      </span>
      <span className={styles['by']}>{entry.actor && t('historyScreen.by', { who: entry.actor })}</span>
      {travel && entry.steps > 0 && (
        <Button
          size="small"
          className={styles['button']}
          disabled={travel.busy}
          aria-label={t(back ? 'historyScreen.undoThis' : 'historyScreen.redoThis', { act })}
          title={back ? t('historyScreen.undoToText', { count: entry.steps - 1 }) : undefined}
          onClick={() => void travel.go(back ? 'undo' : 'redo', entry.steps)}
        >
          {t(back ? 'historyScreen.undoTo' : 'historyScreen.redoTo')}
        </Button>
      )}
    </div>
  );
}

function ActWords({ entry, words }: { readonly entry: PlacedAct; readonly words: string }) {
  const t = useTranslate();
  const handle = useHandle();
  const go = useGoToPlace();
  const { place } = entry;
  const path = place && placePath(handle, place);
  if (!place || !path) {
    const isGone = place !== null && !place.there;
    return (
      <span dir="auto">
        {words}
        {isGone && <span className="visually-hidden"> {t('historyPanel.gone')}</span>}
      </span>
    );
  }
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(place);
  };
  return (
    <a href={hrefOf(path)} className={styles['link']} dir="auto" onClick={onClick}>
      {words}
    </a>
  );
}
