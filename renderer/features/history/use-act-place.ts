import { useCallback } from 'react';
import type { ActPlace } from '../../../shared/api/history-procedures.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { flashPlace } from '../../data/flash-place.ts';
import { useHandle } from '../../data/session.tsx';

/** Address of what an act was done to; undefined where there is nothing to go to any more. */
export function placePath(handle: string, { kind, id, passage, there }: ActPlace): string | undefined {
  if (kind === 'coding') return passage ? paths.transcript(handle, passage.documentId, passage) : undefined;
  if (!there) return undefined;
  if (kind === 'study') return paths.home(handle);
  if (kind === 'document') return paths.transcript(handle, id);
  if (kind === 'participant') return paths.participants(handle, id);
  if (kind === 'code') return paths.codebook(handle, id);
  if (kind === 'memo') return paths.memos(handle, id);
  return kind === 'theme' ? paths.themes(handle, id) : paths.statements(handle, id);
}

const wholeScreens: ReadonlySet<ActPlace['kind']> = new Set(['coding', 'document', 'study']);

/** Goes to the place of an act and marks it there. */
export function useGoToPlace(): (place: ActPlace) => void {
  const handle = useHandle();
  const navigate = useNavigate();
  return useCallback(
    (place) => {
      const path = placePath(handle, place);
      if (path === undefined) return;
      navigate(path);
      // A passage is marked by the page of its transcript; a transcript and the study are the whole screen.
      if (!wholeScreens.has(place.kind)) flashPlace(place.kind, place.id);
    },
    [handle, navigate],
  );
}
