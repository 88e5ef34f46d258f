import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiEvent } from '../../../shared/api/events.ts';
import { ApiError } from '../../../shared/api/errors.ts';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { useClient, useHandle } from '../../data/session.tsx';
import { onUndone } from '../../data/use-undo.ts';
import { createReadingSession, type ReadingSession } from '../../editor/reading-session.ts';
import { createOwnActs, type OwnActs } from './own-acts.ts';

export type OpenTranscript = {
  readonly open: OpenDocument;
  readonly session: ReadingSession;
  readonly own: OwnActs;
};

/**
 * A transcript with its codings, kept true. The text comes once; changes from elsewhere (undo, another window) are
 * fetched and only what differs is painted again. Own acts are on the page already: their echo waits until the hands
 * rest, so that a long transcript is not fetched at every key.
 */
export function useReadingSession(documentId: string): {
  readonly transcript: OpenTranscript | undefined;
  readonly error: ApiError | undefined;
  readonly retry: () => void;
  /** Puts a version on the page that this window has just stored. */
  readonly adopt: (open: OpenDocument) => void;
} {
  const client = useClient();
  const handle = useHandle();
  const [transcript, setTranscript] = useState<OpenTranscript>();
  const [error, setError] = useState<ApiError>();
  const [attempt, setAttempt] = useState(0);
  const adoption = useRef<(open: OpenDocument) => void>(undefined);

  useEffect(() => {
    const ended = new AbortController();
    const own = createOwnActs();
    let current: OpenTranscript | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function load(): Promise<void> {
      const acts = own.count();
      try {
        const open = await client.study(
          handle,
          'documents.get',
          { id: documentId },
          { signal: ended.signal },
        );
        if (ended.signal.aborted) return;
        if (current !== undefined && (own.isBusy() || own.count() !== acts)) return again();
        current = follow(current, open, own);
        setTranscript(current);
        setError(undefined);
      } catch (problem) {
        if (!ended.signal.aborted) setError(problem instanceof ApiError ? problem : unknownError(problem));
      }
    }

    function again(rest = own.restTime()): void {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), rest);
    }

    function onEvent(event: ApiEvent): void {
      if (event.type !== 'study.changed' || event.study !== handle) return;
      const isOurs = event.documentIds.length === 0 || event.documentIds.includes(documentId);
      if (isOurs && (event.topics.includes('codings') || event.topics.includes('documents'))) again();
    }

    adoption.current = (open) => {
      current = follow(current, open, own);
      setTranscript(current);
    };
    const unsubscribe = client.subscribe(onEvent);
    const forget = onUndone(() => again(0));
    void load();
    return () => {
      ended.abort();
      clearTimeout(timer);
      unsubscribe();
      forget();
    };
  }, [client, handle, documentId, attempt]);

  const adopt = useCallback((open: OpenDocument) => adoption.current?.(open), []);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return {
    transcript: transcript?.open.document.id === documentId ? transcript : undefined,
    error,
    retry,
    adopt,
  };
}

/** The same session with what changed; a new one only where the text itself or its speakers did. */
function follow(current: OpenTranscript | undefined, open: OpenDocument, own: OwnActs): OpenTranscript {
  if (current !== undefined && isSamePage(current.open, open)) {
    current.session.reconcile(open.codings);
    return JSON.stringify(current.open.document) === JSON.stringify(open.document)
      ? current
      : { ...current, open };
  }
  const session = createReadingSession({
    documentId: open.document.id,
    reading: { text: open.text, turns: open.turns, language: open.document.language },
    codings: open.codings,
  });
  const caret = current?.session.store.getState().caret;
  if (caret !== undefined) session.setCaret(caret.anchor, caret.focus);
  return { open, session, own };
}

function isSamePage(before: OpenDocument, after: OpenDocument): boolean {
  return before.text === after.text && JSON.stringify(before.turns) === JSON.stringify(after.turns);
}

function unknownError(problem: unknown): ApiError {
  return new ApiError('internal', problem instanceof Error ? problem.message : String(problem));
}
