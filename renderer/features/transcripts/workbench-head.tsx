import { useState } from 'react';
import { paths, useNavigate } from '../../app/navigation.ts';
import { runShortcut } from '../../app/shortcuts.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStoreLater } from '../../data/use-store-later.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { InterviewDate } from './interview-date.tsx';
import { RemoveDocumentDialog } from './remove-document-dialog.tsx';
import { SpeakersDialog } from './speakers-dialog.tsx';
import type { OpenTranscript } from './use-reading-session.ts';
import styles from './workbench.module.css';

type HeadProps = { readonly transcript: OpenTranscript };

/** Who was interviewed, how long it is, how much is coded. */
export function WorkbenchFigures({ transcript }: HeadProps) {
  const t = useTranslate();
  const { document } = transcript.open;
  const readOnly = useReadOnly();
  const listed = useStudyQuery('documents.list', {}).data?.find(({ id }) => id === document.id);
  const codings = useStoreLater(transcript.session.store, () => transcript.session.codings.size());
  const minutes = Math.round((transcript.open.turns.findLast(({ time }) => time !== null)?.time ?? 0) / 60);
  return (
    <>
      {listed?.segment != null && <span className={styles.segment}>{t(`segment.${listed.segment}`)}</span>}
      {listed?.participantName != null && listed.participantName !== document.title && (
        <span>{listed.participantName}</span>
      )}
      <InterviewDate document={listed ?? document} readOnly={readOnly} />
      {minutes > 0 && <span>{t('transcripts.minutes', { count: minutes })}</span>}
      <span>{t('transcripts.wordsCount', { count: document.words })}</span>
      <span>{t('transcripts.codingsCount', { count: codings })}</span>
    </>
  );
}

type Dialog = 'details' | 'speakers' | 'remove';

export function WorkbenchActions({
  transcript,
  onNextUncoded,
}: HeadProps & { readonly onNextUncoded: () => void }) {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const [dialog, setDialog] = useState<Dialog>();
  const { document, turns, text } = transcript.open;
  const close = () => setDialog(undefined);
  return (
    <>
      <Button variant="quiet" keys="n" onClick={onNextUncoded}>
        {t('transcripts.nextUncoded')}
      </Button>
      <Menu
        trigger={<IconButton icon="more" label={t('transcripts.actsOf', { title: document.title })} />}
        items={[
          {
            id: 'list',
            label: t('transcripts.allTranscripts'),
            onSelect: () => navigate(paths.transcripts(handle)),
          },
          {
            id: 'details',
            label: t('transcripts.editDetails'),
            disabled: readOnly,
            onSelect: () => setDialog('details'),
          },
          {
            id: 'speakers',
            label: t('transcripts.correctSpeakers'),
            disabled: readOnly,
            onSelect: () => setDialog('speakers'),
          },
          {
            id: 'edit',
            label: t('edit.editText'),
            keys: 'e',
            disabled: readOnly,
            onSelect: () => runShortcut('edit.keyEdit'),
          },
          {
            id: 'replace',
            label: t('edit.replaceMenu'),
            disabled: readOnly,
            onSelect: () => runShortcut('edit.replace'),
          },
          {
            id: 'beside',
            label: t('beside.transcriptMenu'),
            keys: 'b',
            onSelect: () => runShortcut('transcripts.keyBeside'),
          },
          {
            id: 'remove',
            label: t('transcripts.delete'),
            danger: true,
            separated: true,
            disabled: readOnly,
            onSelect: () => setDialog('remove'),
          },
        ]}
      />
      {dialog === 'details' && <DocumentDialog document={document} onClose={close} />}
      {dialog === 'speakers' && (
        <SpeakersDialog document={document} turns={turns} text={text} onClose={close} />
      )}
      {dialog === 'remove' && (
        <RemoveDocumentDialog
          document={document}
          codings={transcript.session.codings.size()}
          onClose={close}
          onRemoved={() => navigate(paths.transcripts(handle))}
        />
      )}
    </>
  );
}
