import type { CSSProperties } from 'react';
import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './statements-screen.module.css';

type Props = {
  readonly evidence: ListedStatement['evidence'];
  /** CSS colour behind the words. */
  readonly ground: string;
};

const firstFew = 3;

/** Linked passages; their words open the transcript, the cross takes the link away (not the passage). */
export function EvidenceList({ evidence, ground }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const remove = useCommand('statements.removeEvidence');
  const [all, setAll] = useState(false);
  const style: CSSProperties & { readonly '--ground': string } = { '--ground': ground };
  const shown = all ? evidence : evidence.slice(0, firstFew);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles['evidence']}>
          {shown.map((each) => (
            <li key={each.id} className={styles['chip']} style={style}>
              <span>
                <a
                  dir="auto"
                  href={hrefOf(paths.transcript(handle, each.documentId, each))}
                  title={t('statements.openEvidence', { quote: each.code })}
                >
                  {each.quote}
                </a>
                <small>
                  {each.participant ?? each.document} · {each.code}
                </small>
              </span>
              {!readOnly && (
                <IconButton
                  icon="close"
                  label={t('statements.removeEvidence', { quote: each.quote.slice(0, 80) })}
                  onClick={() => void remove({ evidenceIds: [each.id] })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {evidence.length > shown.length && (
        <Button size="small" variant="quiet" className={styles['add']} onClick={() => setAll(true)}>
          {t('statements.evidenceAll', { count: evidence.length })}
        </Button>
      )}
    </>
  );
}
