import { useEffect, useRef, useState } from 'react';
import type { Findings } from '../../../shared/api/finding-procedures.ts';
import { usePathParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { modelWords } from '../../data/model-words.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { Page } from '../../ui/page.tsx';
import { PassageLists } from './passage-lists.tsx';
import { RunPanel } from './run-panel.tsx';
import { MergeThemesDialog, NameThemeDialog } from './theme-dialogs.tsx';
import { ThemeDetails } from './theme-details.tsx';
import { ThemeFigures } from './theme-figures.tsx';
import { ThemeList } from './theme-list.tsx';
import styles from './themes-screen.module.css';
import { useThemes } from './use-themes.ts';

/** The themes: cards at the left, the chosen one's figures and passages on the page, its words in the margin. */
export function ThemesScreen() {
  const t = useTranslate();
  const { data, error } = useStudyQuery('themes.report', {});
  if (error) return <Page title={t('themes.titleShort')}>{errorText(t, error)}</Page>;
  if (!data) return <Page title={t('themes.titleShort')}>{null}</Page>;
  return <LoadedThemes findings={data} />;
}

type Asking = 'new' | 'split' | 'merge' | 'remove';

function LoadedThemes({ findings }: { readonly findings: Findings }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const wanted = usePathParam('id');
  const { themes, unassigned } = findings;
  const theme = themes.find((each) => each.id === wanted) ?? themes[0];
  const { selection, chosenHere, passageActs, target, acts } = useThemes(findings, theme);
  const [asking, setAsking] = useState<Asking>();
  const nameField = useRef<HTMLTextAreaElement>(null);
  const moveButton = useRef<HTMLButtonElement>(null);
  const rest = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [theme?.id]);
  const close = () => setAsking(undefined);
  const may = !readOnly && theme !== undefined;

  const go = (step: number) => {
    const next = themes[themes.findIndex((each) => each.id === theme?.id) + step];
    if (next) acts.select(next.id);
  };
  const split = () => (chosenHere > 0 ? setAsking('split') : showToast({ text: t('themes.splitNothing') }));
  useShortcut({ id: 'themes.next', keys: 'j', when: themes.length > 1 }, () => go(1));
  useShortcut({ id: 'themes.previous', keys: 'k', when: themes.length > 1 }, () => go(-1));
  useShortcut({ id: 'themes.toStatement', keys: 's', when: may }, () => void acts.toStatement());
  useShortcut({ id: 'themes.rename', keys: 'F2', when: may }, () => nameField.current?.focus());
  useShortcut({ id: 'themes.new', keys: 'n', when: !readOnly }, () => setAsking('new'));
  useShortcut({ id: 'themes.merge', keys: 'm', when: may && themes.length > 1 }, () => setAsking('merge'));
  useShortcut({ id: 'themes.split', keys: 'x', when: may }, split);
  useShortcut({ id: 'themes.move', keys: 'v', when: !readOnly && selection.keys.size > 0 }, () =>
    moveButton.current?.click(),
  );

  const actions = (
    <>
      {!readOnly && (
        <Button keys="n" onClick={() => setAsking('new')}>
          {t('themes.new')}
        </Button>
      )}
      <RunPanel findings={findings} />
    </>
  );
  const empty = themes.length === 0;
  return (
    <Page
      title={t('themes.titleShort')}
      subtitle={<Subtitle findings={findings} />}
      actions={actions}
      layout="fill"
      asideId="themes"
      asideLabel={t('themes.details')}
      aside={
        theme && (
          <ThemeDetails
            key={theme.id}
            theme={theme}
            nameField={nameField}
            acts={{
              toStatement: () => void acts.toStatement(),
              merge: () => setAsking('merge'),
              remove: () => setAsking('remove'),
              take: acts.takeSuggested,
            }}
          />
        )
      }
    >
      {empty && unassigned.length === 0 ? (
        <EmptyState title={t('themes.empty.title')} text={t('themes.empty.text')} />
      ) : (
        <div className={styles['frame']}>
          <div className={styles['screen']}>
            <ThemeList
              findings={findings}
              selected={theme?.id}
              onSelect={acts.select}
              onShowUnassigned={() => rest.current?.scrollIntoView({ block: 'start' })}
              target={target}
            />
            <div ref={body} className={styles['body']}>
              {empty && <EmptyState title={t('themes.empty.title')} text={t('themes.empty.text')} />}
              {theme && <ThemeFigures theme={theme} themes={themes} />}
              <PassageLists
                theme={theme}
                themes={themes}
                unassigned={unassigned}
                selection={selection}
                acts={passageActs}
                target={target}
                moveButton={moveButton}
                unassignedRef={rest}
                onMove={acts.moveChosen}
                onSplit={split}
                onSelectAll={acts.selectAll}
                onSelectNone={acts.selectNone}
              />
            </div>
          </div>
        </div>
      )}
      {asking === 'new' && (
        <NameThemeDialog
          title={t('themes.newTitle')}
          onName={(label) => void acts.addTheme(label)}
          onClose={close}
        />
      )}
      {asking === 'split' && theme && (
        <NameThemeDialog
          title={t('themes.splitTitle')}
          says={t('themes.splitSays', { count: chosenHere, label: theme.label })}
          onName={(label) => void acts.split(label)}
          onClose={close}
        />
      )}
      {asking === 'merge' && theme && (
        <MergeThemesDialog
          theme={theme}
          themes={themes}
          onMerge={(ids) => void acts.merge(ids)}
          onClose={close}
        />
      )}
      {theme && (
        <ConfirmDialog
          open={asking === 'remove'}
          danger
          title={t('themes.removeTitle', { label: theme.label })}
          body={t('themes.removeSays', { count: theme.passages.length })}
          confirmLabel={t('themes.remove')}
          onConfirm={() => void acts.remove()}
          onClose={close}
        />
      )}
    </Page>
  );
}

function Subtitle({ findings }: { readonly findings: Findings }) {
  const t = useTranslate();
  const counts = useStudyQuery('study.get', {}).data?.counts;
  if (!counts) return null;
  return (
    <>
      <span>{t('themes.title', { count: findings.themes.length, interviews: counts.documents })}</span>
      <span>{t('themes.subtitle', { codings: counts.codings, unassigned: findings.unassigned.length })}</span>
      {findings.run && <span>{modelWords(t, findings.run.version)}</span>}
      {findings.stale && findings.run && <span className={styles['stale']}>{t('themes.stale')}</span>}
    </>
  );
}
