import { paths, useNavigate, usePathParam, useRangeParam } from '../../app/navigation.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { TranscriptList } from './transcript-list.tsx';
import styles from './transcripts-screen.module.css';
import { useBesideMemory } from './use-beside-memory.ts';
import { useEditMode } from './use-edit-mode.tsx';
import { keepPlaceOf, placeOf } from './use-reading-place.ts';
import { useReadingSession } from './use-reading-session.ts';
import { Workbench } from './workbench.tsx';

/** The list of transcripts, or the one whose id is in the address. */
export function TranscriptsScreen() {
  const documentId = usePathParam('documentId');
  return documentId === undefined ? (
    <TranscriptList />
  ) : (
    <OneTranscript key={documentId} documentId={documentId} />
  );
}

function OneTranscript({ documentId }: { readonly documentId: string }) {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const { transcript, error, retry, adopt } = useReadingSession(documentId);
  const at = useRangeParam();
  useBesideMemory(handle, documentId);
  const edit = useEditMode({
    transcript,
    adopt: (saved) => {
      // A place in the address was one of the version before.
      if (at !== undefined) navigate(paths.transcript(handle, documentId), { replace: true });
      adopt(saved);
    },
    placeNow: () => placeOf(handle, documentId),
    keepPlace: (place) => keepPlaceOf(handle, documentId, place),
  });
  if (error !== undefined) {
    const isGone = error.code === 'not-found';
    return (
      <Page title={t('transcripts.transcripts')}>
        <EmptyState
          title={isGone ? t('transcripts.gone') : t('transcripts.notOpened')}
          text={isGone ? t('transcripts.goneHint') : errorText(t, error)}
          action={
            isGone ? (
              <Button variant="primary" onClick={() => navigate(paths.transcripts(handle))}>
                {t('transcripts.allTranscripts')}
              </Button>
            ) : (
              <Button variant="primary" onClick={retry}>
                {t('transcripts.tryAgain')}
              </Button>
            )
          }
        />
      </Page>
    );
  }
  if (transcript === undefined) {
    return (
      <Page title={t('transcripts.transcripts')} layout="fill">
        <p role="status" className="visually-hidden">
          {t('transcripts.opening')}
        </p>
      </Page>
    );
  }
  if (edit.page !== undefined) return edit.page;
  return (
    <div className={styles['screen']}>
      {edit.above}
      <div className={styles['work']}>
        <Workbench transcript={transcript} />
      </div>
    </div>
  );
}
