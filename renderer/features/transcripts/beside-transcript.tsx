import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Coding, TextRange } from '../../../shared/domain/coding.ts';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';
import { hrefOf, paths, showBeside } from '../../app/navigation.ts';
import { takesFocus } from '../../app/return-focus.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { Reader } from '../../editor/reader-host.ts';
import { TranscriptReader } from '../../editor/transcript-reader.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { announce } from '../../ui/live-region.tsx';
import { BesideHead } from './beside-head.tsx';
import styles from './beside.module.css';
import { speakerOf } from './desk.ts';
import { useCodeLooks } from './use-code-looks.ts';
import { placeOf } from './use-reading-place.ts';
import { useReadingSession, type OpenTranscript } from './use-reading-session.ts';

const noCodes: readonly ListedCode[] = [];
const nothing = () => undefined;

type BesideTranscriptProps = {
  readonly documentId: string;
  /** Passage to show; without one the transcript is shown from where it was left. */
  readonly range: TextRange | undefined;
  readonly onClose: () => void;
};

/** A transcript to read beside a screen, at a passage. */
export function BesideTranscript({ documentId, range, onClose }: BesideTranscriptProps) {
  const t = useTranslate();
  const handle = useHandle();
  const documents = useStudyQuery('documents.list', {}).data ?? [];
  const listed = documents.find(({ id }) => id === documentId);
  const { transcript, error, retry } = useReadingSession(documentId);
  return (
    <>
      <BesideHead
        label={t('beside.transcript')}
        chosen={documentId}
        choices={documents.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={(id) => showBeside({ kind: 'transcript', documentId: id })}
        onClose={onClose}
      >
        {listed?.segment != null && <span>{t(`segment.${listed.segment}`)}</span>}
        {listed?.participantName != null && <span dir="auto">{listed.participantName}</span>}
        <a href={hrefOf(paths.transcript(handle, documentId, range))}>{t('beside.openThere')}</a>
      </BesideHead>
      {error !== undefined && (
        <EmptyState
          title={t('transcripts.notOpened')}
          text={errorText(t, error)}
          action={<Button onClick={retry}>{t('transcripts.tryAgain')}</Button>}
        />
      )}
      {transcript !== undefined && <ReadingBeside transcript={transcript} range={range} />}
    </>
  );
}

type ReadingBesideProps = {
  readonly transcript: OpenTranscript;
  readonly range: TextRange | undefined;
};

function ReadingBeside({ transcript, range }: ReadingBesideProps) {
  const t = useTranslate();
  const handle = useHandle();
  const { open, session } = transcript;
  const codes = useStudyQuery('codes.list', {}).data ?? noCodes;
  const looks = useCodeLooks(codes);
  const reader = useRef<Reader>(undefined);
  const from = range?.start;
  const to = range?.end;
  useEffect(() => {
    if (from !== undefined && to !== undefined)
      reader.current?.goTo({ start: from, end: to }, { select: true, flash: true, high: true });
    else {
      const place = placeOf(handle, session.documentId);
      if (place !== undefined) reader.current?.showPlace(place);
    }
    if (takesFocus()) reader.current?.focus();
  }, [handle, session, from, to]);
  const words = useMemo(
    () => ({
      page: t('beside.pageOf', { title: open.document.title }),
      application: t('page.application'),
      withMemo: (code: string) => t('page.nameWithMemo', { code }),
      more: (count: number) => t('transcripts.moreCodings', { count }),
      fewer: t('page.fewerNames'),
      speaker: (turn: Turn) => speakerOf(t, turn),
    }),
    [t, open.document.title],
  );
  const onOpen = useCallback((coding: Coding) => announce(looks.lookOf(coding.codeId).name), [looks]);
  return (
    <div className={styles['page']}>
      <TranscriptReader
        session={session}
        looks={looks.map}
        lookOf={looks.lookOf}
        words={words}
        readOnly
        reader={reader}
        onOpen={onOpen}
        onMoveEdge={nothing}
        onMoved={nothing}
      />
    </div>
  );
}
