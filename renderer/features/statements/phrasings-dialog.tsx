import { useState } from 'react';
import type { SentencePart, Statement } from '../../../shared/domain/statement.ts';
import type { PlanName } from '../../../shared/statements/sentence-plan.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import styles from './statements-screen.module.css';

type Props = { readonly statement: Statement; readonly onClose: () => void };

/** The same slots told in several ways; the one chosen becomes the sentence, to be written on. */
export function PhrasingsDialog({ statement, onClose }: Props) {
  const t = useTranslate();
  const redraft = useCommand('statements.redraft');
  const drafts = useStudyQuery('statements.drafts', { id: statement.id }).data;
  const language = useStudyQuery('study.get', {}).data?.study.language;
  const [wanted, setWanted] = useState<PlanName>();
  const plan = wanted ?? drafts?.[0]?.plan;
  const run = async () => {
    if (plan === undefined) return;
    onClose();
    if (await redraft({ id: statement.id, plan })) announce(t('statements.redrafted'));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('statements.phrasings')}
      description={statement.sentence.length > 0 ? t('statements.phrasingsSays') : undefined}
      footer={
        <>
          <Button onClick={onClose}>{t('statements.cancel')}</Button>
          <Button variant="primary" disabled={plan === undefined} onClick={() => void run()}>
            {t('statements.phrasingsTake')}
          </Button>
        </>
      }
    >
      {drafts?.length === 0 && <p className="muted">{t('statements.phrasingsNone')}</p>}
      <div className={styles['drafts']} role="radiogroup" aria-label={t('statements.phrasings')}>
        {drafts?.map((draft) => (
          <label key={draft.plan} className={styles['draft']}>
            <input
              type="radio"
              name="plan"
              checked={draft.plan === plan}
              onChange={() => setWanted(draft.plan)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // Else the key would press the button that the focus goes back to.
                event.preventDefault();
                void run();
              }}
            />
            <span>
              <strong>{t(`statements.plan.${draft.plan}`)}</strong>
              <span className={styles['draftWords']} lang={language}>
                <SentenceWords parts={draft.sentence} />
              </span>
            </span>
          </label>
        ))}
      </div>
    </Dialog>
  );
}

/** A sentence to read, with its slots and numbers marked as in the editor. */
export function SentenceWords({ parts }: { readonly parts: readonly SentencePart[] }) {
  return parts.map((part, at) => (
    <span key={at} data-slot={part.slot} data-number={part.number}>
      {part.text}
    </span>
  ));
}
