import { useTranslate } from '../../data/use-translate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { HistoryList } from './history-list.tsx';
import styles from './history-screen.module.css';

/** The history beside the work: each act leads to its place without the panel going away. */
export function HistoryPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  return (
    <div className={styles['panel']}>
      <header className={styles['panelHead']}>
        <h2>{t('historyScreen.title')}</h2>
        <IconButton icon="close" label={t('historyPanel.close')} keys="Shift+h" onClick={onClose} />
      </header>
      <HistoryList />
    </div>
  );
}
