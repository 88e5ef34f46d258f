import { useState, type FormEvent } from 'react';
import type { Study } from '../../../shared/domain/study.ts';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EditPhases } from './edit-phases.tsx';
import { EditValues } from './edit-values.tsx';
import styles from './home-screen.module.css';

/** Everything the study says about itself; stored in one act. */
export function EditStudyDialog({ study, onClose }: { readonly study: Study; readonly onClose: () => void }) {
  const t = useTranslate();
  const update = useCommand('study.update');
  const [draft, setDraft] = useState(study);
  const ready = draft.name.trim() !== '';
  const change = (part: Partial<Study>) => setDraft((before) => ({ ...before, ...part }));

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const done = await update({
      name: draft.name.trim(),
      offering: draft.offering,
      question: draft.question,
      companyValues: draft.companyValues.filter(({ name }) => name.trim() !== ''),
      phases: draft.phases.filter(({ name }) => name.trim() !== ''),
    });
    if (done) onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('home.editTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form="edit-study" disabled={!ready}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      <form id="edit-study" className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextField
          label={t('welcome.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={200}
          required
        />
        <TextArea
          label={t('home.offering')}
          rows={2}
          value={draft.offering}
          onChange={(offering) => change({ offering })}
        />
        <TextArea
          label={t('home.question')}
          rows={2}
          value={draft.question}
          onChange={(question) => change({ question })}
        />
        <EditValues values={draft.companyValues} onChange={(companyValues) => change({ companyValues })} />
        <EditPhases phases={draft.phases} onChange={(phases) => change({ phases })} />
      </form>
    </Dialog>
  );
}
