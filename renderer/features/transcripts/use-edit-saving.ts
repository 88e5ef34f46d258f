import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CodingDecision } from '../../../shared/api/edit-procedures.ts';
import { ApiError } from '../../../shared/api/errors.ts';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { revisionOf } from '../../../shared/domain/revision.ts';
import { planEdit, type EditPlan } from '../../../shared/text/edit-plan.ts';
import { useClient } from '../../data/session.tsx';
import { useReportError } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { EditedPage, PageEdits } from '../../editor/edit-page.ts';
import { afterPaint } from '../../platform/after-paint.ts';
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
  /** What the page shows from now on; undefined: as before. */
  readonly onShown: (version: OpenDocument | undefined) => void;
  readonly onStored: (version: OpenDocument) => void;
  /** The study did not take it; `text`: because of a newer version, against which this one is to be put. */
  readonly onRefused: (text: string | undefined) => void;
}) {
  const t = useTranslate();
  const client = useClient();
  const report = useReportError();
  const [deciding, setDeciding] = useState<Deciding>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const finished = useRef(false);
  const latest = useRef(args);
  useEffect(() => {
    latest.current = args;
  });
  const { open, codings, handle } = args;
  const { id } = open.document;
  const base = useMemo(() => revisionOf(open.text, open.turns), [open]);

  // The draft was planned when the hands rested: leaving then need not plan once more.
  const planned = useRef<{ readonly of: PageEdits; readonly made: EditPlan }>(undefined);
  const plan = useCallback((): EditPlan | undefined => {
    const now = latest.current.page()?.now();
    if (now === undefined || planned.current?.of === now) return planned.current?.made;
    const made = planEdit({ text: open.text, turns: open.turns, ranges: codings, ...now });
    planned.current = { of: now, made };
    return made;
  }, [open, codings]);

  const keep = useCallback(
    (now: PageEdits, made: EditPlan) => {
      clearTimeout(timer.current);
      if (!isChange(open, made)) return dropDraft(handle, id);
      const draft = { base, at: new Date().toISOString(), edits: [...now.edits], faces: [...now.faces] };
      if (!keepDraft(handle, id, { ...draft, text: made.text }))
        showToast({ tone: 'error', text: t('edit.draftNotKept') });
    },
    [handle, id, base, open, t],
  );
  const store = useCallback(() => {
    const now = latest.current.page()?.now();
    const made = plan();
    if (now !== undefined && made !== undefined && !finished.current) keep(now, made);
  }, [plan, keep]);

  const onStep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(store, draftRest);
  }, [store]);

  const send = useCallback(
    async (made: EditPlan, decisions: readonly CodingDecision[]): Promise<OpenDocument> => {
      const saved = await latest.current.transcript.own.track(
        client.study(handle, 'documents.edit', {
          id,
          base,
          edits: [...made.edits],
          turns: [...made.turns],
          decisions: [...decisions],
        }),
      );
      return { ...saved, text: made.text, turns: [...made.turns] };
    },
    [client, handle, id, base],
  );

  const save = useCallback(
    async (decisions: readonly CodingDecision[] = []) => {
      const made = plan();
      if (made === undefined || finished.current) return;
      if (!isChange(open, made)) {
        finished.current = true;
        dropDraft(handle, id);
        return latest.current.onShown(undefined);
      }
      const undecided = undecidedIn(made, codings, open.text, decisions);
      if (undecided.length > 0) return setDeciding({ undecided, text: made.text, turns: made.turns });
      const now = latest.current.page()?.now();
      clearTimeout(timer.current);
      finished.current = true;
      const { onShown, onStored, onRefused } = latest.current;
      // The page shows the new version at once; where the study refuses it, the old one comes back, with the draft.
      onShown(versionOf(open, made, codings, decisions));
      const sent = send(made, decisions);
      let isOpen = true;
      void afterPaint().then(() => isOpen && now && keep(now, made));
      try {
        const saved = await sent;
        isOpen = false;
        dropDraft(handle, id);
        onStored(saved);
      } catch (problem) {
        if (now) keep(now, made);
        onRefused(isOutdated(problem) ? made.text : undefined);
        if (!isOutdated(problem)) report(problem);
      }
    },
    [plan, open, codings, handle, id, keep, send, report],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    finished.current = true;
    dropDraft(handle, id);
  }, [handle, id]);

  /** Going to another screen saves; where a decision is wanted, the draft waits for it. */
  const onGone = () => {
    const now = latest.current.page()?.now();
    const made = finished.current ? undefined : plan();
    if (now === undefined || made === undefined || !isChange(open, made)) return;
    keep(now, made);
    finished.current = true;
    if (undecidedIn(made, codings, open.text, []).length > 0)
      return showToast({ text: t('edit.draftWaits') });
    const done = () => {
      dropDraft(handle, id);
      showToast({ text: t('edit.saved') });
    };
    send(made, []).then(done, report);
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

function isChange(open: OpenDocument, { edits, turns }: EditPlan): boolean {
  return (
    edits.length > 0 ||
    turns.length !== open.turns.length ||
    turns.some(({ speaker, role, time }, index) => {
      const old = open.turns[index];
      return old?.speaker !== speaker || old.role !== role || old.time !== time;
    })
  );
}

/** The version as it will be stored, for the page. */
function versionOf(
  open: OpenDocument,
  { text, turns, ranges }: EditPlan,
  codings: readonly Coding[],
  decisions: readonly CodingDecision[],
): OpenDocument {
  const decided = new Map(decisions.map(({ codingId, range }) => [codingId, range]));
  const carried = codings.flatMap((coding, index): readonly Coding[] => {
    const range = decided.has(coding.id) ? decided.get(coding.id) : ranges[index];
    return range == null ? [] : [{ ...coding, start: range.start, end: range.end }];
  });
  return { document: open.document, text, turns: [...turns], codings: carried };
}
