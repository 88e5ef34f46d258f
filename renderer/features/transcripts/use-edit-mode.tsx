import { useCallback, useMemo, useState, type ReactNode } from 'react';
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
  /** Shown, and on its way into the study. */
  const [saving, setSaving] = useState(false);
  const [dropped, setDropped] = useState(0);
  const canEdit = !readOnly && transcript !== undefined && editing === undefined && !saving;
  const documentId = transcript?.open.document.id;
  const isIdle = canEdit && replacing === undefined;
  // Read when something of it can have changed, not with every painting: it may be long.
  const draft = useMemo(
    () => (isIdle && documentId !== undefined && dropped >= 0 ? readDraft(handle, documentId) : undefined),
    [isIdle, handle, documentId, dropped],
  );

  const begin = (draft?: EditDraft) => {
    const place = placeNow();
    setEditing({ ...(draft && { draft }), ...(place && { place }) });
  };
  const leave = useCallback(
    (version: OpenDocument | undefined, place: PagePlaceOnScreen | undefined) => {
      keepPlace(place);
      if (version !== undefined) adopt(version);
      setSaving(version !== undefined);
      setEditing(undefined);
    },
    [adopt, keepPlace],
  );
  useShortcut({ id: 'edit.keyEdit', keys: 'e', when: canEdit }, () => begin());
  useShortcut({ id: 'edit.replace', when: canEdit }, () => setReplacing(''));

  if (transcript === undefined || documentId === undefined) return { page: undefined, above: undefined };
  const { open } = transcript;
  const page = editing && (
    <EditTranscript
      transcript={transcript}
      draft={editing.draft}
      place={editing.place}
      onLeave={leave}
      onStored={(version) => {
        setSaving(false);
        adopt(version);
      }}
      onRefused={(text) => {
        setSaving(false);
        adopt(open);
        setReplacing(text);
      }}
    />
  );
  const fits = draft !== undefined && draft.base === revisionOf(open.text, open.turns);
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
