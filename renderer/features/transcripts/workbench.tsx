import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import type { Coding, TextRange } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';
import { useMemoHere } from '../../app/memo-here.ts';
import { useRangeParam } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStoreLater } from '../../data/use-store-later.ts';
import type { HeldEdge } from '../../editor/reader-host.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import { TranscriptReader } from '../../editor/transcript-reader.tsx';
import { MemoSection } from '../../memos/memo-section.tsx';
import { Later } from '../../ui/later.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Page } from '../../ui/page.tsx';
import { CodeList } from './code-list.tsx';
import { speakerOf } from './desk.ts';
import { useBesideKey } from './use-beside-key.ts';
import { FindBar } from './find-bar.tsx';
import { PageLegend } from './page-legend.tsx';
import { PageViewMenu } from './page-view-menu.tsx';
import { useCodePicker } from './use-code-picker.tsx';
import { useCodingCard } from './use-coding-card.tsx';
import { useCodingKeys } from './use-coding-keys.ts';
import { useDesk } from './use-desk.ts';
import { useHits } from './use-hits.ts';
import { LookNext } from './look-next.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { useMoveKeys } from './use-move-keys.ts';
import { useSuggestions } from './use-suggestions.ts';
import { usePageView } from './use-page-view.ts';
import { usePicked } from './use-picked.tsx';
import { useSpokenCodings } from './use-spoken-codings.ts';
import { useReadingPlace } from './use-reading-place.ts';
import type { OpenTranscript } from './use-reading-session.ts';
import { WorkbenchActions, WorkbenchFigures } from './workbench-head.tsx';
import styles from './workbench.module.css';

const heldEdgeMessages = {
  start: 'page.startHeld',
  end: 'page.endHeld',
  'let-go': 'page.edgeLetGo',
  none: 'page.noEdgeToHold',
} as const satisfies Record<HeldEdge, string>;

/**
 * One transcript with its codings: the page, and beside it the picker, the coding's card and the codes. Each concern is
 * a hook of its own that gets the desk; what is added to the workbench is added as one more.
 */
export function Workbench({ transcript }: { readonly transcript: OpenTranscript }) {
  const { open, session } = transcript;
  const { desk, recents } = useDesk(transcript);
  const { t, readOnly, codes, looks, acts, reader, focusPage, apply } = desk;
  // Follows changes of the coding itself as well as of the selection; the page is painted first.
  const selected = useStoreLater(session.store, () => selectedIn(session));
  const hasSelected = selected !== undefined;
  const memoOn = selected === undefined ? ('document' as const) : ('coding' as const);
  const memoName = selected === undefined ? open.document.title : looks.lookOf(selected.codeId).name;
  useMemoHere(memoOn, selected?.id ?? open.document.id, memoName);
  const at = useRangeParam();
  const from = at?.start;
  const to = at?.end;
  useEffect(() => {
    if (from !== undefined && to !== undefined)
      reader.current?.goTo({ start: from, end: to }, { flash: true });
  }, [session, from, to, reader]);
  // With the words on the screen its keys work: the focus is there before they are drawn.
  useLayoutEffect(() => reader.current?.focus(), [session, from, to, reader]);

  useReadingPlace({ study: useHandle(), transcript, reader, isSent: at !== undefined });

  const pageView = usePageView(desk);
  const picked = usePicked(desk, pageView);
  const { openPicker, element: picker } = useCodePicker(desk, {
    slots: recents.slots,
    hasSelected,
    onRecode: picked.recode,
  });
  useCodingKeys(desk, { ...recents, picked, openPicker });
  const { goUncoded } = useMoveKeys(desk, pageView.paint);
  const { hits, goHit } = useHits(desk);
  useSpokenCodings(desk, pageView.paint);
  const suggestions = useSuggestions(desk);
  useBesideKey(desk);
  const codingCard = useCodingCard(desk, selected, openPicker);

  const applyFromList = useCallback(
    (id: string) => {
      apply({ id });
      focusPage();
    },
    [apply, focusPage],
  );
  const words = useMemo(
    () => ({
      page: t('transcripts.pageOf', { title: open.document.title }),
      application: t('page.application'),
      withMemo: (code: string) => t('page.nameWithMemo', { code }),
      more: (count: number) => t('transcripts.moreCodings', { count }),
      fewer: t('page.fewerNames'),
      speaker: (turn: Turn) => speakerOf(t, turn),
    }),
    [t, open.document.title],
  );
  const onOpen = useCallback((coding: Coding) => announce(looks.lookOf(coding.codeId).name), [looks]);

  const onPick = useCallback((count: number) => announce(t('page.pickedCount', { count })), [t]);
  const onDropCode = useCallback(
    (id: string, range: TextRange) => void (readOnly ? undefined : acts.apply({ id }, range)),
    [acts, readOnly],
  );
  const onHold = useCallback((edge: HeldEdge) => announce(t(heldEdgeMessages[edge])), [t]);

  return (
    <Page
      title={open.document.title}
      layout="transcript"
      subtitle={<WorkbenchFigures transcript={transcript} />}
      actions={
        <>
          <PageViewMenu desk={desk} state={pageView} />
          <WorkbenchActions transcript={transcript} onNextUncoded={() => goUncoded(1)} />
        </>
      }
      asideId="codes"
      asideLabel={t('transcripts.codesPane')}
      aside={
        <div className={styles.aside}>
          {picker}
          {/* The picker is there at once: the first key may ask for it. */}
          <Later>
            <SuggestionCard desk={desk} suggestions={suggestions} />
            {picked.card(() => openPicker(true)) ?? codingCard}
            <LookNext />
            <CodeList
              codes={codes}
              recents={recents.slots}
              current={selected?.codeId}
              disabled={readOnly}
              onApply={applyFromList}
            />
            <MemoSection targetKind="document" targetId={open.document.id} />
          </Later>
        </div>
      }
    >
      <div className={styles.page}>
        <TranscriptReader
          session={session}
          looks={looks.map}
          lookOf={looks.lookOf}
          words={words}
          readOnly={readOnly}
          reader={reader}
          onOpen={onOpen}
          onMoveEdge={acts.moveEdge}
          onHold={onHold}
          onMoved={(coding, range) => void acts.change(coding, range)}
          onPick={onPick}
          onDropCode={onDropCode}
          paint={pageView.paint}
          hits={hits}
          suggestions={suggestions.inTurn}
        />
        <FindBar t={t} count={hits.length} onGo={goHit} onClose={focusPage} />
        <PageLegend desk={desk} state={pageView} />
      </div>
    </Page>
  );
}
