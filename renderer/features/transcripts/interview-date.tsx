import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { StudyDocument } from '../../../shared/domain/transcript.ts';
import { findDate } from '../../../shared/text/find-date.ts';
import { useCommand } from '../../data/use-command.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './interview-date.module.css';

type InterviewDateProps = {
  readonly document: Pick<StudyDocument, 'id' | 'title' | 'interviewedOn'>;
  readonly readOnly: boolean;
};

/** The day of an interview where it stands; Enter opens it for writing, Enter keeps what was written, Esc leaves it. */
export function InterviewDate({ document, readOnly }: InterviewDateProps) {
  const t = useTranslate();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { title, interviewedOn } = document;
  if (readOnly) return interviewedOn === null ? null : <span>{format.day(interviewedOn)}</span>;
  if (isOpen) {
    const close = (isByKey: boolean) => {
      flushSync(() => setOpen(false));
      if (isByKey) button.current?.focus();
    };
    return <DateInput document={document} onClose={close} />;
  }
  return (
    <button
      ref={button}
      type="button"
      className={interviewedOn === null ? styles['missing'] : styles['date']}
      aria-label={
        interviewedOn === null
          ? t('transcripts.dateMissing', { title })
          : t('transcripts.dateOf', { title, date: format.day(interviewedOn) })
      }
      onClick={() => setOpen(true)}
    >
      {interviewedOn === null ? t('transcripts.addDate') : format.day(interviewedOn)}
    </button>
  );
}

type DateInputProps = {
  readonly document: InterviewDateProps['document'];
  readonly onClose: (isByKey: boolean) => void;
};

function DateInput({ document, onClose }: DateInputProps) {
  const t = useTranslate();
  const update = useCommand('documents.update');
  const [text, setText] = useState(document.interviewedOn ?? '');
  const day = findDate(text) ?? null;
  const isBad = text.trim() !== '' && day === null;
  // Going away can take the focus with it, which leaves once more.
  const left = useRef(false);
  const leave = (isByKey: boolean) => {
    if (left.current) return;
    left.current = true;
    if (!isBad && day !== document.interviewedOn) void update({ id: document.id, interviewedOn: day });
    onClose(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      left.current = true;
      onClose(true);
    } else if (!isBad) leave(true);
  };
  return (
    <TextField
      label={t('transcripts.dateField', { title: document.title })}
      hideLabel
      className={styles['field']}
      value={text}
      maxLength={40}
      placeholder="2026-03-14"
      error={isBad ? t('transcripts.interviewDateBad') : undefined}
      autoFocus
      onFocus={(event) => event.target.select()}
      onBlur={() => leave(false)}
      onKeyDown={onKeyDown}
      onChange={setText}
    />
  );
}
