import { useEffect, type RefObject } from 'react';
import { z } from 'zod';
import { recall, remember } from '../../data/document-memory.ts';
import type { PagePlaceOnScreen } from '../../editor/keep-place.ts';
import type { Reader } from '../../editor/reader-host.ts';
import type { OpenTranscript } from './use-reading-session.ts';

const placeSchema = z.object({
  turn: z.int().min(0),
  share: z.number(),
  caret: z.object({ anchor: z.int(), focus: z.int() }).optional(),
});

const rest = 250;

/** Where a transcript was read last on this machine. */
export function placeOf(study: string, documentId: string): PagePlaceOnScreen | undefined {
  return placeSchema.safeParse(recall(study, documentId, 'place')).data;
}

export function keepPlaceOf(study: string, documentId: string, place: PagePlaceOnScreen | undefined): void {
  if (place !== undefined) remember(study, documentId, 'place', place);
}

/** Brings the page back to where it was left, unless the address names a place; and remembers where it is. */
export function useReadingPlace(args: {
  readonly study: string;
  readonly transcript: OpenTranscript;
  readonly reader: RefObject<Reader | undefined>;
  readonly isSent: boolean;
}): void {
  const { study, transcript, reader, isSent } = args;
  const { session } = transcript;
  useEffect(() => {
    const id = session.documentId;
    const stored = placeSchema.safeParse(recall(study, id, 'place')).data;
    if (stored !== undefined && !isSent) {
      if (stored.caret !== undefined) session.setCaret(stored.caret.anchor, stored.caret.focus);
      reader.current?.showPlace(stored);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      const place = reader.current?.place();
      const { caret } = session.store.getState();
      if (place !== undefined) remember(study, id, 'place', { ...place, ...(caret && { caret }) });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    };
    document.addEventListener('scroll', later, { capture: true, passive: true });
    addEventListener('pagehide', keep);
    const stop = session.store.subscribe(later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', later, { capture: true });
      removeEventListener('pagehide', keep);
      stop();
    };
    // A place in the address that goes away is no reason to jump to another.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [study, session, reader]);
}
