import { useCallback, useEffect, useRef, useState } from 'react';
import type { CodingDecision } from '../../../shared/api/edit-procedures.ts';
import { ApiError } from '../../../shared/api/errors.ts';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { revisionOf } from '../../../shared/domain/revision.ts';
import { planEdit, type EditPlan } from '../../../shared/text/edit-plan.ts';
import { useClient } from '../../data/session.tsx';
import { useReportError } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { EditedPage } from '../../editor/edit-page.ts';
import { showToast } from '../../ui/toast-store.ts';
import type { Undecided } from './decision-row.tsx';
import { dropDraft, keepDraft } from './edit-draft.ts';
import type { OpenTranscript } from './use-reading-session.ts';

const draftRest = 600;

export type Deciding = {
  readonly undecided: readonly Undecided[];
  readonly text: string;
  readonly turns: EditPlan['turns'];
};

/** Saves an edited page as one act; keeps what is not saved as a draft; asks about codings that lost their words. */
export function useEditSaving(args: {
  readonly handle: string;
  readonly transcript: OpenTranscript;
  readonly open: OpenDocument;
  readonly codings: readonly Coding[];
  readonly page: () => EditedPage | undefined;
  readonly onSaved: (saved: OpenDocument | undefined) => void;
  readonly onConflict: (text: string) => void;
}) {
  const t = useTranslate();
  const client = useClient();
  const report = useReportError();
  const [busy, setBusy] = useState(false);
  const [deciding, setDeciding] = useState<Deciding>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const finished = useRef(false);
  const latest = useRef(args);
  useEffect(() => {
    latest.current = args;
  });
  const { open, codings, handle } = args;
  const { id } = open.document;

  const plan = useCallback((): EditPlan | undefined => {
    const now = latest.current.page()?.now();
    return now && planEdit({ text: open.text, turns: open.turns, ranges: codings, ...now });
  }, [open, codings]);

  const isChanged = useCallback(() => {
    const now = latest.current.page()?.now();
    return now !== undefined && (now.edits.length > 0 || changedFaces(open, now.faces));
  }, [open]);

  const store = useCallback(() => {
    clearTimeout(timer.current);
    const now = latest.current.page()?.now();
    if (now === undefined || finished.current) return;
    if (!isChanged()) return dropDraft(handle, id);
    const made = plan();
    const kept = keepDraft(handle, id, {
      base: revisionOf(open.text, open.turns),
      at: new Date().toISOString(),
      edits: [...now.edits],
      faces: [...now.faces],
      text: made?.text ?? '',
    });
    if (!kept) showToast({ tone: 'error', text: t('edit.draftNotKept') });
  }, [handle, id, open, isChanged, plan, t]);

  const onStep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(store, draftRest);
  }, [store]);

  const send = useCallback(
    async (made: EditPlan, decisions: readonly CodingDecision[]): Promise<OpenDocument> => {
      const saved = await latest.current.transcript.own.track(
        client.study(handle, 'documents.edit', {
          id,
          base: revisionOf(open.text, open.turns),
          edits: [...made.edits],
          turns: [...made.turns],
          decisions: [...decisions],
        }),
      );
      dropDraft(handle, id);
      return { ...saved, text: made.text, turns: [...made.turns] };
    },
    [client, handle, id, open],
  );

  const save = useCallback(
    async (decisions: readonly CodingDecision[] = []) => {
      if (!isChanged()) {
        finished.current = true;
        dropDraft(handle, id);
        return latest.current.onSaved(undefined);
      }
      const made = plan();
      if (made === undefined) return;
      const open_ = undecidedIn(made, codings, open.text, decisions);
      if (open_.length > 0) return setDeciding({ undecided: open_, text: made.text, turns: made.turns });
      store();
      setBusy(true);
      try {
        const saved = await send(made, decisions);
        finished.current = true;
        clearTimeout(timer.current);
        latest.current.onSaved(saved);
      } catch (problem) {
        if (isOutdated(problem)) latest.current.onConflict(made.text);
        else report(problem);
      } finally {
        setBusy(false);
        setDeciding(undefined);
      }
    },
    [isChanged, plan, codings, open.text, store, send, handle, id, report],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    finished.current = true;
    dropDraft(handle, id);
  }, [handle, id]);

  /** Going to another screen saves; where a decision is wanted, the draft waits for it. */
  const onGone = () => {
    if (finished.current || !isChanged()) return;
    store();
    finished.current = true;
    const made = plan();
    if (made === undefined) return;
    if (undecidedIn(made, codings, open.text, []).length > 0) showToast({ text: t('edit.draftWaits') });
    else send(made, []).then(() => showToast({ text: t('edit.saved') }), report);
  };
  useEffect(() => {
    addEventListener('pagehide', store);
    return () => removeEventListener('pagehide', store);
  }, [store]);

  const changedTurns = () => {
    const page = latest.current.page();
    const faces = page?.now().faces ?? [];
    return faces.filter((face, turn) => {
      const old = open.turns[face.from];
      return (
        old === undefined ||
        old.speaker !== face.speaker ||
        old.role !== face.role ||
        old.time !== face.time ||
        open.text.slice(old.start, old.end) !== page?.words(turn)
      );
    }).length;
  };

  return {
    save,
    discard,
    onStep,
    busy,
    deciding,
    stopDeciding: () => setDeciding(undefined),
    changedTurns,
    onGone,
  };
}

function undecidedIn(
  made: EditPlan,
  codings: readonly Coding[],
  text: string,
  decisions: readonly CodingDecision[],
): readonly Undecided[] {
  const decided = new Set(decisions.map(({ codingId }) => codingId));
  return made.ranges.flatMap((range, index) => {
    const coding = codings[index];
    if (range.fate !== 'lost' || coding === undefined || decided.has(coding.id)) return [];
    return [{ coding, words: text.slice(coding.start, coding.end), at: range.start }];
  });
}

function isOutdated(problem: unknown): boolean {
  return problem instanceof ApiError && problem.details['reason'] === 'text-changed';
}

function changedFaces(open: OpenDocument, faces: ReturnType<EditedPage['now']>['faces']): boolean {
  return (
    faces.length !== open.turns.length ||
    faces.some(({ speaker, role, time }, index) => {
      const old = open.turns[index];
      return old?.speaker !== speaker || old.role !== role || old.time !== time;
    })
  );
}
