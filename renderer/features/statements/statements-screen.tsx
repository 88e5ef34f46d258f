import { useRef, useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { paths, useNavigate, usePathParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { Composer } from './composer.tsx';
import { MovesList } from './moves-list.tsx';
import { PatternDialog } from './pattern-dialog.tsx';
import { StatementList } from './statement-list.tsx';
import styles from './statements-screen.module.css';
import { useNewStatement } from './use-new-statement.ts';
import { VersionsList } from './versions-list.tsx';

/** Candidate core experiences: the list, the composer, and in the margin how well each holds. */
export function StatementsScreen() {
  const t = useTranslate();
  const { data, error } = useStudyQuery('statements.list', {});
  if (error) return <Page title={t('statements.title')}>{errorText(t, error)}</Page>;
  if (!data) return <Page title={t('statements.title')}>{null}</Page>;
  return <LoadedStatements statements={data} />;
}

function LoadedStatements({ statements }: { readonly statements: readonly ListedStatement[] }) {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const wanted = usePathParam('id');
  const remove = useCommand('statements.remove');
  const listed = statements.find((each) => each.statement.id === wanted) ?? statements[0];
  const [removing, setRemoving] = useState(false);
  const sentence = useRef<HTMLElement>(null);
  const select = (id: Id) => navigate(paths.statements(handle, id), { replace: true });
  const [patterns, setPatterns] = useState(false);
  const { items, add } = useNewStatement(select, () => setPatterns(true));
  const addEmpty = () => void add({ themeId: null });

  const go = (step: number) => {
    const next = statements[statements.findIndex((each) => each === listed) + step];
    if (next) select(next.statement.id);
  };
  useShortcut({ id: 'statements.next', keys: 'j', when: statements.length > 1 }, () => go(1));
  useShortcut({ id: 'statements.previous', keys: 'k', when: statements.length > 1 }, () => go(-1));
  useShortcut({ id: 'statements.new', keys: 'n', when: !readOnly }, addEmpty);
  useShortcut({ id: 'statements.focusSentence', keys: 'e', when: !readOnly && listed !== undefined }, () =>
    sentence.current?.querySelector<HTMLElement>('[contenteditable]')?.focus(),
  );
  useShortcut({ id: 'statements.toDeck', keys: 'd' }, () => navigate(paths.deck(handle)));

  const newMenu = (
    <Menu
      trigger={
        <Button variant={listed ? 'plain' : 'primary'} keys="n">
          {t('statements.new')}
        </Button>
      }
      items={items}
    />
  );
  return (
    <Page
      title={t('statements.title')}
      layout="fill"
      asideId="statements"
      asideLabel={t('statements.checks')}
      actions={
        <>
          {!readOnly && listed && (
            <IconButton icon="remove" label={t('statements.remove')} onClick={() => setRemoving(true)} />
          )}
          {!readOnly && newMenu}
          {listed && (
            <Button keys="d" onClick={() => navigate(paths.deck(handle))}>
              {t('statements.toDeck')}
            </Button>
          )}
        </>
      }
      aside={
        listed && (
          <div className={styles['margin']} tabIndex={0} role="group" aria-label={t('statements.checks')}>
            <ChecksPanel listed={listed} />
            <MovesList moves={listed.moves} />
            <VersionsList statement={listed.statement} />
          </div>
        )
      }
    >
      {listed ? (
        <div className={styles['frame']}>
          <div className={styles['screen']}>
            <StatementList statements={statements} selected={listed.statement.id} onSelect={select} />
            <div className={styles['body']}>
              <Composer key={listed.statement.id} listed={listed} sentenceRef={sentence} />
            </div>
          </div>
        </div>
      ) : (
        <EmptyState
          title={t('statements.empty.title')}
          text={t('statements.empty.text')}
          action={
            <Button variant="primary" onClick={() => navigate(paths.themes(handle))}>
              {t('statements.openThemes')}
            </Button>
          }
        />
      )}
      {patterns && <PatternDialog onAdd={add} onClose={() => setPatterns(false)} />}
      {listed && (
        <ConfirmDialog
          open={removing}
          danger
          title={t('statements.removeTitle')}
          body={t('statements.removeSays')}
          confirmLabel={t('statements.remove')}
          onConfirm={() => void remove({ id: listed.statement.id })}
          onClose={() => setRemoving(false)}
        />
      )}
    </Page>
  );
}
