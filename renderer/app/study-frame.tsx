import type { ReactNode } from 'react';
import { useHeldBy, useReadOnly } from '../data/session.tsx';
import { useTranslate } from '../data/use-translate.ts';
import { Banner } from './banner.tsx';
import { BesideFrame } from './beside-frame.tsx';
import { HistoryFrame } from './history-frame.tsx';
import { Navigation } from './navigation-pane.tsx';
import { StatusBar } from './status-bar.tsx';
import { StudyCommands } from './study-commands.tsx';
import { StudyDialogs } from './study-dialogs.tsx';
import styles from './study-frame.module.css';

/** The desk: navigation at the left, the page, at the right what is read beside it, the status bar below. */
export function StudyFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const heldBy = useHeldBy();
  return (
    <div className={styles['frame']}>
      <StudyCommands />
      {readOnly && (
        <div className={styles['banner']}>
          <Banner
            tone="warning"
            text={heldBy ? t('app.readOnlyHeldBy', { who: heldBy }) : t('app.readOnlyText')}
          />
        </div>
      )}
      <Navigation />
      <div className={styles['page']}>{children}</div>
      <BesideFrame />
      <HistoryFrame />
      <StatusBar />
      <StudyDialogs />
    </div>
  );
}
