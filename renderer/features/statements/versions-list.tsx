import { useState } from 'react';
import type { Statement, StatementVersion } from '../../../shared/domain/statement.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import styles from './statements-screen.module.css';

type Props = { readonly statement: Statement };

const firstFew = 5;

/** Every saved wording, the latest first; each can be compared with what is written now, and brought back. */
export function VersionsList({ statement }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const versions = useStudyQuery('statements.versions', { id: statement.id }).data ?? [];
  const [compared, setCompared] = useState<StatementVersion>();
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, firstFew);
  return (
    <section className={styles['section']} aria-label={t('statements.versions')}>
      <h2>{t('statements.versions')}</h2>
      {versions.length < 2 && <p className="muted">{t('statements.versionsNone')}</p>}
      {versions.length > 1 && (
        <ol className={styles['versions']}>
          {shown.map((version, at) => (
            <li key={version.id}>
              <button type="button" className={styles['number']} onClick={() => setCompared(version)}>
                <time dateTime={version.at}>{format.moment(version.at)}</time>
              </button>
              <span className="faint">{at === 0 ? t('statements.versionNow') : version.writer}</span>
              <span className={styles['versionWords']}>
                {version.sentence.map((part) => part.text).join('') || t('statements.versionEmpty')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {versions.length > shown.length && (
        <Button size="small" variant="quiet" className={styles['add']} onClick={() => setAll(true)}>
          {t('statements.versionsAll', { count: versions.length })}
        </Button>
      )}
      {compared && (
        <CompareDialog
          statement={statement}
          versions={versions}
          chosen={compared}
          onClose={() => setCompared(undefined)}
        />
      )}
    </section>
  );
}
