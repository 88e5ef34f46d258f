import type { Ref } from 'react';
import { useState } from 'react';
import type { Statement } from '../../../shared/domain/statement.ts';
import { draftSentence } from '../../../shared/statements/draft-statement.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import { SentenceEditor } from './sentence-editor.tsx';
import { partsKey } from './sentence-parts.ts';
import styles from './statements-screen.module.css';

type Props = { readonly statement: Statement; readonly sectionRef: Ref<HTMLElement> };

/** The sentence, and drafting it from the slots: asked first where a person has written on it. */
export function SentenceSection({ statement, sectionRef }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const study = useStudyQuery('study.get', {}).data?.study;
  const update = useCommand('statements.update');
  const redraft = useCommand('statements.redraft');
  const [asking, setAsking] = useState(false);
  const edited =
    statement.sentence.length > 0 &&
    partsKey(statement.sentence) !== partsKey(draftSentence(statement.slots, study?.language ?? 'en'));
  const writeAnew = async () => {
    if (await redraft({ id: statement.id })) announce(t('statements.redrafted'));
  };
  return (
    <section
      ref={sectionRef}
      className={styles['section']}
      aria-label={t('statements.sentence')}
      lang={study?.language}
    >
      <div className={styles['sectionHead']}>
        <h2>{t('statements.sentence')}</h2>
        {!readOnly && (
          <Button size="small" onClick={() => (edited ? setAsking(true) : void writeAnew())}>
            {t('statements.redraft')}
          </Button>
        )}
      </div>
      <SentenceEditor
        key={statement.id}
        parts={statement.sentence}
        label={t('statements.sentence')}
        placeholder={t('statements.sentenceHint')}
        readOnly={readOnly}
        onSave={async (parts) => {
          await update({ id: statement.id, sentence: [...parts] });
        }}
      />
      <ConfirmDialog
        open={asking}
        title={t('statements.redraftTitle')}
        body={t('statements.redraftSays')}
        confirmLabel={t('statements.redraftDo')}
        onConfirm={() => void writeAnew()}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
