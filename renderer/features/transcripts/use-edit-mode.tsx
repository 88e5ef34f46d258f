import { useCallback, useState, type ReactNode } from 'react';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { revisionOf } from '../../../shared/domain/revision.ts';
import { Banner } from '../../app/banner.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import type { PagePlaceOnScreen } from '../../editor/keep-place.ts';
import { Button } from '../../ui/button.tsx';
import { dropDraft, readDraft, type EditDraft } from './edit-draft.ts';
import { EditTranscript } from './edit-transcript.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import type { OpenTranscript } from './use-reading-session.ts';

type EditMode = {
  /** In place of the workbench, while the transcript is edited. */
  readonly page: ReactNode;
  /** Above and over the workbench: a draft that waits, the dialog for another version. */
  readonly above: ReactNode;
};

type EditModeArgs = {
  readonly transcript: OpenTranscript | undefined;
  /** Puts a saved version on the page without asking for it. */
  readonly adopt: (saved: OpenDocument) => void;
  /** What stands at the top of the reading page now; and the way back there. */
  readonly placeNow: () => PagePlaceOnScreen | undefined;
  readonly keepPlace: (place: PagePlaceOnScreen | undefined) => void;
};

/** `e` edits the open transcript; drafts of earlier edits are offered; another version can be put in its place. */
export function useEditMode({ transcript, adopt, placeNow, keepPlace }: EditModeArgs): EditMode {
  const t = useTranslate();
  const format = useFormat();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState<{
    readonly draft?: EditDraft;
    readonly place?: PagePlaceOnScreen;
  }>();
  const [replacing, setReplacing] = useState<string>();
  const [, setDropped] = useState(0);
  const canEdit = !readOnly && transcript !== undefined && editing === undefined;

  const begin = (draft?: EditDraft) => {
    const place = placeNow();
    setEditing({ ...(draft && { draft }), ...(place && { place }) });
  };
  const leave = useCallback(
    (saved: OpenDocument | undefined, place: PagePlaceOnScreen | undefined) => {
      keepPlace(place);
      if (saved !== undefined) adopt(saved);
      setEditing(undefined);
    },
    [adopt, keepPlace],
  );
  useShortcut({ id: 'edit.keyEdit', keys: 'e', when: canEdit }, () => begin());
  useShortcut({ id: 'edit.replace', when: canEdit }, () => setReplacing(''));

  if (transcript === undefined) return { page: undefined, above: undefined };
  const { open } = transcript;
  const documentId = open.document.id;
  const page = editing && (
    <EditTranscript
      transcript={transcript}
      draft={editing.draft}
      place={editing.place}
      onLeave={leave}
      onConflict={(text) => {
        setEditing(undefined);
        setReplacing(text);
      }}
    />
  );
  const draft = canEdit && replacing === undefined ? readDraft(handle, documentId) : undefined;
  const fits = draft?.base === revisionOf(open.text, open.turns);
  const drop = () => {
    dropDraft(handle, documentId);
    setDropped((before) => before + 1);
  };
  const above = (
    <>
      {draft !== undefined && (
        <Banner
          tone="warning"
          text={t(fits ? 'edit.draftFound' : 'edit.draftOutdated', { at: format.moment(draft.at) })}
          action={
            <>
              <Button size="small" onClick={() => (fits ? begin(draft) : setReplacing(draft.text))}>
                {t(fits ? 'edit.draftContinue' : 'edit.draftCompare')}
              </Button>
              <Button size="small" variant="quiet" onClick={drop}>
                {t('edit.draftDrop')}
              </Button>
            </>
          }
        />
      )}
      {replacing !== undefined && (
        <ReplaceDialog
          transcript={transcript}
          text={replacing}
          onClose={() => setReplacing(undefined)}
          onSaved={(saved) => {
            dropDraft(handle, documentId);
            setReplacing(undefined);
            keepPlace(placeNow());
            adopt(saved);
          }}
        />
      )}
    </>
  );
  return { page, above };
}
