import { useTranslate } from '../../data/use-translate.ts';
import { Page } from '../../ui/page.tsx';
import { HistoryList } from './history-list.tsx';

/** Everything that was done, a sentence each; each leads to its place; undo and redo up to any point. */
export function HistoryScreen() {
  const t = useTranslate();
  return (
    <Page title={t('historyScreen.title')} subtitle={t('historyScreen.text')} layout="fill">
      <HistoryList />
    </Page>
  );
}
