import { useState } from 'react';
import type { ListedDocument } from '../../../shared/api/study-procedures.ts';
import { openImport } from '../../app/dialogs.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { InterviewDate } from './interview-date.tsx';
import { RemoveDocumentDialog } from './remove-document-dialog.tsx';
import { SpeakersOfDocument } from './speakers-of-document.tsx';
import styles from './transcript-list.module.css';

type Act = { readonly act: 'details' | 'speakers' | 'remove'; readonly document: ListedDocument };

/** All transcripts of the study: whose they are, how long, how far they are coded. */
export function TranscriptList() {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const { data: documents, error, refetch } = useStudyQuery('documents.list', {});
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const coded = documents?.filter(({ codings }) => codings > 0).length ?? 0;
  const importButton = (
    <Button variant="primary" keys="i" disabled={readOnly} onClick={() => openImport()}>
      {t('transcripts.import')}
    </Button>
  );
  return (
    <Page
      title={t('transcripts.transcripts')}
      subtitle={
        documents !== undefined && documents.length > 0 ? (
          <span>{t('transcripts.codedOf', { coded, count: documents.length })}</span>
        ) : undefined
      }
      actions={documents !== undefined && documents.length > 0 ? importButton : undefined}
    >
      {error !== null && documents === undefined && (
        <EmptyState
          title={t('transcripts.listFailed')}
          text={errorText(t, error)}
          action={<Button onClick={refetch}>{t('transcripts.tryAgain')}</Button>}
        />
      )}
      {documents?.length === 0 && (
        <EmptyState title={t('transcripts.none')} text={t('transcripts.noneHint')} action={importButton} />
      )}
      {documents !== undefined && documents.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('transcripts.title')}</th>
              <th>{t('transcripts.participant')}</th>
              <th>{t('transcripts.segment')}</th>
              <th>{t('transcripts.interviewDate')}</th>
              <th className={styles.figure}>{t('transcripts.words')}</th>
              <th className={styles.figure}>{t('transcripts.codings')}</th>
              <th>{t('transcripts.codedShare')}</th>
              <th>
                <span className="visually-hidden">{t('transcripts.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <TranscriptRow key={document.id} document={document} readOnly={readOnly} onAct={setAct} />
            ))}
          </tbody>
        </table>
      )}
      {act?.act === 'details' && <DocumentDialog document={act.document} onClose={close} />}
      {act?.act === 'speakers' && <SpeakersOfDocument documentId={act.document.id} onClose={close} />}
      {act?.act === 'remove' && (
        <RemoveDocumentDialog document={act.document} codings={act.document.codings} onClose={close} />
      )}
    </Page>
  );
}

type TranscriptRowProps = {
  readonly document: ListedDocument;
  readonly readOnly: boolean;
  readonly onAct: (act: Act) => void;
};

function TranscriptRow({ document, readOnly, onAct }: TranscriptRowProps) {
  const t = useTranslate();
  const format = useFormat();
  const handle = useHandle();
  const item = (act: Act['act'], label: string) => ({
    id: act,
    label,
    disabled: readOnly,
    onSelect: () => onAct({ act, document }),
  });
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(paths.transcript(handle, document.id))}>{document.title}</a>
      </th>
      <td>
        {document.participantName ?? <span className={styles.none}>{t('transcripts.noParticipant')}</span>}
      </td>
      <td className={document.segment === 'core' ? styles.core : undefined}>
        {document.segment === null ? '' : t(`segment.${document.segment}`)}
      </td>
      <td className={styles.date}>
        <InterviewDate document={document} readOnly={readOnly} />
      </td>
      <td className={styles.figure}>{format.number(document.words)}</td>
      <td className={styles.figure}>{format.number(document.codings)}</td>
      <td>
        <CodedShare share={document.coded} />
      </td>
      <td className={styles.menu}>
        <Menu
          trigger={<IconButton icon="more" label={t('transcripts.actsOf', { title: document.title })} />}
          items={[
            item('details', t('transcripts.editDetails')),
            item('speakers', t('transcripts.correctSpeakers')),
            { ...item('remove', t('transcripts.delete')), danger: true, separated: true },
          ]}
        />
      </td>
    </tr>
  );
}

function CodedShare({ share }: { readonly share: number }) {
  const t = useTranslate();
  const percent = Math.round(share * 100);
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${percent}%` }} />
      </span>
      {t('transcripts.share', { share })}
    </span>
  );
}
