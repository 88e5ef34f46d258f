import { lazy, useCallback, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { ResizablePane } from '../ui/resizable-pane.tsx';
import styles from './history-frame.module.css';
import { ScreenLoader } from './screen-loader.tsx';
import { useShortcut } from './shortcuts.ts';

const HistoryPanel = lazy(async () => ({
  default: (await import('../features/history/history-panel.tsx')).HistoryPanel,
}));

const remembered = 'hara.history.panel';

/** The history beside whatever screen is shown, opened and closed by key; remembered on this machine. */
export function HistoryFrame() {
  const t = useTranslate();
  const [open, setOpen] = useState(() => localStorage.getItem(remembered) === 'open');
  const show = useCallback((next: boolean) => {
    localStorage.setItem(remembered, next ? 'open' : 'closed');
    setOpen(next);
  }, []);
  useShortcut({ id: 'historyPanel.toggle', keys: 'Shift+h' }, () => show(!open));
  if (!open) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    show(false);
  };
  return (
    <ResizablePane
      id="history"
      side="right"
      initial={340}
      min={260}
      max={640}
      label={t('app.widthOf', { pane: t('historyScreen.title') })}
      as="aside"
      landmarkLabel={t('historyScreen.title')}
      className={styles['pane']}
    >
      <div className={styles['content']} onKeyDown={onKeyDown}>
        <ScreenLoader>
          <HistoryPanel onClose={() => show(false)} />
        </ScreenLoader>
      </div>
    </ResizablePane>
  );
}
