import { useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFiles, useReadOnly } from '../../data/session.tsx';
import { errorText } from '../../data/error-text.ts';
import { useJob } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { Chain } from './chain.tsx';
import { EditStudyDialog } from './edit-study-dialog.tsx';
import { ForgetDialog } from './forget-dialog.tsx';
import styles from './home-screen.module.css';
import { NextActCard } from './next-act-card.tsx';
import { StudyWords } from './study-words.tsx';
import { useCheckStudy } from './use-check-study.ts';
import { useNextAct } from './use-next-act.ts';

/** Where am I, what next: the question, one next act, the chain with counts. */
export function HomeScreen() {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState(false);
  const [forgetting, setForgetting] = useState(false);
  const overview = useStudyQuery('study.get', {});
  const saveCopy = useSaveCopy();
  const check = useCheckStudy();
  useShortcut({ id: 'home.edit', keys: 'e', when: !readOnly }, () => setEditing(true));
  useShortcut({ id: 'home.saveCopy' }, () => void saveCopy());
  useShortcut({ id: 'home.checkStudy' }, () => void check());
  useShortcut({ id: 'home.forget', when: !readOnly }, () => setForgetting(true));
  const { data } = overview;
  const next = useNextAct(data);
  return (
    <Page
      title={data?.study.name ?? ' '}
      subtitle={data && t('home.sample', { people: data.counts.participants, core: data.counts.core })}
      actions={
        <>
          {!readOnly && (
            <Button keys="e" onClick={() => setEditing(true)}>
              {t('home.edit')}
            </Button>
          )}
          <Menu
            trigger={<IconButton icon="more" label={t('app.more')} />}
            items={[
              { id: 'copy', label: t('home.saveCopy'), onSelect: () => void saveCopy() },
              { id: 'check', label: t('home.checkStudy'), onSelect: () => void check() },
              ...(readOnly
                ? []
                : [{ id: 'forget', label: t('home.forget'), onSelect: () => setForgetting(true) }]),
            ]}
          />
        </>
      }
    >
      {overview.error && <p role="alert">{errorText(t, overview.error)}</p>}
      {data && (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            <NextActCard next={next} />
            <Chain overview={data} next={next} />
          </div>
          <StudyWords study={data.study} />
        </div>
      )}
      {forgetting && <ForgetDialog onClose={() => setForgetting(false)} />}
      {editing && data && <EditStudyDialog study={data.study} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function useSaveCopy() {
  const t = useTranslate();
  const files = useFiles();
  const { run } = useJob('study.copy');
  return async () => {
    const ref = await run({});
    if (ref && (await files.saveBlob(ref))) showToast({ text: t('home.copySaved') });
  };
}
