import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { PageEdits } from '../../editor/edit-page.ts';
import type { PagePlaceOnScreen } from '../../editor/keep-place.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import readerStyles from '../../editor/reader.module.css';
import { Banner } from '../../app/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { DecisionsDialog } from './decisions-dialog.tsx';
import { openFaces, type EditDraft } from './edit-draft.ts';
import styles from './edit-transcript.module.css';
import { EditTurnCard } from './edit-turn-card.tsx';
import { useCodeLooks } from './use-code-looks.ts';
import { useEditPage, type MountedEdit } from './use-edit-page.ts';
import { useEditSaving } from './use-edit-saving.ts';
import type { OpenTranscript } from './use-reading-session.ts';

/** More turns than this are not on one screen. */
const mostInView = 12;

type EditTranscriptProps = {
  readonly transcript: OpenTranscript;
  /** Goes on with a draft that fits this version. */
  readonly draft: EditDraft | undefined;
  readonly place: PagePlaceOnScreen | undefined;
  /** Shows this version (undefined: the one before) in the reading page, at this place. */
  readonly onLeave: (version: OpenDocument | undefined, place: PagePlaceOnScreen | undefined) => void;
  readonly onStored: (version: OpenDocument) => void;
  /** The study did not take what was saved; `text`: there is a newer version, against which it is to be put. */
  readonly onRefused: (text: string | undefined) => void;
};

/** A transcript while its words, turns, speakers and times are corrected. Codings stay visible and stay on their words. */
export function EditTranscript({
  transcript,
  draft,
  place,
  onLeave,
  onStored,
  onRefused,
}: EditTranscriptProps) {
  const t = useTranslate();
  const handle = useHandle();
  // The version that was there at the start: a newer one from another window must not change the page under the hands.
  const [open] = useState(transcript.open);
  const [codings] = useState(() => transcript.session.codings.all());
  const [start] = useState<PageEdits>(() => draft ?? { edits: [], faces: openFaces(open.turns) });
  const codes = useStudyQuery('codes.list', {}).data ?? [];
  const looks = useCodeLooks(codes);
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isOutdated = useMemo(() => !isSameVersion(transcript.open, open), [transcript.open, open]);

  const mounted = useRef<MountedEdit>(undefined);
  const page = useCallback(() => mounted.current?.page, []);
  const saving = useEditSaving({
    handle,
    transcript,
    open,
    codings,
    page,
    onShown: leave,
    onStored,
    onRefused,
  });
  const tick = useEditPage({
    mounted,
    open,
    codings,
    start,
    lookOf: looks.lookOf,
    root,
    scroller,
    onStep: saving.onStep,
    onGone: saving.onGone,
  });

  function leave(saved: OpenDocument | undefined): void {
    onLeave(saved, mounted.current?.place.now());
  }
  const discard = () => {
    saving.discard();
    leave(undefined);
  };

  useEffect(() => {
    const edited = mounted.current;
    if (edited === undefined) return;
    const caret = caretToBegin(transcript, place);
    if (place !== undefined) edited.place.show(place);
    edited.page.goTo(caret.turn, caret.at);
    root.current?.focus({ preventScroll: true });
    // Once, when the page is there; where it is read later is the person's own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useShortcut({ id: 'edit.save', keys: '$mod+Enter' }, () => void saving.save());
  useShortcut({ id: 'edit.discard' }, discard);
  const changed = tick >= 0 ? saving.changedTurns() : 0;

  return (
    <Page
      title={t('edit.title', { title: open.document.title })}
      layout="transcript"
      subtitle={
        <span role="status">
          {changed === 0 ? t('edit.nothingChanged') : t('edit.changedTurns', { count: changed })}
        </span>
      }
      actions={
        <>
          <Button onClick={discard}>{changed === 0 ? t('edit.leave') : t('edit.discard')}</Button>
          <Button
            variant="primary"
            keys="$mod+Enter"

            onClick={() => void saving.save()}
          >
            {t('edit.save')}
          </Button>
        </>
      }
      asideId="codes"
      asideLabel={t('edit.turnPane')}
      aside={<EditTurnCard mounted={mounted} open={open} root={root} tick={tick} />}
    >
      {isOutdated && <Banner tone="warning" text={t('edit.outdated')} />}
      <div className={styles['frame']}>
        <div ref={scroller} className={readerStyles['scroller']}>
          <div
            ref={root}
            className={`${readerStyles['page']} ${styles['page']}`}
            contentEditable
            tabIndex={0}
            suppressContentEditableWarning
            role="textbox"
            aria-multiline="true"
            aria-label={t('edit.pageOf', { title: open.document.title })}
            lang={open.document.language || undefined}
            spellCheck={false}
          />
        </div>
      </div>
      {saving.deciding !== undefined && (
        <DecisionsDialog
          {...saving.deciding}
          lookOf={looks.lookOf}
          onClose={saving.stopDeciding}
          onDecide={(decisions) => void saving.save(decisions)}
        />
      )}
    </Page>
  );
}

function isSameVersion(a: OpenDocument, b: OpenDocument): boolean {
  return a === b || (a.text === b.text && JSON.stringify(a.turns) === JSON.stringify(b.turns));
}

/** Where the caret was in the reading page, if that can be seen; else the first turn on the screen. */
function caretToBegin(
  { open, session }: OpenTranscript,
  place: PagePlaceOnScreen | undefined,
): { readonly turn: number; readonly at: number } {
  const first = place === undefined ? 0 : place.turn + (place.share > 0.1 ? 1 : 0);
  const focus = session.store.getState().caret?.focus;
  const turn = focus === undefined ? -1 : turnAt(open.turns, focus);
  if (focus === undefined || turn < first || turn > first + mostInView) return { turn: first, at: 0 };
  return { turn, at: focus - (open.turns[turn]?.start ?? focus) };
}
