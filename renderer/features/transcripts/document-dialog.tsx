import { useState } from 'react';
import type { StudyDocument } from '../../../shared/domain/transcript.ts';
import { findDate } from '../../../shared/text/find-date.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './document-dialogs.module.css';

type DocumentDialogProps = {
  readonly document: Pick<StudyDocument, 'id' | 'title' | 'participantId' | 'interviewedOn'>;
  readonly onClose: () => void;
};

/** Name of a transcript, whose interview it is and when it was held. */
export function DocumentDialog({ document, onClose }: DocumentDialogProps) {
  const t = useTranslate();
  const update = useCommand('documents.update');
  const participants = useStudyQuery('participants.list', {}).data ?? [];
  const [title, setTitle] = useState(document.title);
  const [participantId, setParticipantId] = useState(document.participantId ?? '');
  const [date, setDate] = useState(document.interviewedOn ?? '');
  const day = findDate(date) ?? null;
  const isEmpty = title.trim() === '';
  const isBadDate = date.trim() !== '' && day === null;
  const save = async () => {
    if (isEmpty || isBadDate) return;
    const changes = {
      ...(title.trim() === document.title ? {} : { title: title.trim() }),
      ...(participantId === (document.participantId ?? '')
        ? {}
        : { participantId: participantId === '' ? null : participantId }),
      ...(day === document.interviewedOn ? {} : { interviewedOn: day }),
    };
    if (Object.keys(changes).length > 0 && (await update({ id: document.id, ...changes })) === undefined)
      return;
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('transcripts.detailsTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('transcripts.cancel')}</Button>
          <Button variant="primary" disabled={isEmpty || isBadDate} onClick={() => void save()}>
            {t('transcripts.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('transcripts.title')}
          value={title}
          maxLength={300}
          error={isEmpty ? t('transcripts.titleMissing') : undefined}
          onChange={setTitle}
        />
        <Select
          label={t('transcripts.participant')}
          value={participantId}
          options={[
            { value: '', label: t('transcripts.noParticipant') },
            ...participants.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setParticipantId}
        />
        <TextField
          label={t('transcripts.interviewDate')}
          value={date}
          maxLength={40}
          hint={t('transcripts.interviewDateHint')}
          error={isBadDate ? t('transcripts.interviewDateBad') : undefined}
          onChange={setDate}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
